import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import type { MergingUnit } from "#core/registry/mergers";
import { freshenUnits } from "./unit-projection";

/** Units not in the bin that exist both on the eve and on the day of the mergers, with what would end or go along. */
export function readMergingUnits(database: Database, eve: LocalDate, day: LocalDate): readonly MergingUnit[] {
  freshenUnits(database);
  return database
    .prepare(
      `SELECT units.id, own.name, units.locality, own.parent_id AS parentId,
         (SELECT count(*) FROM memberships
          WHERE unit_id = units.id AND (to_on IS NULL OR to_on >= @day)) AS memberships,
         (SELECT count(*) FROM unit_names AS below
          JOIN units AS child ON child.id = below.unit_id AND child.binned_at IS NULL
          WHERE below.parent_id = units.id AND below.from_on <= @day AND @day < below.until_on) AS children
       FROM units
       JOIN unit_names AS own ON own.unit_id = units.id AND own.from_on <= @eve AND @eve < own.until_on
         AND own.stands = 1
       JOIN unit_names AS next ON next.unit_id = units.id AND next.from_on <= @day AND @day < next.until_on
         AND next.stands = 1 AND next.name = own.name
       WHERE units.binned_at IS NULL ORDER BY units.position, units.id`,
    )
    .all({ eve, day }) as MergingUnit[];
}
