import { yearsUpTo } from "#core/awards/views/watch";
import type { Area } from "#core/awards/views/procedures";
import { ok } from "#core/base/result";
import { matchesSearch } from "#core/registry/folded-search";
import { freshenUnits } from "../../registry/unit-projection";
import { readCurrentYear } from "../../registry/year-store";
import type { QueryHandler } from "../../router/handler";
import { countUnitAwards, readScopedUnits, scopeOf } from "./award-view-store";

export const unitAreas: QueryHandler<"awardViews.areas"> = ({ database }, asked) => {
  freshenUnits(database);
  const { clusterId, year } = readCurrentYear(database);
  const scope = scopeOf(clusterId, year);
  const years = yearsUpTo(year);
  const units = readScopedUnits(database, scope, `${year}-12-31`);
  const areaOf = new Map(units.map(({ unitId, area }) => [unitId, area]));
  const awards = countUnitAwards(database, { ...scope, from: years[0] ?? year, to: year });
  const timesOf = new Map<string, number>();
  for (const { unitId, times } of awards) timesOf.set(unitId, (timesOf.get(unitId) ?? 0) + times);
  const found = units.filter(
    ({ name, area }) => (asked.area === null || area === asked.area) && matchesSearch(asked.search, [name]),
  );
  const unitsIn = (inYear: number, area: Area) =>
    awards.filter((one) => one.year === inYear && areaOf.get(one.unitId) === area).length;
  return ok({
    years: years.map((inYear) => ({
      year: inYear,
      remote: unitsIn(inYear, "REMOTE"),
      other: unitsIn(inYear, "OTHER"),
      unknown: unitsIn(inYear, "UNKNOWN"),
    })),
    rows: found.slice(asked.offset, asked.offset + asked.limit).map(({ unitId, name, area, basis }) => ({
      unitId,
      name,
      area,
      basis,
      awards: timesOf.get(unitId) ?? 0,
    })),
    total: found.length,
    remoteWithout: units.filter(({ unitId, area }) => area === "REMOTE" && !timesOf.has(unitId)).length,
  });
};
