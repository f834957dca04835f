import { describe, expect, it } from "vitest";
import { openDatabase } from "#main/book/database/open-database";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { createSession } from "#main/book/safekeeping/users/session";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { passwordOf, signInAs, withPeople } from "../../support/people";
import { scratchBook } from "../../support/scratch-book";

const handlers = { ...safekeepingHandlers, ...registryHandlers };
const wrong = "mật khẩu sai hẳn rồi";
const session = (book: ReturnType<typeof scratchBook>) => book.call("safekeeping.session", {});

describe("a book of one person", () => {
  it("has no users, all rights, and nothing to lock", async () => {
    const book = scratchBook({ handlers });
    await book.call("safekeeping.lock", {});
    await book.call("safekeeping.signOut", {});
    book.clock.pass(10_000);
    expect(await session(book)).toMatchObject({ people: "ONE_PERSON", state: "SIGNED_IN", user: null });
    await book.call("registry.frame", {});
    expect(await book.refusal("safekeeping.setPin", { password: wrong, pin: "294817" })).toBe("NOT_FOUND");
  });

  it("becomes a book with people once, with the keeper signed in", async () => {
    const book = scratchBook({ handlers });
    const keeper = { name: "Nguyễn Văn An", post: "Chánh Văn phòng", password: passwordOf("Nguyễn Văn An") };
    expect(await book.refusal("safekeeping.makeKeeper", { ...keeper, password: "ngắn quá" })).toBe(
      "PASSWORD_TOO_WEAK",
    );
    const { recoveryCode } = await book.call("safekeeping.makeKeeper", keeper);
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await session(book)).toMatchObject({
      people: "SEVERAL",
      state: "SIGNED_IN",
      user: { role: "KEEPER", hasPin: false },
    });
    expect(await book.refusal("safekeeping.makeKeeper", keeper)).toBe("BOOK_HAS_USERS");
  });
});

describe("signing in", () => {
  it("opens nothing before, and to the right role after", async () => {
    const book = scratchBook({ handlers });
    const people = await withPeople(book);
    await book.call("safekeeping.signOut", {});
    expect(await book.refusal("registry.frame", {})).toBe("NOT_ALLOWED");
    const { users } = await book.call("safekeeping.signInChoices", {});
    expect(users.map(({ name }) => name)).toEqual([
      "Nguyễn Văn An",
      "Lê Thị Bình",
      "Phạm Văn Cường",
      "Hoàng Thị Dung",
      "Vũ Đức Giang",
    ]);
    await signInAs(book, people.VIEWER);
    await book.call("registry.frame", {});
    expect(await book.refusal("safekeeping.users", {})).toBe("NOT_ALLOWED");
  });

  it("is slowed after wrong passwords, also after a restart, and says nothing of which part was wrong", async () => {
    const book = scratchBook({ handlers });
    const { SECRETARY } = await withPeople(book);
    await book.call("safekeeping.signOut", {});
    const attempt = (password: string) =>
      book.answer("safekeeping.signIn", { userId: SECRETARY.id, password });
    const refused = { ok: false, error: { code: "SIGN_IN_REFUSED", facts: {} } };
    for (let time = 0; time < 3; time += 1) expect(await attempt(wrong)).toEqual(refused);
    expect(await attempt(SECRETARY.password)).toMatchObject({
      error: { code: "SIGN_IN_WAIT", facts: { seconds: 5 } },
    });
    const again = openDatabase(book.folder.database);
    expect(again.prepare("SELECT failures FROM sign_in_attempts").pluck().all()).toEqual([3]);
    again.close();
    book.clock.pass(1);
    expect(await attempt(wrong)).toEqual(refused);
    expect(await attempt(wrong)).toMatchObject({ error: { facts: { seconds: 10 } } });
    book.clock.pass(1);
    expect(await attempt(SECRETARY.password)).toMatchObject({ ok: true });
    expect(book.database.prepare("SELECT count(*) FROM sign_in_attempts").pluck().get()).toBe(0);
    const unknown = { userId: book.context.ids.next<"user">(), password: wrong };
    expect(await book.answer("safekeeping.signIn", unknown)).toEqual(refused);
  });

  it("counts each of many attempts made at once", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    await book.call("safekeeping.signOut", {});
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        book.answer("safekeeping.signIn", { userId: KEEPER.id, password: wrong }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? "OK" : answer.error.code));
    expect(codes.filter((code) => code === "SIGN_IN_REFUSED")).toHaveLength(3);
    expect(codes.filter((code) => code === "SIGN_IN_WAIT")).toHaveLength(5);
  });

  it("tells a retired user so only after the right password", async () => {
    const book = scratchBook({ handlers });
    const { VIEWER } = await withPeople(book);
    const { users } = await book.call("safekeeping.users", {});
    const { revision = 0 } = users.find(({ id }) => id === VIEWER.id) ?? {};
    await book.call("safekeeping.retireUser", { userId: VIEWER.id, expectedRevision: revision });
    await book.call("safekeeping.signOut", {});
    const input = { userId: VIEWER.id, password: wrong };
    expect(await book.refusal("safekeeping.signIn", input)).toBe("SIGN_IN_REFUSED");
    expect(await book.refusal("safekeeping.signIn", { ...input, password: VIEWER.password })).toBe(
      "USER_RETIRED",
    );
  });

  it("is forgotten with the session: a book opened again knows nobody at the keyboard", async () => {
    const book = scratchBook({ handlers });
    await withPeople(book);
    const { database, clock } = book.context;
    expect(
      createSession({ database, clock, onCaller: () => undefined, onIdle: () => undefined }).caller(),
    ).toBe("NOBODY");
  });
});

describe("locking", () => {
  it("comes by itself, and questions of the screen do not put it off", async () => {
    const book = scratchBook({ handlers });
    await withPeople(book);
    await book.call("safekeeping.setLockAfter", { minutes: 5 });
    book.clock.pass(4);
    await book.call("registry.frame", {});
    await session(book);
    book.clock.pass(1);
    expect(await book.refusal("registry.frame", {})).toBe("NOT_ALLOWED");
    expect(await session(book)).toMatchObject({ state: "LOCKED", user: { name: "Nguyễn Văn An" } });
  });

  it("stands in the audit, by itself or asked for, once each", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    const locks = () =>
      book.database
        .prepare("SELECT procedure, user FROM audit_events WHERE procedure LIKE 'app.%ock' ORDER BY seq")
        .all();
    book.clock.pass(121);
    await book.answer("registry.frame", {});
    await book.answer("registry.frame", {});
    await book.call("safekeeping.lock", { because: "IDLE" });
    const byItself = { procedure: "app.idleLock", user: KEEPER.id };
    expect(locks()).toEqual([byItself]);
    await signInAs(book, KEEPER);
    await book.call("safekeeping.lock", { because: "ASKED" });
    expect(locks()).toEqual([byItself, { procedure: "app.lock", user: KEEPER.id }]);
  });

  it("is told of failed sign-ins under the user they were tried for", async () => {
    const book = scratchBook({ handlers });
    const { SECRETARY } = await withPeople(book);
    await book.call("safekeeping.signOut", {});
    for (let time = 0; time < 5; time += 1) {
      await book.answer("safekeeping.signIn", { userId: SECRETARY.id, password: wrong });
      book.clock.pass(15);
    }
    const told = book.database
      .prepare("SELECT user, entity_id FROM audit_events WHERE procedure = 'app.failedSignIns'")
      .all();
    expect(told).toEqual([{ user: SECRETARY.id, entity_id: SECRETARY.id }]);
  });

  it("is put off by a sign of life", async () => {
    const book = scratchBook({ handlers });
    await withPeople(book);
    book.clock.pass(9);
    await book.call("safekeeping.noteActivity", {});
    book.clock.pass(9);
    await book.call("registry.frame", {});
  });

  it("opens by the PIN; after five wrong ones only by the password", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    const setPin = (pin: string) => book.answer("safekeeping.setPin", { password: KEEPER.password, pin });
    expect(await setPin("123456")).toMatchObject({ error: { code: "PASSWORD_TOO_WEAK" } });
    expect(await setPin("294817")).toMatchObject({ ok: true });
    const byPin = (secret: string) => book.answer("safekeeping.unlock", { kind: "PIN", secret });
    await book.call("safekeeping.lock", {});
    expect(await byPin("294817")).toMatchObject({ ok: true });
    await book.call("safekeeping.lock", {});
    for (let time = 0; time < 4; time += 1) {
      expect(await byPin("111222")).toMatchObject({ error: { code: "SIGN_IN_REFUSED" } });
      book.clock.pass(20);
    }
    expect(await byPin("111222")).toMatchObject({ error: { code: "PIN_OFF" } });
    expect(await byPin("294817")).toMatchObject({ error: { code: "PIN_OFF" } });
    await book.call("safekeeping.unlock", { kind: "PASSWORD", secret: KEEPER.password });
    await book.call("safekeeping.lock", {});
    expect(await byPin("294817")).toMatchObject({ ok: true });
  });

  it("is not opened by the PIN once signed out", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    await book.call("safekeeping.setPin", { password: KEEPER.password, pin: "294817" });
    await book.call("safekeeping.signOut", {});
    expect(await book.refusal("safekeeping.unlock", { kind: "PIN", secret: "294817" })).toBe(
      "SIGN_IN_REFUSED",
    );
  });
});

describe("secrets", () => {
  it("stand nowhere in the book but hashed, with their parameters", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    await book.call("safekeeping.setPin", { password: KEEPER.password, pin: "294817" });
    const { recoveryCode } = await book.call("safekeeping.renewRecovery", {});
    const hashes = book.database.prepare("SELECT password_hash FROM user_secrets").pluck().all();
    expect(new Set(hashes).size).toBe(5);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const tables = book.database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
      .pluck()
      .all() as readonly string[];
    const told = tables.map((table) =>
      JSON.stringify(book.database.prepare(`SELECT * FROM "${table}"`).all()),
    );
    for (const secret of [KEEPER.password, "294817", recoveryCode])
      expect(told.filter((text) => text.includes(secret))).toEqual([]);
  });

  it("are changed by their owner, who gives the old password", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    const change = { old: wrong, new: "một câu khác hẳn câu cũ" };
    expect(await book.refusal("safekeeping.changePassword", change)).toBe("PASSWORD_WRONG");
    await book.call("safekeeping.changePassword", { ...change, old: KEEPER.password });
    await book.call("safekeeping.signOut", {});
    await book.call("safekeeping.signIn", { userId: KEEPER.id, password: change.new });
  });
});

describe("the recovery sheet", () => {
  it("lets a keeper in who lost the password, once, slowed as signing in", async () => {
    const book = scratchBook({ handlers });
    const { KEEPER } = await withPeople(book);
    const { recoveryCode } = await book.call("safekeeping.renewRecovery", {});
    await book.call("safekeeping.signOut", {});
    const newPassword = "một câu khác hẳn câu cũ";
    const recover = (code: string) => book.answer("safekeeping.recover", { code, newPassword });
    for (let time = 0; time < 3; time += 1)
      expect(await recover("AAAA-BBBB-CCCC-DDDD")).toMatchObject({ error: { code: "RECOVERY_CODE_WRONG" } });
    expect(await recover(recoveryCode)).toMatchObject({ error: { code: "SIGN_IN_WAIT" } });
    book.clock.pass(1);
    const used = await recover(recoveryCode.toLowerCase().replaceAll("-", " "));
    expect(used).toMatchObject({ ok: true });
    expect(await session(book)).toMatchObject({ state: "SIGNED_IN", user: { id: KEEPER.id } });
    expect(await recover(recoveryCode)).toMatchObject({ error: { code: "RECOVERY_CODE_WRONG" } });
    await book.call("safekeeping.signOut", {});
    await book.call("safekeeping.signIn", { userId: KEEPER.id, password: newPassword });
  });

  it("is printed of the code that counts and leaves nothing of it in the book's folder", async () => {
    const pages: string[] = [];
    const printPdf = async (html: string) => {
      pages.push(html);
      return new TextEncoder().encode("%PDF");
    };
    const book = scratchBook({ handlers, printPdf });
    await withPeople(book);
    const { recoveryCode: code } = await book.call("safekeeping.renewRecovery", {});
    const target = book.grant(book.outside("stick"));
    expect(await book.refusal("safekeeping.printRecovery", { code: "AAAA-BBBB-CCCC-DDDD", target })).toBe(
      "RECOVERY_CODE_WRONG",
    );
    await book.call("safekeeping.printRecovery", { code, target });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(code);
    expect(book.openedFiles).toEqual([]);
    await book.call("safekeeping.printRecovery", { code, target: null });
    expect(book.openedFiles).toHaveLength(1);
  });
});
