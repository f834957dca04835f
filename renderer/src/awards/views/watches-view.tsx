import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { OutputOf } from "#core/contract";
import { awardViewScreen as words, watchWords } from "#core/strings/award-views-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Card } from "../../ui/card";
import { Chip } from "../../ui/chip";
import { type Column, DataTable } from "../../ui/data-table";
import { formatDate } from "../../ui/format";
import { WatchDialog } from "./watch-dialog";
import { Clause } from "../../frame/clause";

type Watches = OutputOf<"awardViews.watches">;
export type WatchSetting = Watches["watches"][number];

/** What the body has decided to watch in the year, and where the rest of the same decision is kept. */
export function WatchesView({ watches: value }: { readonly watches: Watches }) {
  const [edited, setEdited] = useState<WatchSetting | null>(null);
  const [, navigate] = useLocation();
  const take = useProcedureCommand("awardViews.setWatches");
  const { year, watches, before, movements, tasks, exemplars } = value;
  const isEmpty = watches.every(({ state }) => state === "NOT_WATCHED");
  return (
    <>
      {edited === null ? null : (
        <WatchDialog key={edited.watch} setting={edited} onClose={() => setEdited(null)} />
      )}
      <Card
        title={words.viewWatches}
        padding="none"
        height="fills"
        actions={
          isEmpty && before !== null ? (
            <Button
              does="awardViews.setWatches"
              size="small"
              working={take.working}
              onClick={() => void take.run({ watches: before })}
              testId="take-watches"
            >
              {words.takeBefore(year - 1)}
            </Button>
          ) : null
        }
        foot={
          <>
            <span className="ui-secondary">{words.alsoText}</span>
            <ButtonRow>
              <Button size="small" onClick={() => navigate("~/pledges/movements")}>
                {words.alsoMovements(movements)}
              </Button>
              <Button size="small" onClick={() => navigate("~/pledges/plan/tasks")}>
                {words.alsoTasks(tasks)}
              </Button>
              <Button size="small" onClick={() => navigate("~/pledges/exemplars")}>
                {words.alsoExemplars(exemplars)}
              </Button>
            </ButtonRow>
          </>
        }
      >
        <p className="award-note">{words.watchesText}</p>
        <DataTable
          label={words.viewWatches}
          testId="award-watches"
          columns={columns}
          rows={watches}
          rowKey={({ watch }) => watch}
          chosen={edited?.watch ?? null}
          onChoose={setEdited}
        />
      </Card>
    </>
  );
}

const columns: readonly Column<WatchSetting>[] = [
  {
    key: "watch",
    head: words.columnWatch,
    weight: "strong",
    cell: ({ watch }) => (
      <>
        {watchWords[watch].name}
        <span className="awards-under">{watchWords[watch].looks}</span>
      </>
    ),
  },
  {
    ...{ key: "clause", head: words.columnClause, width: 290 },
    cell: ({ state, clause, decidedOn, sourceNote }) =>
      state === "NOT_WATCHED" ? (
        words.noRule
      ) : (
        <>
          <Clause clause={clause} />
          <span className="awards-under">
            {[decidedOn === null ? "" : words.decidedOn(formatDate(decidedOn)), sourceNote]
              .filter((text) => text !== "")
              .join(" · ")}
          </span>
        </>
      ),
  },
  {
    ...{ key: "state", head: words.columnState, width: 170 },
    cell: ({ state }) =>
      state === "WATCHED" ? (
        <Chip size="small" tone="ok" icon={IconEye}>
          {words.watched}
        </Chip>
      ) : (
        <Chip size="small" tone="neutral" icon={IconEyeOff}>
          {words.notWatched}
        </Chip>
      ),
  },
];
