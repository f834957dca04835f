import type { Database } from "better-sqlite3";
import { namesPerson, withoutName } from "#core/safekeeping/personal-data/name-in-text";
import { bookStrings } from "#core/strings/book-strings";
import { personErased } from "../../router/undo-standing";

/** Whether a text speaks of a person. */
export type Mentions = (text: string) => boolean;

/** Whether a text speaks of the person, by id or by name in any case and with or without marks. */
export function mentionOf(id: string, fullName: string): Mentions {
  return (text) => text.includes(id) || namesPerson(text, fullName);
}

/** Blanks every payload of the trail that speaks of a person; answers the numbers of the events. */
export function erasePayloads(database: Database, mentions: Mentions, erasureSeq: number): readonly number[] {
  const erase = database.prepare(
    "UPDATE audit_payloads SET salt = NULL, payload = NULL, erased_by_seq = ? WHERE seq = ?",
  );
  const seqs = database
    .prepare("SELECT seq, payload FROM audit_payloads WHERE payload IS NOT NULL ORDER BY seq")
    .all() as readonly { readonly seq: number; readonly payload: string }[];
  const mentioning = seqs.filter(({ payload }) => mentions(payload)).map(({ seq }) => seq);
  for (const seq of mentioning) erase.run(erasureSeq, seq);
  return mentioning;
}

/** A step that would write the name again cannot be taken back any more. */
export function eraseFromSteps(database: Database, mentions: Mentions, fullName: string): number {
  const rows = database
    .prepare("SELECT id, label, coalesce(inverse_input, '') AS input FROM steps")
    .all() as readonly { readonly id: string; readonly label: string; readonly input: string }[];
  const touched = rows.filter(({ label, input }) => mentions(label) || mentions(input));
  const update = database.prepare(
    `UPDATE steps SET label = ?, inverse_procedure = NULL, inverse_input = NULL,
       not_undone_because = coalesce(not_undone_because, ?) WHERE id = ?`,
  );
  for (const { id, label } of touched)
    update.run(withoutName(label, fullName, bookStrings.erasedName), personErased, id);
  return touched.length;
}

/** Forms left half typed that speak of a person are thrown away. */
export function eraseDrafts(database: Database, mentions: Mentions): number {
  const drafts = database.prepare("SELECT form, content FROM drafts").all() as readonly {
    readonly form: string;
    readonly content: string;
  }[];
  const remove = database.prepare("DELETE FROM drafts WHERE form = ?");
  const mentioning = drafts.filter(({ form, content }) => mentions(`${form} ${content}`));
  for (const { form } of mentioning) remove.run(form);
  return mentioning.length;
}
