import { describe, expect, it } from "vitest";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { withPeople } from "../../support/people";
import { type ScratchBook, scratchBook } from "../../support/scratch-book";

const handlers = { ...safekeepingHandlers };
const password = "bốn từ chẳng dính dáng";

async function userNow(book: ScratchBook, userId: string) {
  const { users } = await book.call("safekeeping.users", {});
  const found = users.find(({ id }) => id === userId);
  if (found === undefined) throw new Error("no such user");
  return found;
}

describe("users", () => {
  it("are told apart by their names, marks and case aside", async () => {
    const book = scratchBook({ handlers });
    await withPeople(book);
    const user = {
      name: "LÊ THI BINH",
      post: "Chuyên viên",
      role: "VIEWER",
      unitId: null,
      password,
    } as const;
    expect(await book.refusal("safekeeping.addUser", user)).toBe("USER_NAME_TAKEN");
    await book.call("safekeeping.addUser", { ...user, name: "Lê Thị Bình (Sở Y tế)" });
  });

  it("always leave a keeper who can sign in", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER, SECRETARY } = await withPeople(book);
    const keeper = await userNow(book, KEEPER.id);
    const retire = { userId: KEEPER.id, expectedRevision: keeper.revision };
    const { name, post, unitId } = keeper;
    expect(await book.refusal("safekeeping.retireUser", retire)).toBe("LAST_KEEPER");
    const demote = { ...retire, name, post, unitId, role: "SECRETARY" } as const;
    expect(await book.refusal("safekeeping.editUser", demote)).toBe("LAST_KEEPER");
    const secretary = await userNow(book, SECRETARY.id);
    await book.call("safekeeping.editUser", {
      ...{ userId: secretary.id, expectedRevision: secretary.revision, name: secretary.name },
      ...{ post: secretary.post, unitId: null, role: "KEEPER" },
    });
    await book.call("safekeeping.retireUser", retire);
    expect(await book.call("safekeeping.session", {})).toMatchObject({ state: "NOBODY", user: null });
    expect(await book.refusal("safekeeping.users", {})).toBe("NOT_ALLOWED");
  });

  it("are retired and brought back by undo, and lose their rights at once", async () => {
    const book = scratchBook({ handlers });
    const { SECRETARY } = await withPeople(book);
    const { revision } = await userNow(book, SECRETARY.id);
    const { stepId } = await book.undoable("safekeeping.retireUser", {
      userId: SECRETARY.id,
      expectedRevision: revision,
    });
    expect((await userNow(book, SECRETARY.id)).retiredAt).not.toBeNull();
    await book.call("safekeeping.undo", { stepId });
    expect((await userNow(book, SECRETARY.id)).retiredAt).toBeNull();
  });

  it("get a new password from the keeper, and their PIN is gone", async () => {
    const book = scratchBook({ handlers });
    const { SECRETARY } = await withPeople(book);
    const { revision } = await userNow(book, SECRETARY.id);
    const reset = { userId: SECRETARY.id, expectedRevision: revision, password };
    await book.call("safekeeping.resetPassword", reset);
    await book.call("safekeeping.signIn", { userId: SECRETARY.id, password });
  });

  it("stand in the audit by their ids, never by their names", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER, SECRETARY } = await withPeople(book);
    await book.call("safekeeping.setLockAfter", { minutes: 20 });
    await book.call("safekeeping.signIn", { userId: SECRETARY.id, password: SECRETARY.password });
    const events = book.database
      .prepare("SELECT user, procedure FROM audit_events ORDER BY seq")
      .all() as readonly { readonly user: string; readonly procedure: string }[];
    expect(events.map(({ user, procedure }) => `${procedure} ${user}`)).toEqual([
      "app.createBook KEEPER",
      "safekeeping.makeKeeper KEEPER",
      ...Array.from({ length: 4 }, () => `safekeeping.addUser ${KEEPER.id}`),
      `safekeeping.setLockAfter ${KEEPER.id}`,
      `app.signIn ${SECRETARY.id}`,
    ]);
  });

  it("undo no step whose way back they have no right to", async () => {
    const book = scratchBook({ handlers });
    const { SECRETARY } = await withPeople(book);
    const { stepId } = await book.undoable("safekeeping.setLockAfter", { minutes: 20 });
    await book.call("safekeeping.signIn", { userId: SECRETARY.id, password: SECRETARY.password });
    expect(await book.refusal("safekeeping.undo", { stepId })).toBe("NOT_ALLOWED");
  });
});
