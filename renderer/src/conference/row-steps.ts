import type { Round } from "#core/conference/meeting";
import { conferenceWords as words } from "#core/strings/conference-words";
import { doubleCountWords } from "#core/strings/double-count-words";
import type { RowStep } from "../ui/stepper-row";
import type { VoteStep } from "./steps";

/** The steps bar of a meeting: how far each step is, in a word; without the words beside a drawer. */
export function rowSteps(round: Round | null, showing: "facts" | "labels"): readonly RowStep<VoteStep>[] {
  const wrong = round?.findings.filter(({ state }) => state === "WRONG").length ?? 0;
  const counted = round !== null && round.findings.every(({ state }) => state === "RIGHT");
  const turn = round?.doubleCount?.turn ?? null;
  const keying = turn === "AGREED" || turn === "RESOLVED" ? null : turn;
  const won = round?.outcome?.groups.reduce((sum, group) => sum + group.won, 0) ?? null;
  const lines = round?.groups.reduce((sum, group) => sum + group.lines.length, 0) ?? 0;
  const steps: readonly RowStep<VoteStep>[] = [
    {
      key: "ballot",
      label: words.stepBallot,
      facts: round === null ? words.stepBallotNone : words.stepBallotFacts(lines),
      done: round !== null,
    },
    {
      key: "count",
      label: words.stepCount,
      facts:
        round === null
          ? undefined
          : wrong > 0
            ? words.stepCountWrong(wrong)
            : keying !== null
              ? doubleCountWords.stepFacts[keying]
              : counted
                ? words.stepCountRight
                : words.stepCountMissing,
      done: counted && keying === null,
    },
    {
      key: "outcome",
      label: words.stepOutcome,
      facts: won === null ? undefined : words.stepOutcomeFacts(won),
      done: won !== null,
    },
    {
      key: "seal",
      label: words.stepSeal,
      facts: round === null ? undefined : round.state === "SEALED" ? words.stepSealed : words.stepSealNot,
      done: round?.state === "SEALED",
    },
  ];
  return showing === "facts" ? steps : steps.map(({ facts: _facts, ...step }) => step);
}
