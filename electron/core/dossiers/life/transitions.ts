import type { DossierState, StepKind } from "./state";

interface Transition {
  readonly from: readonly DossierState[];
  readonly to: DossierState;
}

/** With the unit or the secretary, not yet voted on. */
const beforeVote = ["DRAFT", "RECEIVED", "RETURNED", "COMPLETE"] as const;
/** With the higher office, nothing asked for. */
const awaitingDecision = ["SENT", "RECEIPTED", "SUPPLEMENT_SENT"] as const;

/**
 * The one table of what a person may write down, from where and to where. ON_BALLOT, ACCLAIMED, NOT_ACCLAIMED and
 * LEFT_OPEN are nobody's to write: they are read from rounds (`foldLife`). COMPLETE goes on to a submission only
 * where the award asks for no vote (`judgeStep`). ON_BALLOT lets nothing through: papers with the name are with the
 * voters, so the round is sealed or cancelled first. Revocation: LUAT22 Điều 93.
 */
export const transitions: Readonly<Record<StepKind, Transition>> = {
  RECEIVE: { from: ["DRAFT", "RETURNED"], to: "RECEIVED" },
  RETURN: { from: ["RECEIVED", "COMPLETE"], to: "RETURNED" },
  CONFIRM_COMPLETE: { from: ["RECEIVED"], to: "COMPLETE" },
  PUT_IN_SUBMISSION: { from: ["COMPLETE", "ACCLAIMED"], to: "IN_SUBMISSION" },
  SEND: { from: ["IN_SUBMISSION"], to: "SENT" },
  RECEIPT: { from: ["SENT"], to: "RECEIPTED" },
  ASK_SUPPLEMENT: { from: awaitingDecision, to: "SUPPLEMENT_ASKED" },
  SEND_SUPPLEMENT: { from: ["SUPPLEMENT_ASKED"], to: "SUPPLEMENT_SENT" },
  DECIDE: { from: awaitingDecision, to: "DECIDED" },
  REFUSE: { from: [...awaitingDecision, "SUPPLEMENT_ASKED"], to: "NOT_APPROVED" },
  HAND_OVER: { from: ["DECIDED"], to: "HANDED_OVER" },
  WITHDRAW: {
    from: [
      ...beforeVote,
      ...(["ACCLAIMED", "NOT_ACCLAIMED", "LEFT_OPEN", "IN_SUBMISSION"] as const),
      ...awaitingDecision,
      "SUPPLEMENT_ASKED",
    ],
    to: "WITHDRAWN",
  },
  REVOKE: { from: ["DECIDED", "HANDED_OVER"], to: "REVOKED" },
};

/** States in which rounds still say where the dossier stands. */
export const statesBeforeVote: readonly DossierState[] = beforeVote;

/** Whether the dossier may be put on a ballot, for the first or a further time. */
export function mayBeBalloted(state: DossierState): boolean {
  return statesBeforeVote.includes(state) || state === "LEFT_OPEN" || state === "NOT_ACCLAIMED";
}
