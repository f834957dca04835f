import type { Database } from "better-sqlite3";
import type { PersonId } from "#core/base/ids";
import { peopleSortKey } from "#core/base/people-order";

/**
 * Writes the place of people whose name is new beside them, for lists: a trigger forgets it with the name, every
 * command ends with this and so does the opening of a book. What was placed once costs one look at an index.
 */
export function placePeople(database: Database): void {
  const fresh = database
    .prepare(
      `SELECT id, full_name AS fullName FROM people INDEXED BY people_in_order
       WHERE named = 1 AND erased_at IS NULL AND sort_key = ''`,
    )
    .all() as readonly { readonly id: PersonId; readonly fullName: string }[];
  if (fresh.length === 0) return;
  const place = database.prepare("UPDATE people SET sort_key = ? WHERE id = ?");
  const placeAll = () => {
    for (const { id, fullName } of fresh) place.run(peopleSortKey(fullName), id);
  };
  if (database.inTransaction) placeAll();
  else database.transaction(placeAll)();
}
