import { type MatrixUnit, matrixFacts } from "#core/awards/views/award-matrix";
import { stackedAwards } from "#core/awards/views/stacked-awards";
import { yearsUpTo } from "#core/awards/views/watch";
import { groupBy } from "#core/base/group-by";
import type { UnitId } from "#core/base/ids";
import { ok } from "#core/base/result";
import { matchesSearch } from "#core/registry/folded-search";
import { freshenUnits } from "../../registry/unit-projection";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { orderOf } from "./order-files";
import {
  type ScopedUnit,
  awardsOfUnits,
  readRewarded,
  readScopedUnits,
  readUnitScores,
  readUnitYears,
  scopeOf,
} from "./award-view-store";

/** Recipients with awards side by side that are told; of the others only how many. */
const stackedTold = 20;

/** A unit of the matrix with its cells still apart. */
interface Looked {
  readonly unit: ScopedUnit;
  readonly byYear: ReadonlyMap<number, ReturnType<typeof readUnitYears>[number]>;
}

/** Members, and units under them that received the award in these years. */
export function lookAtAward(
  { database }: Pick<BookContext, "database">,
  award: string,
  years: readonly number[],
): { readonly looked: readonly Looked[]; readonly units: readonly MatrixUnit[] } {
  const { clusterId, year } = readCurrentYear(database);
  const [from, to] = [years[0] ?? year, years.at(-1) ?? year];
  const scope = scopeOf(clusterId, year);
  const cells = groupBy(readUnitYears(database, { ...scope, from, to, award }), ({ unitId }) => unitId);
  const looked = readScopedUnits(database, scope, `${to}-12-31`)
    .filter(({ kind, unitId }) => kind === "MEMBER" || cells.has(unitId))
    .map((unit) => ({
      unit,
      byYear: new Map((cells.get(unit.unitId) ?? []).map((cell) => [cell.year, cell])),
    }));
  const units = looked.map(({ unit: { name, kind, memberSince }, byYear }) => ({
    ...{ name, kind, memberSince },
    times: new Map([...byYear].map(([inYear, { times }]) => [inYear, times])),
  }));
  return { looked, units };
}

export const awardMatrix: QueryHandler<"awardViews.matrix"> = (context, asked) => {
  const { database } = context;
  freshenUnits(database);
  const { clusterId, year } = readCurrentYear(database);
  const scope = scopeOf(clusterId, year);
  const awards = awardsOfUnits(database, scope);
  const chosen =
    awards.find(({ key }) => key === asked.award) ?? (asked.award === null ? awards[0] : undefined);
  // The last of the five is the year asked for, else the last the award was given in: an open year says nothing yet.
  const to = asked.toYear ?? Math.min(chosen?.latest ?? year, year);
  const years = [...yearsUpTo(to)];
  const from = years[0] ?? to;
  const award = chosen?.key ?? asked.award;
  const { looked, units } = lookAtAward(context, award ?? "", years);
  const scores = readUnitScores(database, { ...scope, from, to, award: award ?? "" });
  const scoreOf = (unitId: UnitId, inYear: number) =>
    scores.find((one) => one.unitId === unitId && one.year === inYear)?.score ?? null;
  const found = looked.filter(({ unit }) => matchesSearch(asked.search, [unit.name]));
  const order = orderOf(context, to);
  const rewarded = readRewarded(database, { ...scope, from, to, of: "SEVERAL_A_YEAR" }).map((row) => ({
    ...row,
    nominee: row.personId === null ? ("UNIT" as const) : ("PERSON" as const),
    recipientKey: `${row.year} ${row.personId ?? row.unitId}`,
  }));
  const stacked = stackedAwards(order, rewarded);
  return ok({
    award: award ?? null,
    awards: awards.map(({ key, name }) => ({ key, name })),
    years,
    rows: found.slice(asked.offset, asked.offset + asked.limit).map(({ unit, byYear }) => ({
      ...{ unitId: unit.unitId, name: unit.name, kind: unit.kind },
      cells: years.map((inYear) => {
        const { times = 0, recordId = null } = byYear.get(inYear) ?? {};
        return { year: inYear, times, recordId, score: scoreOf(unit.unitId, inYear) };
      }),
      times: [...byYear.values()].reduce((sum, { times }) => sum + times, 0),
    })),
    total: found.length,
    facts: [...matrixFacts(units, years)],
    stacked: stacked.slice(0, stackedTold).map((together) => ({
      recipient: together[0]?.recipient ?? "",
      year: together[0]?.year ?? to,
      awards: together.flatMap(({ awardName, recordId }) =>
        recordId === null ? [] : [{ name: awardName, recordId }],
      ),
    })),
    stackedTotal: stacked.length,
  });
};
