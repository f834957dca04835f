import { useState } from "react";
import type { AwardRecord } from "#core/awards/history/procedures";
import type { AwardRecordId } from "#core/base/ids";
import { awardsScreen as words } from "#core/strings/awards-history-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useAsked } from "../frame/use-asked";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { AddRecordsScreen } from "./add-records-screen";
import { AwardTabs } from "./award-tabs";
import { HistoryList } from "./history-list";
import { RecordDrawer } from "./record-drawer";

/** Every award the book knows, one by one, and the sheet to type those of past years in. */
export function HistoryScreen() {
  const [adding, setAdding] = useState<"LIST" | "ADDING">("LIST");
  const [openedId, setOpenedId] = useState<AwardRecordId | null>(null);
  const leave = useLeaveGuard();
  useAsked("", (_year, [id = ""]) => setOpenedId(id as AwardRecordId));
  const opened = useProcedureQuery("awards.record", openedId === null ? null : { recordId: openedId });
  // What was read before stays until the next is read: it is not the one asked for.
  const record: AwardRecord | null = opened.value?.id === openedId ? (opened.value ?? null) : null;
  const shut = () => setOpenedId(null);
  const { value } = useProcedureQuery("awards.history", {
    ...{ search: "", unitId: null, year: null, state: "ALL" },
    ...{ offset: 0, limit: 1 },
  });
  useScreenKeys([
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
    { keys: ["Esc"], word: words.keyClose },
  ]);
  if (adding === "ADDING") return <AddRecordsScreen onDone={() => setAdding("LIST")} />;
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={value === undefined ? null : words.facts(value.counts.all, value.counts.withoutNumber)}
        />
      }
      drawer={
        record === null ? null : (
          <RecordDrawer
            key={`${record.id} ${record.revision}`}
            record={record}
            onGone={shut}
            onClose={shut}
          />
        )
      }
    >
      <AwardTabs chosen="history" />
      <HistoryList
        chosen={openedId}
        onChoose={({ id }) => leave(() => setOpenedId(id))}
        onAdd={() => leave(() => setAdding("ADDING"))}
      />
    </Page>
  );
}
