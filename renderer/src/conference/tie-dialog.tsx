import { IconScale } from "@tabler/icons-react";
import { useState } from "react";
import type { RoundLineId } from "#core/base/ids";
import type { BallotGroup, TieResolution } from "#core/conference/count";
import type { Round } from "#core/conference/meeting";
import { chosenByScore } from "#core/conference/rank-scores";
import { outcomeWords as words, tieHowWords } from "#core/strings/outcome-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { RadioInput } from "../ui/radio-group";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";

interface TieDialogProps {
  readonly round: Round;
  readonly group: BallotGroup;
  readonly tied: readonly RoundLineId[];
  readonly places: number;
  readonly onClose: () => void;
}

/** Records how the meeting resolved a tie: who takes the places, who decided, why. */
export function TieDialog({ round, group, tied, places, onClose }: TieDialogProps) {
  const resolve = useProcedureCommand("conference.resolveTie", { refusals: "given" });
  const [how, setHow] = useState<TieResolution["how"]>("CHAIR");
  const [chosen, setChosen] = useState<ReadonlySet<RoundLineId>>(new Set());
  const [decidedBy, setDecidedBy] = useState(round.facts.chair);
  const [reason, setReason] = useState("");
  const lines = group.lines.filter(({ id }) => tied.includes(id));
  const byScore = chosenByScore(lines, places);
  const lineIds = how === "HIGHER_SCORE" ? (byScore ?? []) : [...chosen];
  const whyNot =
    how === "HIGHER_SCORE"
      ? byScore === null
        ? words.tieScoresNothing
        : null
      : chosen.size !== places
        ? words.tieChoose(places)
        : reason.trim() === "" || (how === "CHAIR" && decidedBy.trim() === "")
          ? words.tieWhoAndWhy
          : null;
  const save = async () => {
    const resolution = { how, decidedBy, reason, lineIds: [...lineIds] };
    const { id: roundId, revision: expectedRevision } = round;
    const answer = await resolve.run({ roundId, expectedRevision, groupId: group.id, resolution });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.tieDialog(group.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.tieKeepOpen}</Button>
          <Button
            kind="primary"
            icon={IconScale}
            working={resolve.working}
            disabledReason={whyNot}
            onClick={() => void save()}
            testId="save-tie"
          >
            {words.tieSave}
          </Button>
        </>
      }
    >
      <Stack>
        <RefusalNotice error={resolve.error} />
        <RadioInput
          label={words.tieHow}
          choices={(["CHAIR", "HIGHER_SCORE", "MANUAL"] as const).map((value) => ({
            value,
            label: tieHowWords[value],
          }))}
          value={how}
          onChange={(next) => setHow(next ?? "CHAIR")}
        />
        <fieldset className="conference-tied" aria-label={words.tieTakes(places)}>
          <legend>{words.tieTakes(places)}</legend>
          {lines.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              value={lineIds.includes(id)}
              lockedReason={how === "HIGHER_SCORE" ? "" : null}
              onChange={(taken) =>
                setChosen(new Set(taken ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
              }
            />
          ))}
        </fieldset>
        <TextInput label={words.tieBy} value={decidedBy} onChange={setDecidedBy} testId="tie-by" />
        <TextInput label={words.tieReason} value={reason} onChange={setReason} testId="tie-reason" />
        <p className="conference-secondary">{words.tieSealed}</p>
      </Stack>
    </Dialog>
  );
}
