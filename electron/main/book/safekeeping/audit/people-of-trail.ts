import type { Database } from "better-sqlite3";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { readUsers } from "./event-store";

/** Names of those an event's `user` spells: two in a step of two persons, the keeper in a book of one person. */
export function peopleOfTrail(database: Database): (user: string) => string[] {
  const names = new Map(readUsers(database).map(({ user, name }) => [user, name]));
  return (user) =>
    user
      .split("+")
      .map((one) => (one === "KEEPER" ? words.onlyPerson : (names.get(one) ?? words.personGone)));
}
