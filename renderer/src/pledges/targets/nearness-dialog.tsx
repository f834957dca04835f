import { useState } from "react";
import type { PledgeId } from "#core/base/ids";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Dialog } from "../../ui/dialog";
import { RadioInput } from "../../ui/radio-group";
import { ScoreInput } from "../../ui/score-input";
import { TextInput } from "../../ui/text-input";
import { useClusterWord } from "../../frame/use-cluster-word";

interface NearnessDialogProps {
  readonly pledge: {
    readonly id: PledgeId;
    readonly nearlyFrom: number | null;
    readonly nearlyClause: string;
    readonly revision: number;
  };
  readonly onClose: () => void;
}

/** Whether the cluster calls a shortfall nearly met, from what share on, and by which clause. */
export function NearnessDialog({ pledge, onClose }: NearnessDialogProps) {
  const [use, setUse] = useState<"OFF" | "ON">(pledge.nearlyFrom === null ? "OFF" : "ON");
  const [from, setFrom] = useState<number | null>(pledge.nearlyFrom);
  const [clause, setClause] = useState(pledge.nearlyClause);
  const word = useClusterWord();
  const [fault, setFault] = useState<string | null>(null);
  const set = useProcedureCommand("pledges.setNearness", { refusals: "given" });
  const save = async () => {
    const isShare = from !== null && Number.isInteger(from) && from > 0 && from < 10_000;
    if (use === "ON" && !isShare) return setFault(words.nearlyWrong);
    const nearlyFrom = use === "ON" ? from : null;
    const { id: pledgeId, revision: expectedRevision } = pledge;
    const answer = await set.run({ pledgeId, expectedRevision, nearlyFrom, nearlyClause: clause });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.nearlyTitle}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" working={set.working} onClick={() => void save()}>
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={set.error} />
      <p>{words.nearlyText}</p>
      <RadioInput
        label={words.nearlyUse}
        value={use}
        onChange={(next) => setUse(next as "OFF" | "ON")}
        choices={[
          { value: "OFF", label: words.nearlyNone },
          { value: "ON", label: words.nearlyFrom },
        ]}
      />
      {use === "OFF" ? null : (
        <>
          <ScoreInput
            label={words.nearlyPercent}
            hint={words.nearlyPercentHint}
            required
            value={from}
            onChange={(next) => {
              setFrom(next);
              setFault(null);
            }}
            error={fault}
          />
          <TextInput
            label={words.nearlyClause}
            hint={words.nearlyClauseHint(word)}
            value={clause}
            onChange={setClause}
          />
        </>
      )}
    </Dialog>
  );
}
