import type { Database } from "better-sqlite3";
import type { ClusterId, FlagHandoverId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { FlagHandover } from "#core/conference/day/flag-handover";
import { nameOnDay } from "../../database/names-on-a-day";

/** A handover as its row has it: units by id, not by name. */
export type HandoverRow = Omit<FlagHandover, "fromName" | "toName">;
export type HandoverFields = Omit<HandoverRow, "id" | "meetingId" | "sourceMark" | "revision">;

const columns = `id, meeting_id AS meetingId, handed_on AS handedOn, from_unit_id AS fromUnitId,
  to_unit_id AS toUnitId, for_year AS forYear, handed_by AS handedBy, received_by AS receivedBy, items, note,
  source_mark AS sourceMark, revision`;

/** Handovers of the cluster, the latest year first. */
export function handoversOf(database: Database, clusterId: ClusterId): readonly HandoverRow[] {
  return database
    .prepare(
      `SELECT ${columns} FROM flag_handovers WHERE cluster_id = ? AND binned_at IS NULL
       ORDER BY for_year DESC, handed_on DESC, rowid DESC`,
    )
    .all(clusterId) as readonly HandoverRow[];
}

/** A handover, in the bin or not. */
export function findHandover(database: Database, id: FlagHandoverId): HandoverRow | undefined {
  return database.prepare(`SELECT ${columns} FROM flag_handovers WHERE id = ?`).get(id) as
    | HandoverRow
    | undefined;
}

export function insertHandover(
  database: Database,
  handover: HandoverFields & Pick<HandoverRow, "id" | "meetingId"> & { readonly clusterId: ClusterId },
): void {
  database
    .prepare(
      `INSERT INTO flag_handovers (id, meeting_id, cluster_id, handed_on, from_unit_id, to_unit_id, for_year,
         handed_by, received_by, items, note)
       VALUES (@id, @meetingId, @clusterId, @handedOn, @fromUnitId, @toUnitId, @forYear, @handedBy, @receivedBy,
         @items, @note)`,
    )
    .run(handover);
}

/** Answers the new revision. */
export function updateHandover(database: Database, id: FlagHandoverId, fields: HandoverFields): number {
  const row = database
    .prepare(
      `UPDATE flag_handovers SET handed_on = @handedOn, from_unit_id = @fromUnitId, to_unit_id = @toUnitId,
         for_year = @forYear, handed_by = @handedBy, received_by = @receivedBy, items = @items, note = @note,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id });
  return (row as { readonly revision: number }).revision;
}

/** Units not in the bin that ever were members of the current cluster, by their names on a day, in no order. */
export function membersNamedOn(
  database: Database,
  on: LocalDate,
): readonly { readonly id: UnitId; readonly name: string }[] {
  return database
    .prepare(
      `SELECT DISTINCT memberships.unit_id AS id, own.name FROM memberships
       JOIN units ON units.id = memberships.unit_id AND units.binned_at IS NULL
       ${nameOnDay({ as: "own", unit: "memberships.unit_id", day: "@on" })}
       WHERE memberships.cluster_id = (SELECT current_cluster_id FROM book)`,
    )
    .all({ on }) as readonly { readonly id: UnitId; readonly name: string }[];
}
