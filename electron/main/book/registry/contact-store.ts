import type { Database } from "better-sqlite3";
import type { UnitContactId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { UnitContact } from "#core/registry/contact-procedures";
import { holdsEveryWord } from "../database/folded-words";
import { tallyOf } from "../database/list-tallies";
import { nameOnDay } from "../database/names-on-a-day";
import { currentClusterId } from "./cluster-store";
import { freshenUnits } from "./unit-projection";

/** An officer of a unit for emulation work. */
export interface ContactRecord extends Omit<UnitContact, "unitName" | "state"> {
  readonly erasedAt: Moment | null;
  readonly binnedAt: Moment | null;
}

export type ContactFields = Omit<ContactRecord, "id" | "revision" | "erasedAt" | "binnedAt">;

const columns = `it.id, it.revision, it.unit_id AS unitId, it.full_name AS fullName, it.post, it.duty, it.phone,
  it.from_on AS "from", it.to_on AS "to", it.note`;

interface Asked {
  readonly search: string;
  readonly unitId: UnitId | null;
  readonly today: LocalDate;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the officers of the current cluster's units (or of one unit), and how many there are. */
export function listContacts(
  database: Database,
  asked: Asked,
): { readonly rows: readonly UnitContact[]; readonly total: number } {
  freshenUnits(database);
  const { search, unitId, today, offset, limit } = asked;
  const clusterId = currentClusterId(database);
  const { conditions, values } = holdsEveryWord(search, {
    folded: ["it.name_folded"],
    spoken: ["own.searched"],
  });
  const byPhone = /^[\d\s.+()-]{3,}$/.test(search)
    ? [`instr(replace(replace(replace(it.phone, ' ', ''), '.', ''), '-', ''), @digits) > 0`]
    : [];
  const named = { unitId, today, clusterId, digits: search.replace(/\D/g, ""), ...values };
  const where = [
    "it.binned_at IS NULL AND it.erased_at IS NULL AND units.binned_at IS NULL",
    unitId === null
      ? `EXISTS (SELECT 1 FROM unit_places
           WHERE unit_places.cluster_id = @clusterId AND unit_places.unit_id = units.id)`
      : "units.id = @unitId",
    ...(conditions.length === 0 ? [] : [`(${[conditions.join(" AND "), ...byPhone].join(" OR ")})`]),
  ].join(" AND ");
  const from = `FROM units CROSS JOIN unit_contacts AS it ON it.unit_id = units.id
    ${nameOnDay({ as: "own", unit: "units.id", day: "@today" })}`;
  const ended = "(it.to_on IS NOT NULL AND it.to_on < @today)";
  // Units are walked in their order: only the officers of one unit are sorted at a time.
  const rows = database
    .prepare(
      `SELECT ${columns}, own.name AS unitName, CASE WHEN ${ended} THEN 'ENDED' ELSE 'HOLDS' END AS state
       ${from} WHERE ${where}
       ORDER BY units.position, units.id, ${ended}, it.from_on DESC NULLS LAST, it.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...named, limit, offset }) as UnitContact[];
  const total =
    unitId === null && conditions.length === 0
      ? tallyOf(database, { list: "unit_contacts", scopeId: clusterId })
      : (database.prepare(`SELECT count(*) ${from} WHERE ${where}`).pluck().get(named) as number);
  return { rows, total };
}

/** Members of the current cluster on a day for whom nobody holds the work. */
export function membersWithoutContact(
  database: Database,
  today: LocalDate,
): readonly { readonly id: UnitId; readonly name: string }[] {
  freshenUnits(database);
  return database
    .prepare(
      `SELECT DISTINCT units.id, own.name FROM memberships
       JOIN units ON units.id = memberships.unit_id AND units.binned_at IS NULL
       ${nameOnDay({ as: "own", unit: "units.id", day: "@today" })}
       WHERE memberships.cluster_id = (SELECT current_cluster_id FROM book)
         AND memberships.from_on <= @today AND (memberships.to_on IS NULL OR @today <= memberships.to_on)
         AND NOT EXISTS (SELECT 1 FROM unit_contacts AS it WHERE it.unit_id = units.id
           AND it.binned_at IS NULL AND it.erased_at IS NULL
           AND (it.to_on IS NULL OR it.to_on >= @today))
       ORDER BY units.position, units.id`,
    )
    .all({ today }) as { id: UnitId; name: string }[];
}

/** One officer, in the bin or not, erased or not. */
export function readContact(database: Database, id: UnitContactId): ContactRecord | undefined {
  return database
    .prepare(
      `SELECT ${columns}, it.erased_at AS erasedAt, it.binned_at AS binnedAt
       FROM unit_contacts AS it WHERE it.id = ?`,
    )
    .get(id) as ContactRecord | undefined;
}

/** Officers of one unit that are neither in the bin nor erased. */
export function readContactsOf(database: Database, unitId: UnitId): readonly ContactRecord[] {
  return database
    .prepare(
      `SELECT ${columns}, it.erased_at AS erasedAt, it.binned_at AS binnedAt
       FROM unit_contacts AS it WHERE it.unit_id = ? AND it.binned_at IS NULL AND it.erased_at IS NULL`,
    )
    .all(unitId) as ContactRecord[];
}

const written = (fields: ContactFields) => ({
  ...fields,
  folded: foldText(`${fields.fullName} ${fields.post}`),
});

export function insertContact(database: Database, contact: ContactFields & Pick<ContactRecord, "id">): void {
  database
    .prepare(
      `INSERT INTO unit_contacts (id, unit_id, full_name, name_folded, post, duty, phone, from_on, to_on, note)
       VALUES (@id, @unitId, @fullName, @folded, @post, @duty, @phone, @from, @to, @note)`,
    )
    .run(written(contact));
}

/** Writes what was corrected; answers the new revision. */
export function updateContact(
  database: Database,
  contact: ContactFields & Pick<ContactRecord, "id">,
): number {
  const row = database
    .prepare(
      `UPDATE unit_contacts SET unit_id = @unitId, full_name = @fullName, name_folded = @folded, post = @post,
         duty = @duty, phone = @phone, from_on = @from, to_on = @to, note = @note, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get(written(contact));
  return (row as { readonly revision: number }).revision;
}

/** Puts an officer into the bin (a moment) or takes them out (null); answers the new revision. */
export function setContactBinned(database: Database, id: UnitContactId, binnedAt: Moment | null): number {
  const row = database
    .prepare(
      "UPDATE unit_contacts SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
