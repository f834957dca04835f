import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { UserId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { chosenAtOpening } from "#core/safekeeping/startup/opening-choice";
import { openingChoicesWords as words } from "#core/strings/opening-choices-words";
import { bookFolder } from "#main/book/book-folder";
import { handlers } from "#main/book/handlers";
import { openBook } from "#main/book/open-book";
import { type OpeningWish, plainOpening } from "#main/book/protocol";
import type { OpenBook } from "#main/book/run-book";
import { addUnit, makeBook, openedBook, scratchFolder, testParts } from "../../support/book-parts";

const keeper = { name: "Trần Thị Mai", post: "Chuyên viên", password: "trâu vàng cày ruộng sâu" };
const other = { name: "Lê Văn Bình", post: "Phó Trưởng phòng", role: "KEEPER", unitId: null } as const;
const secretary = { name: "Phạm Thu Hà", post: "Thư ký", role: "SECRETARY", unitId: null } as const;

/** A book with people in it, closed, and an older state of the same beside it. */
async function peopledBook() {
  const folder = join(scratchFolder(), "Sổ cụm 5");
  const parts = { ...testParts(), handlers };
  await makeBook(folder, parts);
  const book = openedBook(folder, parts);
  await must(book, "safekeeping.makeKeeper", keeper);
  await must(book, "safekeeping.addUser", { ...other, password: keeper.password });
  await must(book, "safekeeping.addUser", { ...secretary, password: keeper.password });
  await book.close("SKIP");
  const older = `${folder} cũ`;
  cpSync(folder, older, { recursive: true });
  const later = openedBook(folder, parts);
  await signIn(later, keeper.name);
  await addUnit(later, "Sở Tư pháp TP Huế");
  await later.close("SKIP");
  const mark = parts.marks.at(-1);
  if (mark === undefined) throw new Error("A closed book tells its mark");
  const open = (wish: Partial<OpeningWish> = {}) => {
    const opened = openBook(folder, parts, { ...plainOpening, marks: [mark], ...wish });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const putOlder = () => {
    rmSync(folder, { recursive: true });
    cpSync(older, folder, { recursive: true });
  };
  return { folder, open, putOlder };
}

async function must(book: OpenBook, name: string, input: unknown): Promise<unknown> {
  const answer = await book.router.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

async function signIn(book: OpenBook, name: string): Promise<void> {
  const userId = book.context.database
    .prepare("SELECT id FROM users WHERE name = ?")
    .pluck()
    .get(name) as UserId;
  await must(book, "safekeeping.signIn", { userId, password: keeper.password });
}

const told = async (book: OpenBook) =>
  ((await must(book, "safekeeping.openingChoices", {})) as OutputOf<"safekeeping.openingChoices">).choices;

it("an older book gone on with is told to the next keeper until one says that they know, and never again", async () => {
  const { open, putOlder } = await peopledBook();
  putOlder();
  const book = open({ olderReason: "Máy cũ hỏng" });
  await signIn(book, keeper.name);
  expect(await told(book)).toEqual([
    expect.objectContaining({ what: "app.openOlderBook", reason: "Máy cũ hỏng", missingRounds: [] }),
  ]);
  await book.close("SKIP");

  const next = open({ marks: [] });
  await signIn(next, other.name);
  const [choice] = await told(next);
  expect(choice).toMatchObject({ what: "app.openOlderBook" });
  await must(next, "safekeeping.noteChoicesRead", {});
  expect(await told(next)).toEqual([]);
  await next.close("SKIP");

  const last = open({ marks: [] });
  await signIn(last, keeper.name);
  expect(await told(last)).toEqual([]);
  await last.close("SKIP");
});

it("a lock of another PC that was freed stands in the audit and is told with that PC's name", async () => {
  const { folder, open } = await peopledBook();
  const { lock } = bookFolder(folder);
  const held = { host: "MAY-PHONG-TDKT", processId: 7, processStart: "", since: "2026-11-02T01:02:03.000Z" };
  writeFileSync(lock, JSON.stringify(held));
  const book = open({ foreignLock: "FREE" });
  expect(JSON.parse(readFileSync(lock, "utf8"))).not.toMatchObject({ host: held.host });
  await signIn(book, keeper.name);
  const [choice, ...more] = await told(book);
  expect(more).toEqual([]);
  expect(choice).toMatchObject({ what: "app.freeLock", host: held.host });
  await book.close("SKIP");
});

it("an opening at which nothing was chosen, a plain one included where a lock might be freed, tells nothing", async () => {
  const { open } = await peopledBook();
  const book = open({ foreignLock: "FREE" });
  await signIn(book, keeper.name);
  expect(await told(book)).toEqual([]);
  await book.close("SKIP");
});

it("nobody but a keeper is told, and nobody else can say that it is known", async () => {
  const { open, putOlder } = await peopledBook();
  putOlder();
  const book = open({ olderReason: "Máy cũ hỏng" });
  for (const name of ["safekeeping.openingChoices", "safekeeping.noteChoicesRead"])
    expect(await book.router.call(name, {})).toMatchObject({ error: { code: "NOT_ALLOWED" } });
  await signIn(book, secretary.name);
  for (const name of ["safekeeping.openingChoices", "safekeeping.noteChoicesRead"])
    expect(await book.router.call(name, {})).toMatchObject({ error: { code: "NOT_ALLOWED" } });
  await book.close("SKIP");
});

it("in a book of one person the one who chose is the keeper, and has read it on the screen already", async () => {
  const folder = join(scratchFolder(), "Sổ một người");
  const parts = { ...testParts(), handlers };
  await makeBook(folder, parts);
  const older = `${folder} cũ`;
  cpSync(folder, older, { recursive: true });
  const book = openedBook(folder, parts);
  await addUnit(book, "Sở Tư pháp TP Huế");
  await book.close("SKIP");
  const marks = parts.marks.slice(-1);
  const opened = openBook(older, parts, { ...plainOpening, marks, olderReason: "Máy cũ hỏng" });
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await told(opened.value)).toEqual([]);
  await opened.value.close("SKIP");
});

it.each(chosenAtOpening.options)("%s is worded with what is known of it and without", (what) => {
  const bare = { seq: 4, what, reason: "", copy: "", aside: "", host: "", missingRounds: [] };
  const line = (choice: Partial<OutputOf<"safekeeping.openingChoices">["choices"][number]>) =>
    words.line({ ...bare, at: "2026-11-02T01:02:03.000Z" as never, ...choice }, "08:02:03 02/11/2026");
  for (const text of [line({}), line({ copy: "bản", aside: "tep-hong", host: "MAY", reason: "Máy hỏng" })]) {
    expect(text).toMatch(/^08:02:03 02\/11\/2026: .+\.$/);
    expect(text).not.toMatch(/undefined|“”|\.\.| {2}/);
  }
});
