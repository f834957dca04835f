import { systemIds } from "#main/book/id-source";
import type { Deed } from "./deeds";
import { newcomer, sayUser } from "./people";
import { call, must } from "./scripted-book";

/** More would slow the run and show nothing else. */
const mostUsers = 10;

/** Who comes later, in turn: nobody's work waits for them. */
const laterRoles = ["TELLER", "VIEWER", "SECRETARY", "KEEPER"] as const;

/** Somebody joins, gets another name, goes or comes back: a copy knows others than the book of today. */
export const changePeople: Deed = async ({ book, chance }) => {
  if (book.context.session.people() === "ONE_PERSON") return;
  const { users } = await must(book, "safekeeping.users", {});
  const later = chance.some(users.filter(({ name }) => name.startsWith("Về sau")));
  if (later === undefined || (users.length < mostUsers && chance.pick(2) === 0)) {
    const role = chance.some(laterRoles) ?? "TELLER";
    const added = await call(book, "safekeeping.addUser", newcomer(`Về sau ${systemIds.randomHex(4)}`, role));
    if (added.ok) sayUser(added.value.userId);
    return;
  }
  const { id: userId, revision: expectedRevision, post, role, unitId, retiredAt } = later;
  if (retiredAt !== null) await call(book, "safekeeping.restoreUser", { userId, expectedRevision });
  else if (chance.pick(2) === 0) await call(book, "safekeeping.retireUser", { userId, expectedRevision });
  else {
    const name = `Về sau ${systemIds.randomHex(4)}`;
    await call(book, "safekeeping.editUser", { userId, expectedRevision, name, post, role, unitId });
  }
};

/** Somebody without the right to it tries: it must be refused, and nothing may change. */
export const tryWithoutRight: Deed = async ({ book }) => {
  if (book.context.session.people() === "ONE_PERSON") return;
  const answer = await call(book, "registry.addUnit", {
    ...{ name: "Không được phép", shortName: "", locality: "", note: "" },
    ...{ categoryId: null, parentId: null, memberFrom: null, memberTo: null },
  });
  if (answer.ok || answer.error.code !== "NOT_ALLOWED")
    throw new Error("a unit added without the right to it");
};
