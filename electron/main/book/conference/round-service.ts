import type { RoundId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { keepAskedFigures } from "#core/conference/asked-figures";
import { wholeCount } from "#core/conference/count";
import { type AppError, appError } from "#core/errors";
import { conferenceSteps } from "#core/strings/conference-steps";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { turnRefusal } from "./double-count-check";
import { keyerRefusal, noteKeyer } from "./reading-keyers";
import { replacedBy } from "./reopening-store";
import { setRoundCancelled, updateCount, updateFacts } from "./round-store";
import { forgetRoundVoters } from "./round-voter-store";
import { type StandingRound, standingRound, viewOfRound } from "./round-view";

const notFound = () => refuse(appError("NOT_FOUND", { noun: conferenceSteps.roundNoun }));

type OpenRefusal = Extract<AppError, { code: "NOT_FOUND" | "ROUND_SEALED" }>;
type ChangeRefusal = OpenRefusal | Extract<AppError, { code: "CHANGED_MEANWHILE" }>;

/** A round that may still change. */
export function unsealedRound(context: BookContext, roundId: RoundId): Result<StandingRound, OpenRefusal> {
  const standing = standingRound(context, roundId);
  if (standing === undefined) return notFound();
  const { round, code } = standing;
  return code === null ? ok(standing) : refuse(appError("ROUND_SEALED", { round: round.name, code }));
}

/** A round that may still change and is as the caller last saw it. */
export function roundAsSeen(
  context: BookContext,
  roundId: RoundId,
  expectedRevision: number,
): Result<StandingRound, ChangeRefusal> {
  const open = unsealedRound(context, roundId);
  if (!open.ok || open.value.round.revision === expectedRevision) return open;
  return refuse(
    appError("CHANGED_MEANWHILE", { noun: conferenceSteps.roundNoun, name: open.value.round.name }),
  );
}

export const readRound: QueryHandler<"conference.round"> = (context, { roundId }) => {
  const standing = standingRound(context, roundId);
  return standing === undefined ? notFound() : ok(viewOfRound(context, standing));
};

export const cancelRound: CommandHandler<"conference.cancelRound"> = (context, { roundId }) => {
  const open = unsealedRound(context, roundId);
  if (!open.ok) return open;
  const { round } = open.value;
  const replaced = replacedBy(context.database, roundId);
  if (replaced !== null)
    return refuse(appError("ROUND_REPLACES_SEAL", { round: round.name, code: replaced.code }));
  setRoundCancelled(context.database, roundId, context.clock.now());
  forgetRoundVoters(context.database, roundId);
  return ok({
    value: {},
    audit: {
      entityKind: "round",
      entityId: roundId,
      before: { name: round.name, count: round.count, facts: round.facts },
      after: null,
    },
    label: conferenceSteps.cancelRound(round.name),
  });
};

export const saveCount: CommandHandler<"conference.saveCount"> = (
  context,
  { roundId, expectedRevision, count },
) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const { round } = open.value;
  const notNow =
    turnRefusal(context, open.value, "SINGLE", "FIRST") ?? keyerRefusal(context, open.value, "FIRST");
  if (notNow !== null) return refuse(notNow);
  const known = new Set(round.lines.map(({ id }) => id));
  if (count.lines.some(({ lineId }) => !known.has(lineId)))
    return refuse(appError("NOT_FOUND", { noun: conferenceSteps.lineNoun }));
  const after = keepAskedFigures(round, wholeCount(round.count, count));
  const revision = updateCount(context.database, roundId, after);
  noteKeyer(context, round, "FIRST");
  return ok({
    value: { revision },
    audit: { entityKind: "round", entityId: roundId, before: round.count, after },
    label: conferenceSteps.saveCount(round.name),
    inverse: {
      procedure: "conference.saveCount",
      input: { roundId, expectedRevision: revision, count: round.count },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};

export const saveMinutesFacts: CommandHandler<"conference.saveMinutesFacts"> = (
  context,
  { roundId, expectedRevision, facts },
) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const { round } = open.value;
  const revision = updateFacts(context.database, roundId, facts);
  return ok({
    value: { revision },
    audit: { entityKind: "round", entityId: roundId, before: round.facts, after: facts },
    label: conferenceSteps.saveMinutesFacts(round.name),
    inverse: {
      procedure: "conference.saveMinutesFacts",
      input: { roundId, expectedRevision: revision, facts: round.facts },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};
