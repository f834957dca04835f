import { z } from "zod";

/** Where a dossier stands, in the order of its life. */
export const dossierState = z.enum([
  "DRAFT",
  "RECEIVED",
  "RETURNED",
  "COMPLETE",
  "ON_BALLOT",
  "ACCLAIMED",
  "NOT_ACCLAIMED",
  "LEFT_OPEN",
  "IN_SUBMISSION",
  "SENT",
  "RECEIPTED",
  "SUPPLEMENT_ASKED",
  "SUPPLEMENT_SENT",
  "DECIDED",
  "NOT_APPROVED",
  "HANDED_OVER",
  "WITHDRAWN",
  "REVOKED",
]);
export type DossierState = z.infer<typeof dossierState>;

/** What a person may write down; what a round decides is not among it. */
export const stepKind = z.enum([
  "RECEIVE",
  "RETURN",
  "CONFIRM_COMPLETE",
  "PUT_IN_SUBMISSION",
  "SEND",
  "RECEIPT",
  "ASK_SUPPLEMENT",
  "SEND_SUPPLEMENT",
  "DECIDE",
  "REFUSE",
  "HAND_OVER",
  "WITHDRAW",
  "REVOKE",
]);
export type StepKind = z.infer<typeof stepKind>;
