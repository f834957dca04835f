import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { Movement } from "#core/pledges/movements/procedures";
import { movementSteps as words } from "#core/strings/pledges-movement-words";
import { readCluster } from "../../registry/cluster-store";
import type { QueryHandler } from "../../router/handler";
import { countMovements, listMovementRows } from "./movement-list-store";
import { type MovementRecord, readMovement, readWavesOf } from "./movement-store";

export const listMovements: QueryHandler<"movements.list"> = ({ database, clock }, asked) => {
  const { id: clusterId, year } = readCluster(database);
  const { rows, total } = listMovementRows(database, {
    ...asked,
    clusterId,
    year: asked.span === "ALL" ? null : year,
  });
  return ok({
    year,
    today: clock.today(),
    movements: rows.map(shown),
    total,
    all: countMovements(database, clusterId, null),
    thisYear: countMovements(database, clusterId, year),
  });
};

export const readOneMovement: QueryHandler<"movements.movement"> = ({ database, clock }, { movementId }) => {
  const row = readMovement(database, movementId);
  if (row === undefined || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.movement }));
  const above = row.parentId === null ? undefined : readMovement(database, row.parentId);
  return ok({
    today: clock.today(),
    movement: shown(row),
    parent: above?.binnedAt === null ? { id: above.id, title: above.title } : null,
    waves: readWavesOf(database, movementId).map(shown),
  });
};

function shown({
  clusterId: _cluster,
  position: _position,
  binnedAt: _binned,
  ...row
}: MovementRecord): Movement {
  return row;
}
