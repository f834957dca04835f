import { z } from "zod";
import type { VoteRoute } from "../../awards/procedures";
import type { DossierState } from "./state";

/** The one thing a card says a dossier waits for. */
export const waitsFor = z.enum([
  "RECEIPT_BY_SECRETARY",
  "PAPERS",
  "RETURN_FROM_UNIT",
  "CONFIRMATION",
  "CLUSTER_VOTE",
  "COUNCIL_VOTE",
  "RESULT",
  "RESOLUTION",
  "SUBMISSION",
  "SENDING",
  "ANSWER",
  "SUPPLEMENT",
  "CEREMONY",
  "NOTHING",
]);
export type WaitsFor = z.infer<typeof waitsFor>;

/** What has to happen next, as seen by the secretary. */
export function waitsForWhat(state: DossierState, route: VoteRoute, missing: number): WaitsFor {
  switch (state) {
    case "DRAFT":
      return missing > 0 ? "PAPERS" : "RECEIPT_BY_SECRETARY";
    case "RECEIVED":
      return missing > 0 ? "PAPERS" : "CONFIRMATION";
    case "RETURNED":
      return "RETURN_FROM_UNIT";
    case "COMPLETE":
      return route === "NONE" ? "SUBMISSION" : route;
    case "ON_BALLOT":
      return "RESULT";
    case "LEFT_OPEN":
      return "RESOLUTION";
    case "ACCLAIMED":
      return "SUBMISSION";
    case "IN_SUBMISSION":
      return "SENDING";
    case "SENT":
    case "RECEIPTED":
    case "SUPPLEMENT_SENT":
      return "ANSWER";
    case "SUPPLEMENT_ASKED":
      return "SUPPLEMENT";
    case "DECIDED":
      return "CEREMONY";
    case "NOT_ACCLAIMED":
    case "NOT_APPROVED":
    case "HANDED_OVER":
    case "WITHDRAWN":
    case "REVOKED":
      return "NOTHING";
  }
}
