import { useState } from "react";
import type { AwardRecord } from "#core/awards/history/procedures";
import { awardsScreen as words } from "#core/strings/awards-history-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useAsked } from "../frame/use-asked";
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
  const [asked, setAsked] = useState<{ readonly year: number; readonly id: string } | null>(null);
  const leave = useLeaveGuard();
  useAsked("", (year, [id = ""]) => {
    setOpened(null);
    setAsked({ year: Number(year), id });
  });
  const ofYear = useProcedureQuery(
    "awards.history",
    asked === null
      ? null
      : { ...{ search: "", unitId: null, year: asked.year, state: "ALL" }, ...{ offset: 0, limit: 500 } },
  );
  const record = opened ?? ofYear.value?.rows.find(({ id }) => id === asked?.id) ?? null;
  const shut = () => {
    setOpened(null);
    setAsked(null);
  };
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
      <HistoryList
        chosen={record?.id ?? null}
        onChoose={(record) => leave(() => setOpened(record))}
        onAdd={() => leave(() => setAdding("ADDING"))}
      />
    </Page>
  );
}
