import { assert } from "#core/base/assert";
import type { Digest } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { type ShortCode, readShortCode, shortCodeOf } from "#core/base/short-code";
import { missingFigures } from "#core/conference/asked-figures";
import { checkIdentities } from "#core/conference/check-identities";
import { decideOutcome } from "#core/conference/decide-outcome";
import { type SealDocument, writeSealDocument } from "#core/conference/seal-document";
import type { SealFormat4 } from "#core/conference/seal-format-4";
import { yearOfMeeting } from "#core/conference/meeting-year";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { conferenceSteps } from "#core/strings/conference-steps";
import { sha256 } from "../database/sha256";
import { readCluster } from "../registry/cluster-store";
import { readLineages } from "../registry/lineage-store";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { noteSealedRound } from "./day/log-service";
import { unsettledRefusal } from "./double-count-check";
import { sealedReadings } from "./double-count-view";
import { lineOfRounds, replacedBy, replacedSealOf } from "./reopening-store";
import { roundAsSeen } from "./round-service";
import { type StoredRound, touchRound } from "./round-store";
import { type StandingRound, countedRoundOf, followedOf, standingRound } from "./round-view";
import { type OutcomeRow, findSeal, insertSeal, sealedDocuments, sealedRoundsOf } from "./seal-store";

/** Seals a round whose identities all hold; the answer's code goes onto the minutes. */
export const sealRound: CommandHandler<"conference.sealRound"> = (context, { roundId, expectedRevision }) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const standing = open.value;
  const { round } = standing;
  const unsettled = unsettledRefusal(context, standing);
  if (unsettled !== null) return refuse(unsettled);
  const missing = missingFigures(round, round.count);
  if (missing > 0) return refuse(appError("COUNT_NOT_COMPLETE", { missing }));
  const findings = checkIdentities(countedRoundOf(standing)).filter(({ state }) => state !== "RIGHT");
  if (findings.length > 0) return refuse(appError("IDENTITIES_RED", { findings }));
  if (!round.facts.tellers.some(({ name }) => name !== "")) return refuse(appError("TELLERS_MISSING", {}));

  const document = sealDocumentOf(context, standing);
  const sealed = writeSealDocument(document);
  const digest = sha256(sealed);
  const code = shortCodeOf(digest);
  touchRound(context.database, roundId);
  insertSeal(
    context.database,
    { roundId, document: new TextEncoder().encode(sealed), digest, code, sealedAt: document.sealedAt },
    outcomeRowsOf(document),
  );
  noteSealedRound(context, standing);
  return ok({
    value: { code },
    audit: { entityKind: "round", entityId: roundId, before: null, after: { code, digest } },
    label: conferenceSteps.sealRound(round.name),
  });
};

export const readSealedRounds: QueryHandler<"conference.sealedRounds"> = ({ database }) =>
  ok({ rounds: sealedRoundsOf(database) });

export const checkCode: QueryHandler<"conference.checkCode"> = (context, { roundId, typed }) => {
  const { database } = context;
  const standing = standingRound(context, roundId);
  if (standing === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.roundNoun }));
  if (findSeal(database, roundId) === undefined && standing.round.replacesId === null)
    return refuse(appError("ROUND_NOT_SEALED", { round: standing.round.name }));
  const code = readShortCode(typed);
  const nothingElse = { otherRound: null, replaced: null };
  if (code === "MISTYPED") return ok({ verdict: "MISTYPED", ...nothingElse });
  const found = sealedDocuments(database).find(({ document }) => codeOfDocument(document) === code);
  if (found === undefined) return ok({ verdict: "UNKNOWN", ...nothingElse });
  if (!lineOfRounds(database, roundId).includes(found.roundId)) {
    const otherRound = `${found.roundName} – ${found.meetingTitle}`;
    return ok({ verdict: "DIFFERENT", otherRound, replaced: null });
  }
  const replaced = replacedSealOf(database, found.roundId);
  return ok({ verdict: replaced === null ? "EQUAL" : "REPLACED", otherRound: null, replaced });
};

/** The code of what is really kept, not the one written beside it. */
export function codeOfDocument(document: Uint8Array): ShortCode {
  return shortCodeOf(sha256(document) as Digest);
}

/** Rows of the one table a nomination's outcome is read from, in ballot order. */
export function outcomeRowsOf({ groups, outcome }: SealDocument): readonly OutcomeRow[] {
  const results = new Map(outcome.groups.flatMap((group) => group.lines).map((line) => [line.lineId, line]));
  return groups
    .flatMap((group) => group.lines)
    .map(({ id, nominationId, unitId }) => {
      const result = results.get(id);
      assert(result !== undefined, "every line of the ballot has its result");
      const { lineId, agree, base, rank, outcome: became } = result;
      return { lineId, nominationId, unitId, agree, base, rank, outcome: became };
    });
}

function sealDocumentOf(context: BookContext, standing: StandingRound): SealFormat4 {
  const { round, meeting, voters, attendance, groups } = standing;
  const { id, word, name, code } = readCluster(context.database);
  const lineages = readLineages(context.database);
  const categoryOf = new Map(round.groups.map((group) => [group.id, group.categoryId]));
  return {
    format: 4,
    book: { id: context.bookId, kind: context.bookKind },
    cluster: { id, word, name, code, year: yearOfMeeting(meeting) },
    meeting: { id: meeting.id, title: meeting.title, date: meeting.date, place: meeting.place },
    roll: voters.map((voter) => ({
      voterId: voter.id,
      unitId: voter.unitId,
      unitName: shownName(lineages.get(voter.unitId) ?? [], meeting.date),
      delegate: voter.delegate,
      deputy: voter.deputy,
      deputyVoterId: voter.deputyVoterId,
      attendance: voter.attendance,
      absenceReason: voter.absenceReason,
    })),
    attendance,
    round: sealedRoundFields(context, round),
    regulation: { id: round.regulationId, title: round.regulationTitle },
    rule: round.rule,
    settings: round.settings,
    groups: groups.map((group) => ({ ...group, categoryId: categoryOf.get(group.id) ?? null })),
    count: round.count,
    lateAnswers: standing.lateAnswers.map(({ id: _id, ...answer }) => answer),
    doubleCount: sealedReadings(context.database, round),
    facts: round.facts,
    outcome: decideOutcome(countedRoundOf(standing)),
    replaces: replacedBy(context.database, round.id),
    sealedAt: context.clock.now(),
  };
}

/** What a seal says of the round itself. */
export function sealedRoundFields(context: BookContext, round: StoredRound): SealDocument["round"] {
  const { id, name, mode, subject, openedClock, dueOn } = round;
  return { id, name, mode, subject, openedClock, dueOn, follows: followedOf(context, round) };
}
