import type { OutputOf } from "#core/contract";
import type { UnitId } from "#core/base/ids";
import { ok } from "#core/base/result";
import { wordBeginnings } from "#core/registry/folded-search";
import type { UnitRow } from "#core/registry/unit";
import type { BookContext, QueryHandler } from "../router/handler";
import { readCluster } from "./cluster-store";
import { type UnitFilter, findUnits, memberAbove, readIdsUnder, readUnitPage } from "./unit-list-store";
import { freshenUnits } from "./unit-projection";

type Asked = Parameters<QueryHandler<"registry.unitChoices">>[1];
type Choice = OutputOf<"registry.unitChoices">["units"][number];

/** How many are offered at once: more than anybody reads, and few enough to appear at every key. */
const offered = 100;
/** Units a search gathers by the index of words; one that finds more walks the list in its order. */
const mostGathered = 2_000;

export const unitChoices: QueryHandler<"registry.unitChoices"> = (context, asked) => {
  const { database, clock } = context;
  freshenUnits(database);
  const { standing, chosen } = asked;
  const filter = { clusterId: readCluster(database).id, today: clock.today(), standing, categoryId: null };
  const rows = rowsFor(context, filter, asked);
  const known = new Set(rows.map(({ id }) => id));
  const others = chosen.filter((id) => !known.has(id));
  const page = { among: others, beginnings: [], offset: 0, limit: others.length };
  const missing = readUnitPage(database, { ...filter, standing: "ALL" }, page);
  const choiceOf = ({ id, name, parentName, standing: own, life }: UnitRow): Choice => ({
    ...{ id, name, parentName, life },
    memberId: own === "MEMBER" ? id : own === "NEITHER" ? null : memberAbove(database, filter, id),
  });
  return ok({
    units: [...missing, ...rows.slice(0, offered)].map(choiceOf),
    more: rows.length > offered,
  });
};

function rowsFor(
  { database }: BookContext,
  filter: UnitFilter,
  { search, under }: Asked,
): readonly UnitRow[] {
  const beginnings = wordBeginnings(search);
  const page = { beginnings, offset: 0, limit: offered + 1 };
  if (under !== null)
    return readUnitPage(database, filter, { ...page, among: readIdsUnder(database, filter, under) });
  const among = gathered(database, filter, beginnings);
  return readUnitPage(database, filter, { ...page, among, beginnings: among === null ? beginnings : [] });
}

function gathered(
  database: BookContext["database"],
  filter: UnitFilter,
  beginnings: readonly string[],
): readonly UnitId[] | null {
  if (beginnings.length === 0) return null;
  const found = findUnits(database, filter, { beginnings, most: mostGathered + 1 });
  return found.length > mostGathered ? null : found;
}
