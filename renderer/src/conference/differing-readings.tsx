import { IconArrowsDiff, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { type DoubleCount, type Reading, mustBeRecounted } from "#core/conference/double-count";
import type { Round } from "#core/conference/meeting";
import { doubleCountWords as words } from "#core/strings/double-count-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { ThirdReadingDialog } from "./third-reading-dialog";

interface DifferingReadingsProps {
  readonly round: Round;
  readonly double: DoubleCount;
}

/** Where two readings do not say the same, by place only; from here a team looks again, or both count together. */
export function DifferingReadings({ round, double }: DifferingReadingsProps) {
  const [counting, setCounting] = useState(false);
  const reopen = useProcedureCommand("conference.reopenReading", { refusals: "given" });
  const recount = mustBeRecounted(double);
  const again = (reading: Reading) =>
    void reopen.run({ roundId: round.id, expectedRevision: round.revision, reading });
  return (
    <Card
      title={words.differingTitle}
      icon={IconArrowsDiff}
      facts={words.differingFacts(double.attempts)}
      padding="none"
      height="fills"
      foot={
        <ButtonRow>
          <Button
            does="conference.recordThirdReading"
            kind={recount ? "primary" : "default"}
            icon={IconUsers}
            onClick={() => setCounting(true)}
            testId="third-reading"
          >
            {words.third}
          </Button>
          {(["FIRST", "SECOND"] as const).map((reading) => (
            <Button
              does="conference.reopenReading"
              key={reading}
              working={reopen.working}
              disabledReason={recount ? words.reopenWhyNot : null}
              onClick={() => again(reading)}
              testId={`reopen-${reading}`}
            >
              {reading === "FIRST" ? words.reopenFirst : words.reopenSecond}
            </Button>
          ))}
        </ButtonRow>
      }
    >
      <RefusalNotice error={reopen.error} />
      <div className="conference-notice">
        <Notice tone="warn" title={words.turns.DIFFERING} testId="readings-differ">
          {recount ? words.recountText : words.differingText}
        </Notice>
      </div>
      <DataTable
        label={words.differingTitle}
        columns={[
          { key: "place", head: words.placeHead, weight: "strong", cell: (place) => words.place(place) },
          { key: "times", head: words.timesHead, width: 120, cell: ({ times }) => words.times(times) },
        ]}
        rows={double.differing}
        rowKey={({ number }) => String(number)}
        testId="differing-places"
      />
      {counting ? (
        <ThirdReadingDialog round={round} double={double} onClose={() => setCounting(false)} />
      ) : null}
    </Card>
  );
}
