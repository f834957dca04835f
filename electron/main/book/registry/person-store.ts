import type { Database } from "better-sqlite3";
import type { PersonId, UnitId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";

/** A person: name, post and unit, and nothing more (domain.md §0.4.10). */
export interface PersonRecord {
  readonly id: PersonId;
  readonly unitId: UnitId;
  readonly fullName: string;
  readonly post: string;
  readonly erasedAt: Moment | null;
  readonly revision: number;
}

const columns = "id, unit_id AS unitId, full_name AS fullName, post, erased_at AS erasedAt, revision";

/** People something outside the bin names, and whose data was not erased. */
export function readPeople(database: Database): readonly PersonRecord[] {
  return database
    .prepare(`SELECT ${columns} FROM people WHERE named = 1 AND erased_at IS NULL`)
    .all() as PersonRecord[];
}

/** People of a unit whose data was not erased, those only the bin names among them. */
export function readPeopleOf(database: Database, unitId: UnitId): readonly PersonRecord[] {
  return database
    .prepare(`SELECT ${columns} FROM people WHERE unit_id = ? AND erased_at IS NULL ORDER BY rowid`)
    .all(unitId) as PersonRecord[];
}

/** Those of some people whom something outside the bin names. */
export function stillNamed(database: Database, ids: readonly PersonId[]): readonly PersonRecord[] {
  return database
    .prepare(
      `SELECT ${columns} FROM people
       WHERE named = 1 AND erased_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .all(JSON.stringify(ids)) as PersonRecord[];
}

/** One person, erased or not. */
export function readPerson(database: Database, id: PersonId): PersonRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM people WHERE id = ?`).get(id) as PersonRecord | undefined;
}

export function insertPerson(
  database: Database,
  person: Pick<PersonRecord, "id" | "unitId" | "fullName" | "post">,
): void {
  database
    .prepare(
      `INSERT INTO people (id, unit_id, full_name, name_folded, post)
       VALUES (@id, @unitId, @fullName, @folded, @post)`,
    )
    .run({ ...person, folded: foldText(person.fullName) });
}

/** Corrects what was typed; answers the new revision. */
export function updatePerson(
  database: Database,
  person: Pick<PersonRecord, "id" | "unitId" | "fullName" | "post">,
): number {
  const row = database
    .prepare(
      `UPDATE people SET unit_id = @unitId, full_name = @fullName, name_folded = @folded, post = @post,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...person, folded: foldText(person.fullName) });
  return (row as { readonly revision: number }).revision;
}
