import { judgeDirectShare } from "#core/awards/views/capacity";
import { judgeHead } from "#core/awards/views/head-beside-unit";
import type { AwardStage, Opens } from "#core/awards/views/procedures";
import { yearsUpTo } from "#core/awards/views/watch";
import { groupBy } from "#core/base/group-by";
import type { AwardRecordId, NominationId } from "#core/base/ids";
import { ok } from "#core/base/result";
import { searchWords } from "#core/registry/folded-search";
import { freshenUnits } from "../../registry/unit-projection";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { currentRuleset } from "../current-ruleset";
import {
  type Scope,
  type YearAwardRow,
  readNominatedHeads,
  readNominatedOf,
  readRewarded,
  readRewardedOf,
  scopeOf,
} from "./award-view-store";
import { orderOf } from "./order-files";
import { awardsOfPeople, countCapacities, countWithoutCapacity, findPeople } from "./people-store";

/** Names of awards by code, as the catalogue of today spells them; what it does not have stays as it is. */
export function awardNamesOf(context: BookContext): (code: string) => string {
  const names = new Map(currentRuleset(context).ruleset.awards.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

function opensOf(
  year: number,
  row: { readonly recordId: AwardRecordId | null; readonly nominationId: NominationId | null },
): Opens | null {
  if (row.recordId !== null) return { kind: "AWARD_RECORD", year, id: row.recordId };
  return row.nominationId === null ? null : { kind: "NOMINATION", id: row.nominationId };
}

function talliesOf(context: BookContext, scope: Scope, years: readonly number[], stage: AwardStage) {
  const [from, to] = [years[0] ?? 0, years.at(-1) ?? 0];
  const counted = countCapacities(context.database, { ...scope, stage, from, to });
  return (year: number) => {
    const people = (wanted: readonly string[]) =>
      counted
        .filter((one) => one.year === year && wanted.includes(one.capacity))
        .reduce((sum, one) => sum + one.people, 0);
    return {
      direct: people(["DIRECT"]),
      managers: people(["HEAD", "MANAGER"]),
      unknown: people(["UNKNOWN"]),
    };
  };
}

export const awardedPeople: QueryHandler<"awardViews.people"> = (context, asked) => {
  const { database } = context;
  freshenUnits(database);
  const { clusterId, year: current } = readCurrentYear(database);
  const scope = scopeOf(clusterId, current);
  const { year, stage } = asked;
  const years = yearsUpTo(current);
  const rewardedIn = talliesOf(context, scope, years, "REWARDED");
  const nominatedIn = talliesOf(context, scope, years, "NOMINATED");
  const { rows, total } = findPeople(database, {
    ...scope,
    ...{ year, stage, capacity: asked.capacity, words: searchWords(asked.search) },
    ...{ offset: asked.offset, limit: asked.limit },
  });
  const people = rows.map(({ personId }) => personId);
  const awards = groupBy(
    awardsOfPeople(database, { ...scope, stage, year, people }),
    ({ personId }) => personId,
  );
  const nameOf = awardNamesOf(context);
  return ok({
    years: years.map((inYear) => {
      const [rewarded, nominated] = [rewardedIn(inYear), nominatedIn(inYear)];
      return {
        ...{ year: inYear, rewarded, nominated },
        rewardedShare: judgeDirectShare(rewarded),
        nominatedShare: judgeDirectShare(nominated),
      };
    }),
    rows: rows.map((row) => ({
      ...row,
      awards: (awards.get(row.personId) ?? []).flatMap((award) => {
        const opens = opensOf(year, award);
        return opens === null ? [] : [{ name: nameOf(award.award), opens }];
      }),
    })),
    total,
  });
};

/** What a unit reached in a year: what the history has of it, else what it is nominated for. */
export function reachedByUnit(
  context: BookContext,
  asked: Pick<YearAwardRow, "unitId" | "year">,
): { readonly stage: AwardStage | null; readonly awards: readonly YearAwardRow[] } {
  const unit = { unitId: asked.unitId, personId: null, year: asked.year };
  const rewarded = readRewardedOf(context.database, unit);
  if (rewarded.length > 0) return { stage: "REWARDED", awards: rewarded };
  const nominated = readNominatedOf(context.database, unit);
  return { stage: nominated.length > 0 ? "NOMINATED" : null, awards: nominated };
}

export const headsBesideUnits: QueryHandler<"awardViews.heads"> = (context, { year, offset, limit }) => {
  const { database } = context;
  freshenUnits(database);
  const { clusterId, year: current } = readCurrentYear(database);
  const scope = scopeOf(clusterId, current);
  const order = orderOf(context, year);
  const nameOf = awardNamesOf(context);
  const rewarded = readRewarded(database, { ...scope, from: year, to: year, of: "HEADS" });
  const decided = new Set(rewarded.map(({ nominationId }) => nominationId));
  const nominated = readNominatedHeads(database, { clusterId, year }).filter(
    ({ nominationId }) => !decided.has(nominationId),
  );
  const judged = [...rewarded, ...nominated].flatMap((row) => {
    const opens = opensOf(year, row);
    if (opens === null) return [];
    const reached = reachedByUnit(context, row);
    const judgement = judgeHead(
      order,
      row.awardCode,
      reached.awards.map(({ awardCode }) => awardCode),
    );
    return [
      {
        ...{ key: opens.id, name: row.recipient, unitName: row.unitName, opens, ...judgement },
        awardName: nameOf(row.awardName),
        stage: row.recordId === null ? ("NOMINATED" as const) : ("REWARDED" as const),
        unitAwards: reached.awards.map(({ awardName }) => nameOf(awardName)),
        unitStage: reached.stage,
      },
    ];
  });
  const count = (verdict: string) => judged.filter((one) => one.verdict === verdict).length;
  return ok({
    rows: judged.slice(offset, offset + limit),
    total: judged.length,
    above: count("ABOVE"),
    unknown: count("UNKNOWN"),
    withoutCapacity: countWithoutCapacity(database, { ...scope, year }),
    matching: order.matching,
  });
};
