import type { Database } from "better-sqlite3";
import type { NominationPaperId, PersonId } from "#core/base/ids";
import { assert } from "#core/base/assert";
import { namesPerson } from "#core/safekeeping/personal-data/name-in-text";
import { restoreWords } from "#core/strings/restore-words";
import { contract } from "#core/contract";
import type { BookContext } from "../../router/handler";
import { recordChange } from "../../router/command-runner";
import { eraseContact } from "../personal-data/erase-contact";
import { erasePerson } from "../personal-data/erase-person";
import { nameOf } from "../personal-data/where-named";
import { erasedSince } from "./erased-since";

/**
 * Erases in the staged book whom the present one has erased, each by a command of its own with its event and its
 * certificate, inside a transaction that is open already. Answers how many. The present book is attached.
 */
export function eraseAgain(staged: BookContext, by: string): number {
  const { database } = staged;
  const erased = erasedSince(database, { present: "present", staged: "main" });
  let done = 0;
  for (const one of erased) {
    const reason = one.reason === "" ? restoreWords.erasedAgain : one.reason;
    // The erasure of a person takes a contact of the same name along.
    if (one.subject === "CONTACT" && isErased(database, one.id)) continue;
    const name = one.subject === "PERSON" ? "safekeeping.erasePerson" : "personalData.eraseContact";
    const change =
      one.subject === "PERSON"
        ? erasePerson(staged, { personId: one.id, reason, removePapers: papersGone(database, one.id) })
        : eraseContact(staged, { contactId: one.id, reason });
    assert(change.ok, "who is named in a book can be erased from it");
    recordChange(staged, { name, procedure: contract[name], by }, change.value);
    done += 1;
  }
  return done;
}

const isErased = (database: Database, contactId: string): boolean =>
  database.prepare("SELECT 1 FROM unit_contacts WHERE id = ? AND erased_at IS NOT NULL").get(contactId) !==
  undefined;

/** Papers of the person, or named after them, that the present book no longer has: they went with the person. */
function papersGone(database: Database, personId: PersonId): NominationPaperId[] {
  const fullName = nameOf(database, personId) ?? "";
  const papers = database
    .prepare(
      `SELECT theirs.id, file_name AS fileName, person_id AS personId FROM main.nomination_papers AS theirs
       JOIN main.nominations ON nominations.id = nomination_id
       WHERE theirs.id NOT IN (SELECT id FROM present.nomination_papers)`,
    )
    .all() as readonly { readonly id: NominationPaperId; fileName: string; personId: PersonId | null }[];
  return papers
    .filter(({ fileName, personId: of }) => of === personId || namesPerson(fileName, fullName))
    .map(({ id }) => id);
}
