import type { Database } from "better-sqlite3";
import type { PersonId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { namesPerson, withoutName } from "#core/safekeeping/personal-data/name-in-text";
import { bookStrings } from "#core/strings/book-strings";
import { eraseFromStrayed } from "../../database/copy-rows";
import { lastAuditSeq } from "../../database/audit-trail";
import type { CommandHandler } from "../../router/handler";
import { forgetUnusedPapers } from "../unused-papers";
import { eraseDrafts, eraseFromSteps, erasePayloads, mentionOf } from "./erase-mentions";
import { eraseFromTexts } from "./erase-from-texts";
import { saveErasure } from "./erasure-store";
import { forgetOutside, forgetWords } from "./forget-traces";
import { namedPapers, nameOf, sealedRoundsOf, whatStays } from "./where-named";

/**
 * Takes a person's data out of the book: the row, what search finds, open rounds, papers, drafts, names of steps, and
 * every audit payload that speaks of the person. The trail still verifies: only the commitments are chained. Sealed
 * rounds keep the name, as signed minutes do. What was done is kept as a certificate that does not tell the name.
 */
export const erasePerson: CommandHandler<"safekeeping.erasePerson"> = (context, input) => {
  const { database, clock } = context;
  const { personId, reason } = input;
  const fullName = nameOf(database, personId);
  if (fullName === undefined) return refuse(appError("NOT_FOUND", { noun: bookStrings.personNoun }));

  const stays = whatStays(database, personId, fullName);
  const erasureSeq = lastAuditSeq(database) + 1;
  const mentions = mentionOf(personId, fullName);
  // The event of this erasure, which the payloads point at, is written at the end of the same transaction.
  database.pragma("defer_foreign_keys = ON");
  const payloads = erasePayloads(database, mentions, erasureSeq);
  const papersRemoved = removePapers(database, input.removePapers ?? []);
  const papersRenamed = namedPapers(database, fullName);
  const rows =
    erasePersonRow(database, personId, clock.now()) +
    eraseCapacities(database, personId) +
    eraseFromNominations(database, personId, fullName) +
    eraseFromContacts(database, fullName, clock.now()) +
    eraseFromAwards(database, personId) +
    eraseFromOpenRounds(database, personId) +
    eraseFromTexts(database, (text) => withoutName(text, fullName, bookStrings.erasedName)) +
    eraseFromSteps(database, mentions, fullName) +
    eraseDrafts(database, mentions) +
    eraseFromStrayed(database, mentions);
  forgetUnusedPapers(database, clock.now());
  forgetWords(database);
  const number = saveErasure(context, {
    seq: erasureSeq,
    facts: {
      ...{ subject: "PERSON", reason: withoutName(reason, fullName, bookStrings.erasedName) },
      ...{ rows, payloads: payloads.length, papersRemoved, papersRenamed, stays: [...stays] },
    },
  });
  return ok({
    value: {
      ...{ number, payloadsErased: payloads.length, rowsErased: rows, papersRemoved },
      sealedRoundsKeepingTheName: sealedRoundsOf(database, personId),
    },
    audit: {
      entityKind: "person",
      entityId: personId,
      before: null,
      after: { erasedPayloads: payloads, erasedRows: rows, certificate: number },
      reason: withoutName(reason, fullName, bookStrings.erasedName),
    },
    label: bookStrings.eraseLabel,
    afterCommit: () => forgetOutside(context),
  });
};

/** Papers chosen to go with the person: out of their dossiers, and out of the folder where nothing else needs them. */
function removePapers(database: Database, paperIds: readonly string[]): number {
  const remove = database.prepare("DELETE FROM nomination_papers WHERE id = ?");
  return paperIds.reduce((removed, id) => removed + remove.run(id).changes, 0);
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
  for (const { id, note } of rows) update.run(withoutName(note, fullName, bookStrings.erasedName), id);
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
