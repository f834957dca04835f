import type { Database } from "better-sqlite3";
import { foldText } from "#core/base/vietnamese-text";

interface TypedText {
  readonly table: string;
  readonly column: string;
  /** The search form kept beside it. */
  readonly folded?: string;
}

/** Free text of rows that do not belong to a person, but in which somebody may have typed a name. */
const typedTexts: readonly TypedText[] = [
  { table: "year_heads", column: "leader" },
  { table: "year_heads", column: "basis" },
  { table: "cluster_papers", column: "subject", folded: "subject_folded" },
  { table: "cluster_papers", column: "note" },
  { table: "unit_contacts", column: "note" },
  { table: "incoming_papers", column: "subject", folded: "subject_folded" },
  { table: "incoming_papers", column: "sender", folded: "sender_folded" },
  { table: "incoming_papers", column: "note" },
  { table: "submissions", column: "subject", folded: "subject_folded" },
  { table: "submissions", column: "note" },
  { table: "dossier_events", column: "reason" },
  { table: "dossier_events", column: "carried_by" },
  { table: "dossier_events", column: "ceremony" },
  { table: "checklist_marks", column: "note" },
  { table: "award_records", column: "recipient", folded: "recipient_folded" },
  { table: "award_records", column: "note" },
];

/** Replaces every typed text `withoutName` changes; answers how many rows were touched. */
export function eraseFromTexts(database: Database, withoutName: (text: string) => string): number {
  let touched = 0;
  for (const { table, column, folded } of typedTexts) {
    const rows = database
      .prepare(`SELECT id, ${column} AS text FROM ${table} WHERE ${column} <> ''`)
      .all() as readonly { readonly id: string; readonly text: string }[];
    const withFolded = folded === undefined ? "" : `, ${folded} = @folded`;
    const update = database.prepare(
      `UPDATE ${table} SET ${column} = @text${withFolded}, revision = revision + 1 WHERE id = @id`,
    );
    for (const { id, text } of rows) {
      const erased = withoutName(text);
      if (erased === text) continue;
      update.run({ id, text: erased, ...(folded === undefined ? {} : { folded: foldText(erased) }) });
      touched += 1;
    }
  }
  return touched;
}
