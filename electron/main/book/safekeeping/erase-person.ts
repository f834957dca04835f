import type { Database } from "better-sqlite3";
import type { PersonId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { eraseFromStrayed } from "../database/copy-rows";
import { lastAuditSeq } from "../database/audit-trail";
import type { CommandHandler } from "../router/handler";
import { personErased } from "../router/undo-standing";
import { eraseFromTexts } from "./erase-from-texts";

/**
 * Takes a person's data out of the book: the row, what search finds, open rounds, drafts, names of steps, and every
 * audit payload that speaks of the person. The trail still verifies: only the commitments are chained. Sealed
 * rounds keep the name, as signed minutes do.
 */
export const erasePerson: CommandHandler<"safekeeping.erasePerson"> = (context, { personId, reason }) => {
  const { database } = context;
  const person = database
    .prepare("SELECT full_name AS fullName FROM people WHERE id = ? AND erased_at IS NULL")
    .get(personId) as { readonly fullName: string } | undefined;
  if (person === undefined) return refuse(appError("NOT_FOUND", { noun: bookStrings.personNoun }));

  const erasureSeq = lastAuditSeq(database) + 1;
  const mentions = mentionOf(personId, person.fullName);
  // The event of this erasure, which the payloads point at, is written at the end of the same transaction.
  database.pragma("defer_foreign_keys = ON");
  const payloads = erasePayloads(database, mentions, erasureSeq);
  const rows =
    erasePersonRow(database, personId, context.clock.now()) +
    eraseCapacities(database, personId) +
    eraseFromNominations(database, personId, person.fullName) +
    eraseFromContacts(database, person.fullName, context.clock.now()) +
    eraseFromAwards(database, personId) +
    eraseFromOpenRounds(database, personId) +
    eraseFromTexts(database, (text) => withoutName(text, person.fullName)) +
    eraseFromSteps(database, mentions, person.fullName) +
    eraseDrafts(database, mentions) +
    eraseFromStrayed(database, mentions);
  const sealedRounds = sealedRoundsOf(database, personId);
  return ok({
    value: { payloadsErased: payloads.length, rowsErased: rows, sealedRoundsKeepingTheName: sealedRounds },
    audit: {
      entityKind: "person",
      entityId: personId,
      before: null,
      after: { erasedPayloads: payloads, erasedRows: rows },
      reason: withoutName(reason, person.fullName),
    },
    label: bookStrings.eraseLabel,
  });
};

type Mentions = (text: string) => boolean;

/** Whether a text speaks of the person, by id or by name in any case and with or without marks. */
function mentionOf(personId: PersonId, fullName: string): Mentions {
  return (text) => text.includes(personId) || namesPerson(text, fullName);
}

/** The name as whole words: a person called An is not every word with these letters. */
function namesPerson(text: string, fullName: string): boolean {
  const apart = (folded: string) => ` ${folded.replace(/[^a-z0-9]+/g, " ").trim()} `;
  const name = apart(foldText(fullName));
  return name.trim() !== "" && apart(foldText(text)).includes(name);
}

function withoutName(text: string, fullName: string): string {
  return namesPerson(text, fullName) ? bookStrings.erasedName : text;
}

function erasePayloads(database: Database, mentions: Mentions, erasureSeq: number): readonly number[] {
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

function erasePersonRow(database: Database, personId: PersonId, erasedAt: string): number {
  return database
    .prepare(
      `UPDATE people SET full_name = '', name_folded = '', post = '', erased_at = ?, revision = revision + 1
       WHERE id = ?`,
    )
    .run(erasedAt, personId).changes;
}

/** The head of a unit in a year is one person: who they were must not be told by what they were. */
function eraseCapacities(database: Database, personId: PersonId): number {
  return database
    .prepare(
      `UPDATE person_capacities SET capacity = 'UNKNOWN', revision = revision + 1
       WHERE person_id = ? AND capacity <> 'UNKNOWN'`,
    )
    .run(personId).changes;
}

function eraseFromNominations(database: Database, personId: PersonId, fullName: string): number {
  const rows = database
    .prepare("SELECT id, note FROM nominations WHERE person_id = ?")
    .all(personId) as readonly { readonly id: string; readonly note: string }[];
  const update = database.prepare(
    "UPDATE nominations SET nominee_folded = '', note = ?, revision = revision + 1 WHERE id = ?",
  );
  for (const { id, note } of rows) update.run(withoutName(note, fullName), id);
  return rows.length;
}

/** Whoever is a unit's contact under the same name is taken out whole: the phone number is theirs as well. */
function eraseFromContacts(database: Database, fullName: string, erasedAt: string): number {
  const rows = database
    .prepare("SELECT id, full_name AS name FROM unit_contacts WHERE erased_at IS NULL")
    .all() as readonly { readonly id: string; readonly name: string }[];
  const named = rows.filter(({ name }) => namesPerson(name, fullName));
  const update = database.prepare(
    `UPDATE unit_contacts SET full_name = '', name_folded = '', post = '', phone = '', note = '', erased_at = ?,
       revision = revision + 1 WHERE id = ?`,
  );
  for (const { id } of named) update.run(erasedAt, id);
  return named.length;
}

/** The award stays in the ledger of its unit; a name spelled otherwise goes too. */
function eraseFromAwards(database: Database, personId: PersonId): number {
  return database
    .prepare(
      `UPDATE award_records SET recipient = ?, recipient_folded = ?, revision = revision + 1 WHERE person_id = ?`,
    )
    .run(bookStrings.erasedName, foldText(bookStrings.erasedName), personId).changes;
}

/** The line keeps the unit it stands under, without the person's post. */
function eraseFromOpenRounds(database: Database, personId: PersonId): number {
  return database
    .prepare(
      `UPDATE round_lines SET name = ?, under = coalesce(
         (SELECT unit_events.name FROM nominations
          JOIN rounds ON rounds.id = round_lines.round_id
          JOIN meetings ON meetings.id = rounds.meeting_id
          JOIN unit_events ON unit_events.unit_id = nominations.nominee_unit_id AND unit_events.name IS NOT NULL
            AND (happened_on IS NULL OR happened_on <= held_on)
          WHERE nominations.id = round_lines.nomination_id
          ORDER BY happened_on DESC NULLS LAST LIMIT 1), '')
       WHERE nomination_id IN (SELECT id FROM nominations WHERE person_id = ?)
         AND round_id NOT IN (SELECT round_id FROM seals)`,
    )
    .run(bookStrings.erasedName, personId).changes;
}

/** A step that would write the name again cannot be taken back any more. */
function eraseFromSteps(database: Database, mentions: Mentions, fullName: string): number {
  const rows = database
    .prepare("SELECT id, label, coalesce(inverse_input, '') AS input FROM steps")
    .all() as readonly { readonly id: string; readonly label: string; readonly input: string }[];
  const touched = rows.filter(({ label, input }) => mentions(label) || mentions(input));
  const update = database.prepare(
    `UPDATE steps SET label = ?, inverse_procedure = NULL, inverse_input = NULL,
       not_undone_because = coalesce(not_undone_because, ?) WHERE id = ?`,
  );
  for (const { id, label } of touched) update.run(labelWithout(label, fullName), personErased, id);
  return touched.length;
}

function labelWithout(label: string, fullName: string): string {
  const shortened = label.replaceAll(fullName, bookStrings.erasedName);
  return withoutName(shortened, fullName);
}

function eraseDrafts(database: Database, mentions: Mentions): number {
  const drafts = database.prepare("SELECT form, content FROM drafts").all() as readonly {
    readonly form: string;
    readonly content: string;
  }[];
  const remove = database.prepare("DELETE FROM drafts WHERE form = ?");
  const mentioning = drafts.filter(({ form, content }) => mentions(`${form} ${content}`));
  for (const { form } of mentioning) remove.run(form);
  return mentioning.length;
}

function sealedRoundsOf(database: Database, personId: PersonId): string[] {
  return database
    .prepare(
      `SELECT DISTINCT meetings.title || ' – ' || rounds.name
       FROM round_lines
       JOIN nominations ON nominations.id = round_lines.nomination_id
       JOIN seals ON seals.round_id = round_lines.round_id
       JOIN rounds ON rounds.id = round_lines.round_id
       JOIN meetings ON meetings.id = rounds.meeting_id
       WHERE nominations.person_id = ? ORDER BY 1`,
    )
    .pluck()
    .all(personId) as string[];
}
