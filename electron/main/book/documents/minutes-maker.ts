import { assert } from "#core/base/assert";
import { formatDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { readSealDocument } from "#core/conference/seal-document";
import { documentKinds } from "#core/documents/document-kind";
import { minutesTags } from "#core/documents/minutes-tags";
import { minutesView } from "#core/documents/minutes-view";
import { appError } from "#core/errors";
import type { RoundId } from "#core/base/ids";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentNouns, minutesWords as words } from "#core/strings/documents-words";
import { documentsRoomWords } from "#core/strings/documents-room-words";
import { replacementOf } from "../conference/reopening-store";
import { standingRound, viewOfRound } from "../conference/round-view";
import { findSeal } from "../conference/seal-store";
import { sha256 } from "../database/sha256";
import { readCluster } from "../registry/cluster-store";
import type { BookContext } from "../router/handler";
import { letterheadOf } from "./letterhead";
import type { Maker, MakeRefusal } from "./maker";
import { yearOfPaper } from "./year-of-paper";

/**
 * The minutes of a sealed round: every figure comes from the sealed document alone. The head is that of the year; a
 * year without a letterhead does not hinder them, since they are signed on the spot.
 */
export const makeBallotMinutes: Maker<"BALLOT_MINUTES"> = (context, { id }, typed) => {
  const { database } = context;
  const seal = findSeal(database, id);
  if (seal === undefined) return refuse(refusalWithoutSeal(context, id));
  const replacement = replacementOf(database, id);
  if (replacement !== null) return refuse(replacedRefusal(context, id, replacement.code));
  assert(sha256(seal.document) === seal.digest, "a seal still has its digest");
  const sealed = readSealDocument(new TextDecoder().decode(seal.document));
  assert(sealed.ok, "a sealed document can be read");
  const { superior, placeName } = readCluster(database);
  const { meeting, round } = sealed.value;
  const letterhead = letterheadOf(
    context,
    { symbol: documentKinds.BALLOT_MINUTES.symbol, year: yearOfPaper(database, { of: "ROUND", id }) },
    { ...typed, datedOn: typed.datedOn ?? meeting.date },
  );
  const day = formatDate(meeting.date).replaceAll("/", "-");
  return ok({
    data: minutesView(sealed.value, {
      ...{ superior, placeName, code: seal.code },
      letterhead: letterhead.ok ? { ...letterhead.value, datedOn: typed.datedOn } : null,
    }),
    allowedTags: minutesTags,
    title: documentsRoomWords.titleAbout(documentKindWords.BALLOT_MINUTES.name, round.name),
    fileStem: words.fileStem(day, seal.code),
    code: seal.code,
  });
};

/** A result that was opened again is told by the papers made before; new ones tell the one in its place. */
function replacedRefusal(context: BookContext, roundId: RoundId, code: string | null): MakeRefusal {
  const standing = standingRound(context, roundId);
  return standing === undefined
    ? appError("NOT_FOUND", { noun: documentNouns.round })
    : appError("ROUND_REPLACED", { round: standing.round.name, code });
}

/** Why a round without a seal has no minutes: a figure that is wrong is said first. */
function refusalWithoutSeal(context: BookContext, roundId: RoundId): MakeRefusal {
  const standing = standingRound(context, roundId);
  if (standing === undefined) return appError("NOT_FOUND", { noun: documentNouns.round });
  const { name, findings } = viewOfRound(context, standing);
  const wrong = findings.filter(({ state }) => state === "WRONG");
  return wrong.length > 0
    ? appError("IDENTITIES_RED", { findings: wrong })
    : appError("MINUTES_NEED_SEAL", { round: name });
}
