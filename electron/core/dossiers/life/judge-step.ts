import type { VoteRoute } from "../../awards/procedures";
import type { LocalDate } from "../../base/local-date";
import { type Result, ok, refuse } from "../../base/result";
import { appError } from "../../errors";
import type { DossierErrors } from "../errors";
import type { DossierState, StepKind } from "./state";
import { transitions } from "./transitions";

export type StepRefusalCode =
  | "STEP_NOT_NOW"
  | "STEP_ON_OPEN_BALLOT"
  | "STEP_NEEDS_VOTE"
  | "STEP_PAPERS_MISSING"
  | "STEP_SUBMISSION_WITHOUT_NUMBER"
  | "STEP_DAY_AHEAD"
  | "STEP_DAY_BEFORE"
  | "STEP_DUE_BEFORE";
export type StepRefusal = {
  readonly [Code in StepRefusalCode]: { readonly code: Code; readonly facts: DossierErrors[Code] };
}[StepRefusalCode];

/** All the next step is judged by, besides what is typed with it. */
export interface LifeFacts {
  readonly number: string;
  readonly state: DossierState;
  readonly awardName: string;
  readonly route: VoteRoute;
  /** Names of the papers still missing that are needed before the vote or before it is sent. */
  readonly missingPapers: readonly string[];
  /** The submission it lies in; null outside one. */
  readonly submission: { readonly number: string; readonly datedOn: LocalDate | null } | null;
  /** The round not sealed yet whose ballot has its name, also one that chooses among winners; null where none has. */
  readonly openRound: string | null;
  /** The latest fact of its life so far and its day: a step or a meeting that voted. */
  readonly latest: { readonly what: string; readonly on: LocalDate } | null;
  readonly today: LocalDate;
}

/**
 * Whether the step is open now, whatever day will be typed with it; answers *why not*. While a ballot with its name is
 * with the voters nothing is written down of a dossier: the round is sealed or cancelled first.
 */
export function judgeStep(facts: LifeFacts, kind: StepKind): Result<null, StepRefusal> {
  const { number, state, openRound } = facts;
  if (openRound !== null)
    return refuse(appError("STEP_ON_OPEN_BALLOT", { number, round: openRound, step: kind }));
  const { from } = transitions[kind];
  if (!from.includes(state)) return refuse(appError("STEP_NOT_NOW", { number, state, step: kind }));
  if (kind === "PUT_IN_SUBMISSION" && state === "COMPLETE" && facts.route !== "NONE")
    return refuse(appError("STEP_NEEDS_VOTE", { number, award: facts.awardName, route: facts.route }));
  if (kind === "CONFIRM_COMPLETE" && facts.missingPapers.length > 0)
    return refuse(
      appError("STEP_PAPERS_MISSING", {
        number,
        count: facts.missingPapers.length,
        papers: facts.missingPapers.join("; "),
      }),
    );
  if (kind === "SEND" && (facts.submission === null || !isNumbered(facts.submission)))
    return refuse(appError("STEP_SUBMISSION_WITHOUT_NUMBER", { number }));
  return ok(null);
}

const isNumbered = ({ number, datedOn }: NonNullable<LifeFacts["submission"]>) =>
  number !== "" && datedOn !== null;

/** Whether the step may stand with its day and due day: not ahead of today, not before what happened already. */
export function judgeStepDays(
  facts: LifeFacts,
  step: { readonly kind: StepKind; readonly on: LocalDate; readonly dueOn: LocalDate | null },
): Result<null, StepRefusal> {
  const { number, today, latest, submission } = facts;
  const { on, dueOn } = step;
  if (on > today) return refuse(appError("STEP_DAY_AHEAD", { number, on, today }));
  if (latest !== null && on < latest.on)
    return refuse(appError("STEP_DAY_BEFORE", { number, on, earlier: latest.on, what: latest.what }));
  const dated = step.kind === "SEND" ? (submission?.datedOn ?? null) : null;
  if (dated !== null && on < dated)
    return refuse(
      appError("STEP_DAY_BEFORE", { number, on, earlier: dated, what: submission?.number ?? "" }),
    );
  if (dueOn !== null && dueOn < on) return refuse(appError("STEP_DUE_BEFORE", { number, on, due: dueOn }));
  return ok(null);
}
