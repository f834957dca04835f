import type { Database } from "better-sqlite3";
import { nobodyYet, onlyPerson } from "#core/safekeeping/users/actors";
import { auditExportWords } from "#core/strings/audit-export-words";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { readUsers } from "./event-store";

/** Whom the trail does not know by name: the keeper of a book of one person, and whoever had not signed in. */
const unnamed: ReadonlyMap<string, string> = new Map([
  [onlyPerson, words.onlyPerson],
  [nobodyYet, words.nobodyYet],
]);

/** Names of those an event's `user` spells: two in a step of two persons, the keeper in a book of one person. */
export function peopleOfTrail(database: Database): (user: string) => string[] {
  const names = new Map(readUsers(database).map(({ user, name }) => [user, name]));
  return (user) => user.split("+").map((one) => unnamed.get(one) ?? names.get(one) ?? words.personGone);
}

/** Steady codes in place of names: the place at which somebody first did something, the same in every export. */
export function codesOfTrail(database: Database): (user: string) => string[] {
  const users = database
    .prepare("SELECT user FROM audit_events GROUP BY user ORDER BY min(seq)")
    .pluck()
    .all() as readonly string[];
  const known = [...new Set(users.flatMap((user) => user.split("+")))].filter((one) => !unnamed.has(one));
  const codes = new Map(known.map((one, place) => [one, auditExportWords.personCode(place + 1)]));
  return (user) => user.split("+").map((one) => unnamed.get(one) ?? codes.get(one) ?? words.personGone);
}
