import type { RoundId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { keepAskedFigures, missingFigures } from "#core/conference/asked-figures";
import { checkIdentities } from "#core/conference/check-identities";
import { type RoundCount, nothingCounted, wholeCount } from "#core/conference/count";
import {
  type Reading,
  differingNumbers,
  mustBeRecounted,
  withThirdReading,
} from "#core/conference/double-count";
import { type AppError, appError } from "#core/errors";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { type AnyTurn, turnRefusal } from "./double-count-check";
import { doubleCountOf } from "./double-count-view";
import { keyerRefusal, maySeeReading, noteKeyer } from "./reading-keyers";
import { deleteReading, noteDifferences, readingOf, reopenReadingRow, writeReading } from "./reading-store";
import { roundAsSeen } from "./round-service";
import { touchRound, updateCount } from "./round-store";
import { type StandingRound, countedRoundOf, standingRound } from "./round-view";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;

/** Why a reading may not be ended: cells left out, or sums that do not come out. */
function countRefusal(
  standing: StandingRound,
  count: RoundCount,
): Refusal<"COUNT_NOT_COMPLETE" | "IDENTITIES_RED"> | null {
  const missing = missingFigures(standing.round, count);
  if (missing > 0) return appError("COUNT_NOT_COMPLETE", { missing });
  const findings = checkIdentities({ ...countedRoundOf(standing), count }).filter(
    ({ state }) => state !== "RIGHT",
  );
  return findings.length > 0 ? appError("IDENTITIES_RED", { findings }) : null;
}

const secondCount = ({ database }: BookContext, { round }: StandingRound): RoundCount =>
  readingOf(database, round.id, "SECOND")?.count ?? nothingCounted(round.count);

export const readSecondReading: QueryHandler<"conference.secondReading"> = (context, { roundId }) => {
  const standing = standingRound(context, roundId);
  if (standing === undefined) return refuse(appError("NOT_FOUND", { noun: words.roundNoun }));
  const { revision, count } = standing.round;
  const settled = turnRefusal(context, standing, "AGREED", "RESOLVED") === null;
  const keying = turnRefusal(context, standing, "SECOND") === null;
  const shown = settled || (keying && maySeeReading(context, standing.round, "SECOND"));
  return ok({ revision, count: shown ? secondCount(context, standing) : nothingCounted(count) });
};

export const saveSecondReading: CommandHandler<"conference.saveSecondReading"> = (
  context,
  { roundId, expectedRevision, count },
) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const { round } = open.value;
  const notNow = turnRefusal(context, open.value, "SECOND") ?? keyerRefusal(context, open.value, "SECOND");
  if (notNow !== null) return refuse(notNow);
  const known = new Set(round.lines.map(({ id }) => id));
  if (count.lines.some(({ lineId }) => !known.has(lineId)))
    return refuse(appError("NOT_FOUND", { noun: words.lineNoun }));
  const before = secondCount(context, open.value);
  const after = keepAskedFigures(round, wholeCount(round.count, count));
  writeReading(context.database, roundId, "SECOND", { ...stillKeyed, count: after });
  noteKeyer(context, round, "SECOND");
  const revision = touchRound(context.database, roundId);
  return ok({
    value: { revision },
    audit: { entityKind: "round", entityId: roundId, before: { second: before }, after: { second: after } },
    label: words.saveSecondReading(round.name),
    inverse: {
      procedure: "conference.saveSecondReading",
      input: { roundId, expectedRevision: revision, count: before },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};

const stillKeyed = { closedAt: null, countedBy: "", reason: "" } as const;

export const closeReading: CommandHandler<"conference.closeReading"> = (
  context,
  { roundId, expectedRevision, reading },
) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const standing = open.value;
  const notNow = turnRefusal(context, standing, reading) ?? keyerRefusal(context, standing, reading);
  if (notNow !== null) return refuse(notNow);
  const count = reading === "FIRST" ? standing.round.count : secondCount(context, standing);
  const fault = countRefusal(standing, count);
  if (fault !== null) return refuse(fault);
  writeReading(context.database, roundId, reading, { ...stillKeyed, count, closedAt: context.clock.now() });
  const differing = compareReadings(context, standing);
  const revision = touchRound(context.database, roundId);
  return ok({
    value: { revision },
    audit: { entityKind: "round", entityId: roundId, before: null, after: { reading, count, differing } },
    label: words.closeReading(reading, standing.round.name),
    inverse: {
      procedure: "conference.reopenReading",
      input: { roundId, expectedRevision: revision, reading },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};

/** Compares two readings that both ended and keeps what differed; null while one of them is still keyed. */
function compareReadings(
  { database }: BookContext,
  { round, groups }: StandingRound,
): readonly number[] | null {
  const [first, second] = (["FIRST", "SECOND"] as const).map((reading) =>
    readingOf(database, round.id, reading),
  );
  if (first === undefined || second === undefined) return null;
  if (first.closedAt === null || second.closedAt === null) return null;
  const differing = differingNumbers({ ...round, groups }, first.count, second.count);
  noteDifferences(database, round.id, differing);
  return differing;
}

const mayReopen: Readonly<Record<Reading, readonly AnyTurn[]>> = {
  FIRST: ["SECOND", "DIFFERING", "AGREED"],
  SECOND: ["DIFFERING", "AGREED"],
};

export const reopenReading: CommandHandler<"conference.reopenReading"> = (
  context,
  { roundId, expectedRevision, reading },
) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const { round, groups } = open.value;
  const notNow =
    turnRefusal(context, open.value, ...mayReopen[reading]) ?? keyerRefusal(context, open.value, reading);
  if (notNow !== null) return refuse(notNow);
  const double = doubleCountOf(context.database, round, groups);
  if (double !== null && mustBeRecounted(double)) {
    const places = double.differing.filter(({ times }) => times >= 2).map(({ name }) => name);
    return refuse(appError("READING_RECOUNT", { round: round.name, units: places }));
  }
  reopenReadingRow(context.database, roundId, reading);
  return ok({
    value: { revision: touchRound(context.database, roundId) },
    audit: { entityKind: "round", entityId: roundId, before: null, after: { reopened: reading } },
    label: words.reopenReading(reading, round.name),
  });
};

export const recordThirdReading: CommandHandler<"conference.recordThirdReading"> = (
  context,
  { roundId, expectedRevision, count: typed, countedBy, reason },
) => {
  const open = thirdOpen(context, roundId, expectedRevision, "DIFFERING");
  if (!open.ok) return open;
  const standing = open.value;
  const { round, groups } = standing;
  if (countedBy === "" || reason === "") return refuse(appError("READING_NEEDS_WHO_AND_WHY", {}));
  const differing =
    doubleCountOf(context.database, round, groups)?.differing.map(({ number }) => number) ?? [];
  const third = keepAskedFigures(round, wholeCount(round.count, typed));
  const count = withThirdReading(groups, round.count, third, differing);
  const fault = countRefusal(standing, count);
  if (fault !== null) return refuse(fault);
  writeReading(context.database, roundId, "THIRD", {
    ...{ count, countedBy, reason },
    closedAt: context.clock.now(),
  });
  const revision = updateCount(context.database, roundId, count);
  return ok({
    value: { revision },
    audit: {
      ...{ entityKind: "round", entityId: roundId },
      before: round.count,
      after: { count, countedBy, reason, differing },
    },
    label: words.recordThirdReading(round.name),
    inverse: {
      procedure: "conference.withdrawThirdReading",
      input: { roundId, expectedRevision: revision },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};

/** The first reading stands again, and with it what differed. */
export const withdrawThirdReading: CommandHandler<"conference.withdrawThirdReading"> = (
  context,
  { roundId, expectedRevision },
) => {
  const open = thirdOpen(context, roundId, expectedRevision, "RESOLVED");
  if (!open.ok) return open;
  const { round } = open.value;
  const [first, third] = (["FIRST", "THIRD"] as const).map((reading) =>
    readingOf(context.database, roundId, reading),
  );
  if (first === undefined || third === undefined)
    return refuse(appError("NOT_FOUND", { noun: words.roundNoun }));
  deleteReading(context.database, roundId, "THIRD");
  const revision = updateCount(context.database, roundId, first.count);
  const { count, countedBy, reason } = third;
  return ok({
    value: { revision },
    audit: { entityKind: "round", entityId: roundId, before: { count, countedBy, reason }, after: null },
    label: words.withdrawThirdReading(round.name),
    inverse: {
      procedure: "conference.recordThirdReading",
      input: { roundId, expectedRevision: revision, count, countedBy, reason },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};

function thirdOpen(
  context: BookContext,
  roundId: RoundId,
  expectedRevision: number,
  turn: AnyTurn,
): Result<StandingRound, Refusal<"NOT_FOUND" | "CHANGED_MEANWHILE" | "ROUND_SEALED" | "READING_NOT_TURN">> {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const notNow = turnRefusal(context, open.value, turn);
  return notNow === null ? open : refuse(notNow);
}
