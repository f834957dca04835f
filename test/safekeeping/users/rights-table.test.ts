import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Caller, type Procedure, anyone, writers } from "#core/base/procedure";
import { contract } from "#core/contract";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { handlers } from "#main/book/handlers";
import { createCalls, type ShellHandlers } from "#main/shell/calls";
import { withPeople } from "../../support/people";
import { type ScratchBook, scratchBook } from "../../support/scratch-book";
import { root } from "../../support/source-files";

const procedures: readonly (readonly [string, Procedure])[] = Object.entries(contract);
const served = (by: Procedure["servedBy"]) => procedures.filter(([, { servedBy }]) => servedBy === by);

/** A row of the table: who may call, and how many persons it takes. */
function rowOf([name, procedure]: readonly [string, Procedure]): string {
  const cells = anyone.map((caller) => (procedure.roles.includes(caller) ? "✓" : "–"));
  const two = procedure.kind === "command" && procedure.persons === "TWO";
  const seconds = two ? `2: ${(procedure.secondedBy ?? writers).join(", ")}` : "1";
  return `| ${[name, procedure.kind, procedure.servedBy, ...cells, seconds].join(" | ")} |`;
}

const head = `# Who may call what

Generated from the contract by test/safekeeping/users/rights-table.test.ts, which also tries every cell; to read, not to
edit. NOBODY: nobody is signed in, or the book is locked. In a book without users the one at the keyboard is KEEPER and
one person is enough. With two persons, the second is another user of a role named in the last column.

| Procedure | Kind | Served by | ${anyone.join(" | ")} | Persons |
|---|---|---|${anyone.map(() => "---|").join("")}---|
`;

/** Every row of every table as one digest. */
function digestOf({ database }: ScratchBook): string {
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_words%' ORDER BY name",
    )
    .pluck()
    .all() as readonly string[];
  const hash = createHash("sha256");
  for (const table of tables) hash.update(JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all()));
  return hash.digest("hex");
}

describe("the table of rights", () => {
  it("is the one checked in", async () => {
    await expect(`${head}${procedures.map(rowOf).join("\n")}\n`).toMatchFileSnapshot(
      join(root, "electron/core/safekeeping/users/rights-table.md"),
    );
  });

  it("gives a viewer nothing that changes the book, and a teller nothing but counts", () => {
    const changing = (caller: Caller) =>
      procedures
        .filter(
          ([, { kind, roles }]) => kind === "command" && roles.includes(caller) && !roles.includes("NOBODY"),
        )
        .map(([name]) => name);
    expect(changing("NOBODY")).toEqual([]);
    const own = [
      "safekeeping.changePassword",
      "safekeeping.setPin",
      "safekeeping.clearPin",
      "safekeeping.vouch",
    ];
    const lookingAround = ["registry.chooseYear", "documents.saveCopy"];
    expect(
      changing("VIEWER")
        .filter((name) => !own.includes(name))
        .sort(),
    ).toEqual(lookingAround.sort());
    const drafts = ["safekeeping.saveDraft", "safekeeping.discardDraft", "safekeeping.undo"];
    expect(
      changing("TELLER")
        .filter((name) => !own.includes(name))
        .sort(),
    ).toEqual(
      [
        ...drafts,
        "conference.saveCount",
        "conference.saveSecondReading",
        "conference.closeReading",
        "conference.reopenReading",
      ].sort(),
    );
  });

  it("holds in every cell of a real book with people", { timeout: 600_000 }, async () => {
    const book = scratchBook({ handlers });
    const people = await withPeople(book);
    const { session } = book.context;
    const sitDown = (caller: Caller) =>
      caller === "NOBODY" ? session.signOut() : session.signIn(people[caller].id);
    const wrong: string[] = [];
    for (const caller of anyone) {
      const before = [lastAuditSeq(book.database), digestOf(book)];
      for (const [name, { roles }] of served("BOOK")) {
        if (roles.includes(caller)) continue;
        sitDown(caller);
        const answer = await book.router.call(name, {});
        if (answer.ok || answer.error.code !== "NOT_ALLOWED") wrong.push(`${caller} may call ${name}`);
      }
      expect([lastAuditSeq(book.database), digestOf(book)]).toEqual(before);
      for (const [name, { roles }] of served("BOOK")) {
        if (!roles.includes(caller)) continue;
        sitDown(caller);
        const answer = await book.router.call(name, {});
        if (!answer.ok && answer.error.code === "NOT_ALLOWED") wrong.push(`${caller} may not call ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("holds in every cell the main thread serves", async () => {
    const reached: string[] = [];
    const stubs = Object.fromEntries(
      served("SHELL").map(([name]) => [
        name,
        async () => {
          reached.push(name);
          throw new Error("reached");
        },
      ]),
    ) as unknown as ShellHandlers;
    for (const caller of anyone) {
      const call = createCalls({
        handlers: stubs,
        caller: () => caller,
        incident: () => "C1",
        book: () => null,
      });
      for (const [name, { roles }] of served("SHELL")) {
        const answer = await call({ name, input: {} });
        const denied = !answer.ok && answer.error.code === "NOT_ALLOWED";
        expect([caller, name, denied]).toEqual([caller, name, !roles.includes(caller)]);
      }
    }
    expect(reached).not.toEqual([]);
  });
});
