import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { lineFiguresOf, totalFiguresOf } from "#core/conference/asked-figures";
import { nothingCounted } from "#core/conference/count";
import type { DoubleCount, ReadingPlace } from "#core/conference/double-count";
import type { Round } from "#core/conference/meeting";
import { figureWords, totalWords } from "#core/strings/count-words";
import { doubleCountWords as words } from "#core/strings/double-count-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { IntegerInput } from "../ui/integer-input";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";
import { type CountCell, cellName, figureIn, readableCount, withFigure } from "./count-cells";

interface ThirdReadingDialogProps {
  readonly round: Round;
  readonly double: DoubleCount;
  readonly onClose: () => void;
}

/** What both teams counted together, for the places where they differed; with who counted and why they differed. */
export function ThirdReadingDialog({ round, double, onClose }: ThirdReadingDialogProps) {
  const record = useProcedureCommand("conference.recordThirdReading", { refusals: "given" });
  const [count, setCount] = useState(nothingCounted(round.count));
  const [countedBy, setCountedBy] = useState("");
  const [reason, setReason] = useState("");
  const read = readableCount(count);
  const cells = double.differing.flatMap((place) => cellsOf(round, place));
  const whyNot = cells.some((cell) => figureIn(read, cell) === null)
    ? words.thirdWhyFigures
    : countedBy.trim() === "" || reason.trim() === ""
      ? words.thirdWhyWho
      : null;
  const save = async () => {
    const { id: roundId, revision: expectedRevision } = round;
    const answer = await record.run({ roundId, expectedRevision, count: read, countedBy, reason });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.thirdTitle}
      width={680}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            icon={IconUsers}
            working={record.working}
            disabledReason={whyNot}
            onClick={() => void save()}
            testId="save-third-reading"
          >
            {words.thirdSave}
          </Button>
        </>
      }
    >
      <Stack>
        <RefusalNotice error={record.error} />
        <p className="conference-secondary">{words.thirdText}</p>
        {double.differing.map((place) => (
          <fieldset key={place.number} className="conference-reading-place">
            <legend>{words.place(place)}</legend>
            <div className="conference-reading-cells">
              {cellsOf(round, place).map((cell) => (
                <IntegerInput
                  key={cellName(cell)}
                  name={`third.${cellName(cell)}`}
                  label={
                    cell.kind === "total"
                      ? totalWords(round.mode, cell.name)
                      : figureWords(round, cell.figure)
                  }
                  value={figureIn(count, cell)}
                  onChange={(value) => setCount((now) => withFigure(now, cell, value))}
                  testId={`third-${cell.kind === "total" ? cell.name : `${place.number}-${cell.figure}`}`}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <TextInput
          label={words.thirdBy}
          hint={words.thirdByHint}
          value={countedBy}
          onChange={setCountedBy}
          testId="third-by"
        />
        <TextInput label={words.thirdReason} value={reason} onChange={setReason} testId="third-reason" />
      </Stack>
    </Dialog>
  );
}

function cellsOf(round: Round, { lineId }: ReadingPlace): readonly CountCell[] {
  return lineId === null
    ? totalFiguresOf(round).map((name) => ({ kind: "total", name }))
    : lineFiguresOf(round).map((figure) => ({ kind: "line", lineId, figure }));
}
