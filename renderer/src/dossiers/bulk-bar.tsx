import { useState } from "react";
import type { NominationId } from "#core/base/ids";
import { type StepKind, stepKind } from "#core/dossiers/life/state";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { stepWords } from "#core/strings/dossier-life-words";
import { Button } from "../ui/button";
import { SelectInput } from "../ui/select-input";
import { StepDialog } from "./step-dialog";

interface BulkBarProps {
  readonly chosen: ReadonlySet<NominationId>;
  readonly onClear: () => void;
}

/** One step for all dossiers that are ticked. */
export function BulkBar({ chosen, onClear }: BulkBarProps) {
  const [kind, setKind] = useState<StepKind | null>(null);
  return (
    <div className="dossiers-bulk" data-testid="bulk-bar">
      <strong>{words.chosen(chosen.size)}</strong>
      <SelectInput
        label={words.bulkStep}
        placeholder={words.bulkStepHint}
        value={kind}
        onChange={setKind}
        choices={stepKind.options.map((value) => ({ value, label: stepWords[value].act }))}
      />
      <Button size="small" onClick={onClear}>
        {words.clearChosen}
      </Button>
      {kind === null ? null : (
        <StepDialog
          kind={kind}
          nominationIds={[...chosen]}
          number=""
          onDone={() => {
            setKind(null);
            onClear();
          }}
          onClose={() => setKind(null)}
        />
      )}
    </div>
  );
}
