import { useState } from "react";
import type { OutputOf } from "#core/contract";
import type { IncomingPaperId } from "#core/base/ids";
import type { Period } from "#core/pledges/targets/judge-actual";
import type { MatrixCell } from "#core/pledges/targets/procedures";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";
import { periodWords } from "#core/strings/pledges-target-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Dialog } from "../../ui/dialog";
import { SelectInput } from "../../ui/select-input";
import { TextareaInput } from "../../ui/textarea-field";

interface ExplainDialogProps {
  readonly unit: string;
  readonly cell: MatrixCell;
  readonly period: Period;
  readonly papers: OutputOf<"pledges.cell">["papers"];
  readonly onClose: () => void;
}

/** The unit's own words for its figure, and the incoming paper they came with. */
export function ExplainDialog({ unit, cell, period, papers, onClose }: ExplainDialogProps) {
  const [explanation, setExplanation] = useState(cell.explanation);
  const [paperId, setPaperId] = useState<IncomingPaperId | null>(cell.paper?.id ?? null);
  const explain = useProcedureCommand("pledges.explainActual", { refusals: "given" });
  const save = async () => {
    const { unitId, targetId, revision: expectedRevision } = cell;
    const answer = await explain.run({
      ...{ unitId, targetId, period, expectedRevision },
      ...{ explanation, incomingPaperId: paperId },
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.explainTitle(unit, periodWords[period])}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" working={explain.working} onClick={() => void save()}>
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={explain.error} />
      <TextareaInput
        label={words.explanation}
        value={explanation}
        onChange={setExplanation}
        maxLength={1000}
        rows={4}
      />
      <SelectInput
        label={words.paper}
        hint={words.paperHint}
        value={paperId}
        onChange={setPaperId}
        clearing="allowed"
        choices={papers.map(({ id, arrivalNumber, subject }) => ({
          value: id,
          label: words.paperChoice(arrivalNumber, subject),
        }))}
      />
    </Dialog>
  );
}
