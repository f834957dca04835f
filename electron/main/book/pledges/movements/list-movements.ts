import { ok } from "#core/base/result";
import { arrangeMovements } from "#core/pledges/movements/arrange-movements";
import { touchesYear } from "#core/pledges/movements/period";
import { matchesSearch } from "#core/registry/folded-search";
import { readCluster } from "../../registry/cluster-store";
import type { QueryHandler } from "../../router/handler";
import { readMovements } from "./movement-store";

/** A cluster runs tens of movements in a decade: read whole, arranged as a tree. */
export const listMovements: QueryHandler<"movements.list"> = ({ database, clock }, asked) => {
  const { id, year } = readCluster(database);
  const all = readMovements(database, id);
  const ofYear = all.filter((movement) => touchesYear(movement, year));
  const found = (asked.span === "ALL" ? all : ofYear).filter(({ title, launchedBy }) =>
    matchesSearch(asked.search, [title, launchedBy]),
  );
  return ok({
    year,
    today: clock.today(),
    movements: arrangeMovements(found).map(
      ({ clusterId: _clusterId, position: _position, binnedAt: _binnedAt, ...movement }) => movement,
    ),
    all: all.length,
    thisYear: ofYear.length,
  });
};
