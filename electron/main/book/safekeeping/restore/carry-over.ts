import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";

/**
 * Takes over into the staged book what belongs to the book and not to the day of the copy: who may use it, which
 * copies there are and how long they stay, what is half typed, numbers that were given. Inside a transaction; the present book is attached.
 */
export function carryOver(staged: Database, now: Moment): void {
  staged.pragma("defer_foreign_keys = ON");
  carryUsers(staged, now);
  for (const table of ["recovery_codes", "sign_in_attempts", "drafts", "proven_papers"])
    replace(staged, table);
  for (const table of ["backup_proofs", "backups", "backup_places"]) replace(staged, table);
  carryRemovedPapers(staged);
  staged.exec(
    `UPDATE main.book SET
       last_nomination_number = max(last_nomination_number, (SELECT last_nomination_number FROM present.book)),
       lock_after_minutes = (SELECT lock_after_minutes FROM present.book),
       (keep_days, keep_weeks, keep_months, keep_years) =
         (SELECT keep_days, keep_weeks, keep_months, keep_years FROM present.book)`,
  );
}

/**
 * Users are those of today. One only the copy knows stays in its trail, and may no longer sign in: users are never
 * deleted. Folded names tell users apart; all make way first, for the one of today may bear another's of then.
 */
function carryUsers(staged: Database, now: Moment): void {
  replace(staged, "user_secrets");
  const columns = columnsOf(staged, "users");
  const fromPresent = columns.map((column) =>
    column === "unit_id" ? "(SELECT id FROM main.units WHERE units.id = theirs.unit_id)" : `theirs.${column}`,
  );
  const overwritten = columns.filter((column) => column !== "id");
  staged.exec("UPDATE main.users SET folded_name = id");
  staged
    .prepare(
      `UPDATE main.users SET retired_at = coalesce(retired_at, ?)
       WHERE id NOT IN (SELECT id FROM present.users)`,
    )
    .run(now);
  staged.exec(
    `INSERT INTO main.users (${columns.join(", ")})
     SELECT ${fromPresent.join(", ")} FROM present.users AS theirs WHERE TRUE ORDER BY created_at, id
     ON CONFLICT (id) DO UPDATE SET ${overwritten.map((column) => `${column} = excluded.${column}`).join(", ")}`,
  );
}

/** Files that still wait to be removed are those of today, but none the copy needs. */
function carryRemovedPapers(staged: Database): void {
  staged.exec(
    `DELETE FROM main.removed_papers;
     INSERT INTO main.removed_papers SELECT * FROM present.removed_papers
     WHERE digest NOT IN (SELECT digest FROM main.papers)`,
  );
}

/** Every row of a table as the present book has it, in its order. */
function replace(staged: Database, table: string): void {
  const columns = columnsOf(staged, table).join(", ");
  const isRowid = staged
    .prepare("SELECT wr = 0 FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    .pluck()
    .get(table);
  const order = isRowid === 1 ? " ORDER BY rowid" : "";
  staged.exec(
    `DELETE FROM main.${table};
     INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM present.${table}${order}`,
  );
}

const columnsOf = (database: Database, table: string): readonly string[] =>
  database.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
