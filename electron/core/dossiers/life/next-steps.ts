import type { StepKind } from "./state";

/** Whether a step carries the dossier on towards its award; the others turn it back, ask for more, or end it. */
const isOnward: Readonly<Record<StepKind, boolean>> = {
  RECEIVE: true,
  RETURN: false,
  CONFIRM_COMPLETE: true,
  PUT_IN_SUBMISSION: true,
  SEND: true,
  RECEIPT: true,
  ASK_SUPPLEMENT: false,
  SEND_SUPPLEMENT: true,
  DECIDE: true,
  REFUSE: false,
  HAND_OVER: true,
  WITHDRAW: false,
  REVOKE: false,
};

/** A step and the code of why it cannot be taken now; null where it can. */
interface JudgedStep {
  readonly kind: StepKind;
  readonly whyNot: { readonly code: string } | null;
}

interface NextSteps<Step> {
  /** The open step that carries the dossier on; null where none is open. */
  readonly main: Step | null;
  /** The other open steps: never what one is led to. */
  readonly open: readonly Step[];
  /** Refused for a reason that can be cured now. */
  readonly near: readonly Step[];
  /** Not this dossier's turn. */
  readonly later: readonly Step[];
  /** What can be cured only in the room of the conference: a vote still to be taken, or a ballot still to be counted. */
  readonly conference: Step | null;
}

/** The steps of a dossier as they are offered: the natural one first, those that turn it back beside it. */
export function nextSteps<Step extends JudgedStep>(steps: readonly Step[]): NextSteps<Step> {
  const taken = steps.filter(({ whyNot }) => whyNot === null);
  const main = taken.find(({ kind }) => isOnward[kind]) ?? null;
  const ballot = steps.find(({ whyNot }) => whyNot?.code === "STEP_ON_OPEN_BALLOT") ?? null;
  const cured = steps.filter(({ whyNot }) => whyNot !== null && whyNot.code !== "STEP_NOT_NOW");
  return {
    main,
    open: taken.filter((step) => step !== main),
    // A ballot with the name holds every step back for one reason: it is told once.
    near: ballot === null ? cured : [],
    later: steps.filter(({ whyNot }) => whyNot?.code === "STEP_NOT_NOW"),
    conference: ballot ?? steps.find(({ whyNot }) => whyNot?.code === "STEP_NEEDS_VOTE") ?? null,
  };
}
