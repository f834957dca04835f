import type { Database } from "better-sqlite3";
import type { CategoryId, ClusterId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { UnitRow } from "#core/registry/unit";
import type { UnitStanding } from "#core/registry/standing";
import { nameOnDay } from "../database/names-on-a-day";

/** Which units of a cluster's list are meant. */
export interface UnitFilter {
  readonly clusterId: ClusterId;
  readonly today: LocalDate;
  readonly standing: UnitStanding | "ALL";
  readonly categoryId: CategoryId | null;
}

const placedToday = `cluster_id = @clusterId AND unit_places.from_on <= @today AND @today < unit_places.until_on`;

const whereOf = ({ standing, categoryId }: UnitFilter) =>
  [
    placedToday,
    ...(standing === "ALL" ? [] : ["standing = @standing"]),
    ...(categoryId === null ? [] : ["unit_places.category_id = @categoryId"]),
  ].join(" AND ");

/** The index that brings just the filtered units in their order; without statistics SQLite might take another. */
const indexOf = ({ standing, categoryId }: UnitFilter) =>
  categoryId !== null
    ? "unit_places_by_category"
    : standing === "ALL"
      ? "unit_places_in_order"
      : "unit_places_by_standing";

/** How many units have each standing on the day, in one category or in all. */
export function countUnits(
  database: Database,
  filter: Omit<UnitFilter, "standing">,
): Readonly<Record<UnitStanding, number>> {
  const rows = database
    .prepare(
      `SELECT standing, sum(change) AS units FROM unit_tallies
       WHERE cluster_id = @clusterId AND changed_on <= @today
         AND (@categoryId IS NULL OR category = @categoryId)
       GROUP BY standing`,
    )
    .all(filter) as readonly { readonly standing: UnitStanding; readonly units: number }[];
  const units = (standing: UnitStanding) => rows.find((row) => row.standing === standing)?.units ?? 0;
  return { MEMBER: units("MEMBER"), UNDER_MEMBER: units("UNDER_MEMBER"), NEITHER: units("NEITHER") };
}

/** Units in whose name, short name or locality words begin so; no more than `most`, in no order. */
export function findUnits(
  database: Database,
  filter: UnitFilter,
  search: { readonly beginnings: readonly string[]; readonly most: number },
): readonly UnitId[] {
  return database
    .prepare(
      `SELECT unit_places.unit_id FROM unit_search
       CROSS JOIN unit_names ON number = unit_search.rowid
         AND unit_names.from_on <= @today AND @today < unit_names.until_on
       CROSS JOIN unit_places ON unit_places.unit_id = unit_names.unit_id AND ${whereOf(filter)}
       WHERE unit_search MATCH @match LIMIT @most`,
    )
    .pluck()
    .all({ ...filter, most: search.most, match: search.beginnings.map(matching).join(" AND ") }) as UnitId[];
}

const matching = (beginning: string) => `"${beginning}"*`;

/** Whether a unit stands in the list of the current cluster on a day. */
export function isListed(database: Database, unitId: UnitId, today: LocalDate): boolean {
  const place = database
    .prepare(
      `SELECT 1 FROM unit_places WHERE cluster_id = (SELECT current_cluster_id FROM book)
         AND unit_id = @unitId AND from_on <= @today AND @today < until_on`,
    )
    .get({ unitId, today });
  return place !== undefined;
}

/** A unit and all that stands under it on the day. */
export function readIdsUnder(database: Database, { today }: UnitFilter, unitId: UnitId): readonly UnitId[] {
  return database
    .prepare(
      `WITH RECURSIVE below (id) AS (
         VALUES (@unitId)
         UNION SELECT unit_id FROM below JOIN unit_names ON parent_id = below.id
           AND from_on <= @today AND @today < until_on)
       SELECT id FROM below`,
    )
    .pluck()
    .all({ unitId, today }) as UnitId[];
}

/** The nearest member a unit stands under on the day; null where it stands under none. */
export function memberAbove(
  database: Database,
  filter: Pick<UnitFilter, "clusterId" | "today">,
  unitId: UnitId,
): UnitId | null {
  const found = database
    .prepare(
      `WITH RECURSIVE above (id, steps) AS (
         VALUES (@unitId, 0)
         UNION ALL SELECT parent_id, steps + 1 FROM above JOIN unit_names ON unit_id = above.id
           AND parent_id IS NOT NULL AND from_on <= @today AND @today < until_on)
       SELECT id FROM above CROSS JOIN unit_places ON unit_places.unit_id = above.id
         AND ${placedToday} AND standing = 'MEMBER' ORDER BY steps LIMIT 1`,
    )
    .pluck()
    .get({ ...filter, unitId });
  return (found ?? null) as UnitId | null;
}

export interface UnitPage {
  readonly offset: number;
  readonly limit: number;
  /** Only these, where a search found them all. */
  readonly among: readonly UnitId[] | null;
  /** Only those in whose texts words begin so, where a search finds more than can be gathered. */
  readonly beginnings: readonly string[];
}

/** One page of the list: in category order, a unit under another right after it. */
export function readUnitPage(database: Database, filter: UnitFilter, page: UnitPage): readonly UnitRow[] {
  const { among, beginnings, offset, limit } = page;
  const words = Object.fromEntries(beginnings.map((word, place) => [`word${place}`, `% ${word}%`]));
  const found = beginnings.map((_word, place) => `' ' || looked.searched LIKE @word${place}`);
  const from =
    among === null
      ? `unit_places INDEXED BY ${indexOf(filter)}`
      : "json_each(@among) AS wanted CROSS JOIN unit_places ON unit_places.unit_id = wanted.value";
  const looked =
    beginnings.length === 0 ? "" : nameOnDay({ as: "looked", unit: "unit_places.unit_id", day: "@today" });
  // What holds without an end, nearly everything, is walked in order and merged with what ends some day.
  const placed = (until: string) =>
    `SELECT unit_places.unit_id, standing, unit_places.category_id, sort_key
         FROM ${from} ${looked}
         WHERE ${[whereOf(filter), until, ...found].join(" AND ")}`;
  return database
    .prepare(
      `WITH page AS MATERIALIZED (
         ${placed("unit_places.until_on = '9999-12-31'")}
         UNION ALL
         ${placed("unit_places.until_on > @today AND unit_places.until_on < '9999-12-31'")}
         ORDER BY sort_key LIMIT @limit OFFSET @offset)
       SELECT page.unit_id AS id, own.name, units.locality, page.category_id AS categoryId,
         categories.name AS categoryName, own.parent_id AS parentId, above.name AS parentName, standing,
         CASE WHEN own.stands THEN 'STANDS' WHEN own.from_on = '0001-01-01' THEN 'NOT_YET' ELSE 'ENDED' END
           AS life,
         (SELECT count(*) FROM unit_events WHERE unit_events.unit_id = page.unit_id) AS events,
         units.source_mark AS sourceMark
       FROM page CROSS JOIN units ON units.id = page.unit_id
       ${nameOnDay({ as: "own", unit: "page.unit_id", day: "@today" })}
       LEFT JOIN categories ON categories.id = page.category_id
       ${nameOnDay({ as: "above", unit: "own.parent_id", day: "@today", missing: "KEPT" })}
       ORDER BY sort_key`,
    )
    .all({ ...filter, ...words, limit, offset, among: JSON.stringify(among) }) as UnitRow[];
}
