import type { OutputOf } from "#core/contract";
import { ok } from "#core/base/result";
import { wordBeginnings } from "#core/registry/folded-search";
import type { QueryHandler } from "../router/handler";
import { readCluster } from "./cluster-store";
import { type UnitFilter, countUnits, findUnits, readUnitPage } from "./unit-list-store";
import { freshenUnits } from "./unit-projection";

/** A search that finds more is told to say more: nobody turns that many pages. */
const mostFound = 2_000;

type Asked = Parameters<QueryHandler<"registry.listUnits">>[1];
type Listed = OutputOf<"registry.listUnits">;

/** The list of units of the cluster that is worked on, as it is today. */
export const listUnits: QueryHandler<"registry.listUnits"> = (context, asked) => {
  const { database, clock } = context;
  freshenUnits(database);
  const { id: clusterId } = readCluster(database);
  const { standing, categoryId } = asked;
  const filter: UnitFilter = { clusterId, today: clock.today(), standing, categoryId };
  const all = countUnits(database, { ...filter, categoryId: null });
  return ok({
    ...found(context.database, filter, asked),
    members: all.MEMBER,
    underMembers: all.UNDER_MEMBER,
    others: all.NEITHER,
  });
};

function found(
  database: Parameters<typeof findUnits>[0],
  filter: UnitFilter,
  { search, offset, limit }: Asked,
): Pick<Listed, "rows" | "total" | "totalIs"> {
  const counts = countUnits(database, filter);
  const total =
    filter.standing === "ALL"
      ? counts.MEMBER + counts.UNDER_MEMBER + counts.NEITHER
      : counts[filter.standing];
  const beginnings = wordBeginnings(search);
  const page = { offset, limit, among: null, beginnings };
  if (beginnings.length === 0)
    return { rows: [...readUnitPage(database, filter, page)], total, totalIs: "EXACT" };
  // A short list is walked whole; in a long one the index of words finds the few that fit.
  const among =
    total <= mostFound
      ? readUnitPage(database, filter, { ...page, offset: 0, limit: mostFound }).map(({ id }) => id)
      : findUnits(database, filter, { beginnings, most: mostFound + 1 });
  if (among.length <= mostFound)
    return {
      rows: [...readUnitPage(database, filter, { ...page, among, beginnings: [] })],
      total: among.length,
      totalIs: "EXACT",
    };
  return { rows: [...readUnitPage(database, filter, page)], total: mostFound, totalIs: "AT_LEAST" };
}
