import type { Database } from "better-sqlite3";
import { contract } from "#core/contract";
import type { Command, Procedure } from "#core/base/procedure";

const byTwo = Object.entries<Procedure>(contract).flatMap(([name, procedure]) =>
  (procedure as Command).persons === "TWO" ? [name] : [],
);

/**
 * What is wrong with the people of a book that was opened after a kill, each in a sentence; none is sound. `users`: all
 * who were ever acknowledged. No restore makes one of them missing, whatever copy came back.
 */
export function faultsOfPeople(database: Database, users: ReadonlySet<string>): readonly string[] {
  const ids = (sql: string, ...values: readonly unknown[]) =>
    database
      .prepare(sql)
      .pluck()
      .all(...values) as readonly (string | number)[];
  const there = new Set(ids("SELECT id FROM users"));
  if (there.size === 0) return users.size === 0 ? [] : ["a book forgot that it has users"];
  const missing = [...users].filter((user) => !there.has(user));
  const keepers = ids("SELECT id FROM users WHERE role = 'KEEPER' AND retired_at IS NULL");
  const withoutSecret = ids(
    `SELECT id FROM users WHERE retired_at IS NULL AND id NOT IN (SELECT user_id FROM user_secrets)`,
  );
  const byOne = ids(
    `SELECT seq FROM audit_events
     WHERE procedure IN (SELECT value FROM json_each(?)) AND user <> 'KEEPER'
       AND (user NOT LIKE '%+%' OR substr(user, 1, instr(user, '+') - 1) = substr(user, instr(user, '+') + 1))`,
    JSON.stringify(byTwo),
  );
  const byNobody = ids(
    `SELECT seq FROM audit_events
     WHERE user IN ('KEEPER', 'NOBODY') AND procedure NOT LIKE 'app.%'
       AND seq > (SELECT min(seq) FROM audit_events WHERE user NOT IN ('KEEPER', 'NOBODY'))`,
  );
  return [
    ...missing.map((user) => `acknowledged user ${user} is missing`),
    ...(keepers.length === 0 ? ["no keeper may sign in"] : []),
    ...withoutSecret.map((user) => `user ${user} has no password`),
    ...byOne.map((seq) => `event ${seq} was done by one, not by two`),
    ...byNobody.map((seq) => `event ${seq} was done by nobody known, among people`),
  ];
}
