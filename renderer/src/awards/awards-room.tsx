import { useState } from "react";
import type { AwardRecord } from "#core/awards/history/procedures";
import { awardsScreen as words } from "#core/strings/awards-history-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { AddRecordsScreen } from "./add-records-screen";
import { HistoryList } from "./history-list";
import { RecordDrawer } from "./record-drawer";

/** Who received what, in which year, by which decision. */
export function AwardsRoom() {
  const [adding, setAdding] = useState<"LIST" | "ADDING">("LIST");
  const [opened, setOpened] = useState<AwardRecord | null>(null);
  const leave = useLeaveGuard();
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
        opened === null ? null : (
          <RecordDrawer
            key={`${opened.id} ${opened.revision}`}
            record={opened}
            onGone={() => setOpened(null)}
            onClose={() => setOpened(null)}
          />
        )
      }
    >
      <HistoryList
        chosen={opened?.id ?? null}
        onChoose={(record) => leave(() => setOpened(record))}
        onAdd={() => leave(() => setAdding("ADDING"))}
      />
    </Page>
  );
}
