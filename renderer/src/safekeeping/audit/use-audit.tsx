import { type ReactNode, useState } from "react";
import { type AuditFilter, everything } from "./audit-filter";
import { AuditList } from "./audit-list";
import { EventDrawer } from "./event-drawer";
import { ExportDialog } from "./export-dialog";

/** The tab "Nhật ký" in its three places of the room: the list, the drawer beside it, the dialog over both. */
export function useAudit(): {
  readonly list: ReactNode;
  readonly drawer: ReactNode;
  readonly dialog: ReactNode;
} {
  const [filter, setFilter] = useState<AuditFilter>(everything);
  const [chosen, setChosen] = useState<number | null>(null);
  const [exporting, setExporting] = useState<"OPEN" | "CLOSED">("CLOSED");
  return {
    list: (
      <AuditList
        filter={filter}
        onFilter={setFilter}
        chosen={chosen}
        onChoose={setChosen}
        onExport={() => setExporting("OPEN")}
      />
    ),
    drawer:
      chosen === null ? null : (
        <EventDrawer
          seq={chosen}
          onRecord={(record, recordName) => setFilter({ ...everything, record, recordName })}
          onClose={() => setChosen(null)}
        />
      ),
    dialog:
      exporting === "CLOSED" ? null : <ExportDialog filter={filter} onClose={() => setExporting("CLOSED")} />,
  };
}
