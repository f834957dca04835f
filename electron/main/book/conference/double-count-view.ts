import type { Database } from "better-sqlite3";
import type { BallotGroup } from "#core/conference/count";
import {
  type DoubleCount,
  type ReadingPlace,
  type ReadingTurn,
  differingNumbers,
  isCountedTwice,
} from "#core/conference/double-count";
import type { SealDocument } from "#core/conference/seal-document";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import { type ReadingRow, differencesOf, readingOf } from "./reading-store";
import type { StoredRound } from "./round-store";

/** How far the count of a round by two teams is, without a figure; null where one count is enough. */
export function doubleCountOf(
  database: Database,
  round: StoredRound,
  groups: readonly BallotGroup[],
): DoubleCount | null {
  if (!isCountedTwice(round)) return null;
  const [first, second, third] = (["FIRST", "SECOND", "THIRD"] as const).map((reading) =>
    readingOf(database, round.id, reading),
  );
  const found = differencesOf(database, round.id);
  const turn = turnOf(round, groups, { first, second, third });
  const differing = turn === "DIFFERING" ? (found.at(-1) ?? []) : [];
  return {
    turn,
    attempts: found.length + (turn === "AGREED" ? 1 : 0),
    differing: differing.map((number) => placeOf(groups, number, found)),
    third: third === undefined ? null : { countedBy: third.countedBy, reason: third.reason },
  };
}

function turnOf(
  round: StoredRound,
  groups: readonly BallotGroup[],
  { first, second, third }: Readonly<Record<"first" | "second" | "third", ReadingRow | undefined>>,
): ReadingTurn {
  if (third !== undefined) return "RESOLVED";
  if (first === undefined || first.closedAt === null) return "FIRST";
  if (second === undefined || second.closedAt === null) return "SECOND";
  return differingNumbers({ ...round, groups }, first.count, second.count).length === 0
    ? "AGREED"
    : "DIFFERING";
}

function placeOf(
  groups: readonly BallotGroup[],
  number: number,
  found: readonly (readonly number[])[],
): ReadingPlace {
  const line = groups.flatMap(({ lines }) => lines).find((one) => one.number === number);
  const times = found.filter((numbers) => numbers.includes(number)).length;
  return { lineId: line?.id ?? null, number, name: line?.name ?? words.wholeRound, times };
}

/** Both readings of a settled count by two teams with every comparison, as a seal keeps them; null where one is enough. */
export function sealedReadings(database: Database, round: StoredRound): SealDocument["doubleCount"] {
  const [first, second, third] = (["FIRST", "SECOND", "THIRD"] as const).map((reading) =>
    readingOf(database, round.id, reading),
  );
  if (first === undefined || second === undefined) return null;
  const found = differencesOf(database, round.id);
  const differences = [...(third === undefined ? [...found, []] : found)].map((numbers) => [...numbers]);
  return {
    first: { totals: first.count.totals, lines: [...first.count.lines] },
    second: { totals: second.count.totals, lines: [...second.count.lines] },
    differences,
    third:
      third === undefined
        ? null
        : {
            ...{ countedBy: third.countedBy, reason: third.reason },
            numbers: [...(found.at(-1) ?? [])],
          },
  };
}
