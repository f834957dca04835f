import { matrixFacts } from "#core/awards/views/award-matrix";
import { type Capacity, tallyCapacities } from "#core/awards/views/capacity";
import { judgeHead } from "#core/awards/views/head-beside-unit";
import { type RemarkFacts, remarksOn } from "#core/awards/views/remarks";
import { stackedAwards } from "#core/awards/views/stacked-awards";
import { type Watch, yearsUpTo } from "#core/awards/views/watch";
import { ok } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { countPapersOwed } from "../../pledges/plan/overdue-store";
import { freshenUnits } from "../../registry/unit-projection";
import { type YearRecord, readCurrentYear, readYears } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import {
  countTasksOverdue,
  readNominatedOf,
  readRewardedOf,
  readUnitYears,
  scopeOf,
} from "./award-view-store";
import { lookAtAward } from "./matrix-query";
import { orderOf } from "./order-files";
import { awardNamesOf, reachedByUnit } from "./people-queries";
import { countCapacities } from "./people-store";
import { type WatchRecord, readArea, readCapacity, readWatches } from "./year-setting-store";

type Asked = InputOf<"awardViews.remarks">;

/** What is said when somebody is nominated; a year that watches nothing says nothing. */
export const nominationRemarks: QueryHandler<"awardViews.remarks"> = (context, asked) => {
  const { database } = context;
  const { clusterId } = readCurrentYear(database);
  const year = readYears(database, clusterId).find((one) => one.year === asked.year);
  const settings = year === undefined ? new Map<Watch, WatchRecord>() : readWatches(database, year.id);
  const watched = new Set(
    [...settings.values()].flatMap((one) => (one.state === "WATCHED" ? [one.watch] : [])),
  );
  if (year === undefined || watched.size === 0) return ok({ remarks: [] });
  freshenUnits(database);
  return ok({
    remarks: remarksOn({ watched, ...factsOf(context, asked, year) }).map((remark) => ({
      remark,
      clause: remark.watch === "CAPACITY_UNKNOWN" ? "" : (settings.get(remark.watch)?.clause ?? ""),
    })),
  });
};

function factsOf(context: BookContext, asked: Asked, year: YearRecord): Omit<RemarkFacts, "watched"> {
  const { database, clock } = context;
  const { nominee, unitId, personId } = asked;
  const today = clock.today();
  const capacity = personId === null ? "UNKNOWN" : readCapacity(database, personId, asked.year);
  return {
    nominee,
    capacity,
    rotation: rotationOf(context, asked),
    beside: besideOf(context, asked),
    nominated: nominatedWith(context, asked, capacity),
    head: headOf(context, asked),
    area: readArea(database, unitId).area,
    duty: {
      tasks: countTasksOverdue(database, { unitId, clusterId: year.clusterId, year: year.year, today }),
      papers: countPapersOwed(database, { yearId: year.id, unitId, today }),
    },
  };
}

/** The same award in the five years before. */
function rotationOf(context: BookContext, { unitId, awardCode, year }: Asked): RemarkFacts["rotation"] {
  const years = yearsUpTo(year - 1);
  const { units } = lookAtAward(context, awardCode, years);
  const recorded = years.filter((one) => units.some(({ times }) => (times.get(one) ?? 0) > 0));
  const { clusterId, year: current } = readCurrentYear(context.database);
  const [from, to] = [years[0] ?? year, years.at(-1) ?? year];
  const received = readUnitYears(context.database, {
    ...scopeOf(clusterId, current),
    ...{ from, to, award: awardCode },
  })
    .filter((one) => one.unitId === unitId)
    .map((one) => one.year)
    .toSorted((left, right) => left - right);
  const each = matrixFacts(units, years).find(({ fact }) => fact === "EACH_ONCE");
  return { recorded, received, eachOnce: each?.fact === "EACH_ONCE" ? each.units : 0 };
}

/** Names of other awards of the nominee in the year, won or asked for, that stand beside the one asked for. */
function besideOf(context: BookContext, asked: Asked): readonly string[] {
  const { database } = context;
  const { nominee, unitId, personId, year, awardCode, nominationId } = asked;
  if (nominee === "PERSON" && personId === null) return [];
  const whose = { unitId, personId, year };
  const others = [...readRewardedOf(database, whose), ...readNominatedOf(database, whose)].filter(
    (row, place, all) =>
      (row.nominationId === null || row.nominationId !== nominationId) &&
      all.findIndex(({ awardCode: code }) => code === row.awardCode) === place,
  );
  const own = { recipientKey: "", nominee, awardCode };
  const nameOf = awardNamesOf(context);
  return stackedAwards(orderOf(context, year), [
    { ...own, name: "" },
    ...others
      .filter((row) => row.awardCode !== awardCode)
      .map((row) => ({ ...own, awardCode: row.awardCode, name: nameOf(row.awardName) })),
  ])
    .filter((together) => together.some(({ name }) => name === ""))
    .flatMap((together) => together.flatMap(({ name }) => (name === "" ? [] : [name])));
}

/** People nominated in the year, the one typed among them. */
function nominatedWith({ database }: BookContext, asked: Asked, capacity: Capacity) {
  const { clusterId, year: current } = readCurrentYear(database);
  const { year, unitId, personId, nominee } = asked;
  const people = countCapacities(database, {
    ...scopeOf(clusterId, current),
    ...{ stage: "NOMINATED", from: year, to: year },
  }).flatMap((one) => Array.from({ length: one.people }, () => one.capacity));
  const isCounted =
    nominee === "UNIT" ||
    (personId !== null && readNominatedOf(database, { unitId, personId, year }).length > 0);
  return tallyCapacities(isCounted ? people : [...people, capacity]);
}

function headOf(context: BookContext, { unitId, year, awardCode }: Asked): RemarkFacts["head"] {
  const { awards } = reachedByUnit(context, { unitId, year });
  const nameOf = awardNamesOf(context);
  const judged = judgeHead(
    orderOf(context, year),
    awardCode,
    awards.map((row) => row.awardCode),
  );
  return { ...judged, unitAwards: awards.map(({ awardName }) => nameOf(awardName)) };
}
