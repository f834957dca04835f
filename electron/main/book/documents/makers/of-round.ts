import type { RoundId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import type { DocumentKind } from "#core/documents/document-kind";
import { appError } from "#core/errors";
import { documentsRoomWords } from "#core/strings/documents-room-words";
import { documentNouns } from "#core/strings/documents-words";
import type { BookContext } from "../../router/handler";
import type { Gathered, MakeRefusal } from "../maker";
import { type PaperBallot, readPaperBallot } from "../round-paper-store";

/** The ballot of a round that stands and asks at least one question. */
export function gatheredBallot(
  { database }: BookContext,
  kind: DocumentKind,
  id: RoundId,
): Result<Gathered<PaperBallot>, MakeRefusal> {
  const ballot = readPaperBallot(database, id);
  if (ballot === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.round }));
  if (ballot.groups.every(({ lines }) => lines.length === 0))
    return refuse(appError("DOCUMENT_NEEDS", { kind, need: "BALLOT" }));
  if (kind === "BALLOT_PAPER" && ballot.mode !== "SECRET")
    return refuse(appError("DOCUMENT_NEEDS", { kind, need: "SECRET_VOTE" }));
  const day = formatDate(ballot.date).replaceAll("/", "-");
  return ok({
    facts: ballot,
    about: ballot.roundName,
    fileMark: documentsRoomWords.fileStem(ballot.roundName, day),
  });
}
