import { setTimeout } from "node:timers/promises";
import type { UserId } from "#core/base/ids";
import { type Caller, type Command, type Role, everyRole, writers } from "#core/base/procedure";
import { type Answer, type CommandName, type InputOf, type ServedBy, contract } from "#core/contract";
import type { OpenBook } from "#main/book/run-book";
import { call, must, say } from "./scripted-book";

/** Of everybody in a book of the run. */
const password = "trâu vàng cày ruộng sâu";

/** Tells whoever watches that a user is acknowledged: from now on they are never missing. */
export const sayUser = (userId: UserId): void => say(`user ${userId}`);

/**
 * One person of each role, the keeper first and signed in: whoever is still missing. False while a round is counted,
 * when nobody may join.
 */
export async function settlePeople(book: OpenBook): Promise<boolean> {
  for (const role of everyRole) {
    if (firstOf(book, role) !== undefined) continue;
    const facts = { name: `Người ${role}`, post: "Chuyên viên", password };
    if (role !== "KEEPER") await signInAs(book, "KEEPER");
    const made =
      role === "KEEPER"
        ? await call(book, "safekeeping.makeKeeper", facts)
        : await call(book, "safekeeping.addUser", { ...facts, role, unitId: null });
    if (!made.ok && made.error.code === "USER_WHILE_COUNTING") return false;
    if (!made.ok) throw new Error(`${role}: ${JSON.stringify(made.error)}`);
    sayUser(made.value.userId);
  }
  return true;
}

/** Another user with the password of the run. */
export const newcomer = (name: string, role: Role): InputOf<"safekeeping.addUser"> => ({
  ...{ name, post: "Chuyên viên", role, unitId: null, password },
});

/** The role of the one at the keyboard. In a book of one person it is every role. */
export function isAt(book: OpenBook, roles: readonly Role[]): boolean {
  const { session } = book.context;
  return session.people() === "ONE_PERSON" || roles.some((role) => role === session.caller());
}

/** Puts somebody of a role at the keyboard, by the password; in a book of one person they sit there already. */
export async function signInAs(book: OpenBook, role: Role): Promise<void> {
  if (isAt(book, [role])) return;
  const userId = firstOf(book, role);
  if (userId === undefined) throw new Error(`a ${role} who may sign in`);
  await patiently(() => call(book, "safekeeping.signIn", { userId, password }));
}

/** A command that two take together: somebody of the other role vouches by their password. */
export async function callByTwo<Name extends CommandName & ServedBy<"BOOK">>(
  book: OpenBook,
  name: Name,
  input: InputOf<Name>,
): Promise<Answer<Name>> {
  const { session } = book.context;
  if (session.people() === "SEVERAL") {
    const userId = firstOf(book, secondOf(name, session.caller()));
    if (userId === undefined) throw new Error("a second person");
    await patiently(() => call(book, "safekeeping.vouch", { procedure: name, input, userId, password }));
  }
  const answer = await call(book, name, input);
  if (!answer.ok && answer.error.code === "SECOND_PERSON_NEEDED") throw new Error(`${name}: nobody vouched`);
  if (answer.ok && session.people() === "SEVERAL") say(`by two ${name}`);
  return answer;
}

/** The last role whose word counts, but not that of the first: a teller for a seal. */
function secondOf(name: CommandName, first: Caller): Role {
  const command: Command = contract[name];
  return (command.secondedBy ?? writers).findLast((role) => role !== first) ?? "KEEPER";
}

/** The first who came with a role and is not retired: deeds let only later ones go. */
function firstOf({ context: { database } }: OpenBook, role: Role): UserId | undefined {
  return database
    .prepare("SELECT id FROM users WHERE role = ? AND retired_at IS NULL ORDER BY created_at, id LIMIT 1")
    .pluck()
    .get(role) as UserId | undefined;
}

/** A process killed while it tried a password leaves a wrong try behind; after three of them one waits. */
async function patiently(
  ask: () => Promise<Answer<"safekeeping.signIn"> | Answer<"safekeeping.vouch">>,
): Promise<void> {
  for (;;) {
    const answer = await ask();
    if (answer.ok) return;
    if (answer.error.code !== "SIGN_IN_WAIT") throw new Error(JSON.stringify(answer.error));
    await setTimeout(answer.error.facts.seconds * 1000);
  }
}

/** Ends every round that is being counted: cancelled, or sealed again where it was opened from a seal. */
export async function endOpenRounds(book: OpenBook): Promise<void> {
  const open = book.context.database
    .prepare("SELECT id FROM rounds WHERE cancelled_at IS NULL AND id NOT IN (SELECT round_id FROM seals)")
    .pluck()
    .all() as readonly InputOf<"conference.round">["roundId"][];
  for (const roundId of open) {
    const { revision: expectedRevision } = await must(book, "conference.round", { roundId });
    const cancelled = await call(book, "conference.cancelRound", { roundId });
    if (!cancelled.ok) await callByTwo(book, "conference.sealRound", { roundId, expectedRevision });
  }
}
