import type { Database } from "better-sqlite3";
import type { Finding } from "#core/safekeeping/procedures";
import { auditTableWords } from "#core/strings/audit-table-words";
import { auditWords as words } from "#core/strings/audit-words";
import type { Migration } from "../../database/migrations";
import { verifySchema } from "../../database/verify-schema";

/** Parts of the schema that are not this program's: a guard dropped, a table rebuilt, something put in. */
export function schemaFindings(database: Database, migrations: readonly Migration[]): readonly Finding[] {
  if (database.pragma("user_version", { simple: true }) !== migrations.length) return [];
  return verifySchema(database, migrations).map(({ type, name, table, fault }) => ({
    kind: "SCHEMA",
    name: words.schemaName(words.schemaPart[type], name, auditTableWords[table] ?? words.otherTable(table)),
    detail: `${words.schemaFault[fault]} ${words.schemaCure}`,
  }));
}
