import { ok, refuse } from "#core/base/result";
import type { BallotCopiesFrom } from "#core/documents/ballot-procedures";
import { fitsHalfPage } from "#core/documents/print/ballot-sheets";
import { appError } from "#core/errors";
import { documentNouns } from "#core/strings/documents-words";
import type { QueryHandler } from "../../router/handler";
import { readPaperBallot } from "../round-paper-store";
import { type BallotCopies, readBallotCopies } from "./ballot-copies-store";

/** The papers a count is to account for, else one for each unit on the roll. */
export const ballotCopies: QueryHandler<"documents.ballots"> = ({ database }, { roundId }) => {
  const counts = readBallotCopies(database, roundId);
  const ballot = readPaperBallot(database, roundId);
  if (counts === undefined || ballot === undefined)
    return refuse(appError("NOT_FOUND", { noun: documentNouns.round }));
  return ok({ ...neededOf(counts), size: fitsHalfPage(ballot) ? "TWO_ON_A4" : "A4" });
};

function neededOf({ printed, issued, onRoll }: BallotCopies): {
  readonly copies: number | null;
  readonly from: BallotCopiesFrom;
} {
  if (printed !== null && printed > 0) return { copies: printed, from: "PRINTED" };
  if (issued !== null && issued > 0) return { copies: issued, from: "ISSUED" };
  return onRoll > 0 ? { copies: onRoll, from: "ROLL" } : { copies: null, from: "NONE" };
}
