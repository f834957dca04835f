import { describe, expect, it } from "vitest";
import type { Caller } from "#core/base/procedure";
import { contract } from "#core/contract";
import { createCalls, type ShellHandlers } from "#main/shell/calls";

/** A main thread whose handlers all answer what they were given, so that only the calls' own rules speak. */
function callsWith(
  handlers: Partial<ShellHandlers>,
  book: "OPEN" | "NONE" = "NONE",
  caller: Caller = "KEEPER",
) {
  const surprises: unknown[] = [];
  const forwarded: unknown[] = [];
  const answer = createCalls({
    handlers: handlers as ShellHandlers,
    caller: () => caller,
    incident: (thrown) => {
      surprises.push(thrown);
      return "C1";
    },
    book: () =>
      book === "NONE"
        ? null
        : async (name, input) => {
            forwarded.push({ name, input });
            return { ok: true, value: {} as never };
          },
  });
  return { answer, surprises, forwarded };
}

const noGrants = async () => ({ ok: true as const, value: { grants: [] } });

describe("calls of the screen", () => {
  it("gives nobody, and no viewer, what only others may ask of the main thread", async () => {
    const handlers = { "app.choose": noGrants, "app.grantDropped": noGrants };
    const choose = { name: "app.choose", input: { purpose: "PAPERS", suggestedName: "" } };
    expect(await callsWith(handlers, "OPEN", "NOBODY").answer(choose)).toMatchObject({
      error: { code: "NOT_ALLOWED" },
    });
    expect(await callsWith(handlers, "OPEN", "VIEWER").answer(choose)).toMatchObject({ ok: true });
    const discard = { name: "app.discardJoined", input: {} };
    expect(await callsWith(handlers, "OPEN", "VIEWER").answer(discard)).toMatchObject({
      error: { code: "NOT_ALLOWED" },
    });
  });

  it.each([
    undefined,
    null,
    "app.status",
    { input: {} },
    { name: 7, input: {} },
    { name: "app.status", input: {}, role: "KEEPER" },
    { name: "x".repeat(100), input: {} },
    { name: "app.grantDropped", input: {}, droppedPaths: [""] },
    { name: "app.grantDropped", input: {}, droppedPaths: "C:\\so" },
  ])("refuses the envelope %j", async (sent) => {
    const { answer } = callsWith({ "app.grantDropped": noGrants });
    expect(await answer(sent)).toMatchObject({ ok: false, error: { code: "INPUT_NOT_VALID" } });
  });

  it.each(["__proto__", "constructor", "toString", "app.nothing", ""])(
    "knows no procedure %j",
    async (name) => {
      const { answer } = callsWith({});
      expect(await answer({ name, input: {} })).toMatchObject({
        ok: false,
        error: { code: "INPUT_NOT_VALID", facts: { procedure: name } },
      });
    },
  );

  it("names the fields that are not right, and an input with more than the contract says is one", async () => {
    const { answer } = callsWith({ "app.choose": noGrants });
    expect(await answer({ name: "app.choose", input: { purpose: "EVERYTHING", suggestedName: "" } })).toEqual(
      {
        ok: false,
        error: { code: "INPUT_NOT_VALID", facts: { procedure: "app.choose", fields: ["purpose"] } },
      },
    );
    const extra = { purpose: "PAPERS", suggestedName: "", path: "C:\\" };
    expect(await answer({ name: "app.choose", input: extra })).toMatchObject({ ok: false });
  });

  it("hands dropped paths to the handler only as the envelope's own", async () => {
    const seen: unknown[] = [];
    const { answer } = callsWith({
      "app.grantDropped": async (input, droppedPaths) => {
        seen.push(input, droppedPaths);
        return { ok: true, value: { grants: [] } };
      },
    });
    expect(await answer({ name: "app.grantDropped", input: { droppedPaths: ["/x"] } })).toMatchObject({
      ok: false,
    });
    await answer({ name: "app.grantDropped", input: {}, droppedPaths: ["/đơn.pdf"] });
    expect(seen).toEqual([{}, ["/đơn.pdf"]]);
  });

  it("turns a surprise into an incident number, and writes it down", async () => {
    const { answer, surprises } = callsWith({
      "app.drives": async () => {
        throw new Error("a path nobody may see");
      },
    });
    expect(await answer({ name: "app.drives", input: {} })).toEqual({
      ok: false,
      error: { code: "UNEXPECTED", facts: { incident: "C1" } },
    });
    expect(surprises).toHaveLength(1);
  });

  it("lets no answer out that the contract does not describe", async () => {
    const { answer } = callsWith({
      "app.choose": async () => ({ ok: true, value: { grants: [], path: "C:\\" } as never }),
      "app.drives": async () => ({ ok: false, error: { code: "DISK_FULL", facts: {} as never } }),
    });
    const choose = await answer({ name: "app.choose", input: { purpose: "PAPERS", suggestedName: "" } });
    expect(choose).toMatchObject({ ok: false, error: { code: "UNEXPECTED" } });
    expect(await answer({ name: "app.drives", input: {} })).toMatchObject({ error: { code: "UNEXPECTED" } });
  });

  it("lets a declared refusal through as it is", async () => {
    const error = { code: "GRANT_EXPIRED" as const, facts: {} };
    const { answer } = callsWith({ "app.openBook": async () => ({ ok: false, error }) });
    const sent = { name: "app.openBook", input: { folder: "0".repeat(32) } };
    expect(await answer(sent)).toEqual({ ok: false, error });
  });

  const bookNames = Object.entries(contract).flatMap(([name, { servedBy }]) =>
    servedBy === "BOOK" ? [name] : [],
  );
  it.each(bookNames)("%s needs an open book and goes to its thread", async (name) => {
    const closed = callsWith({});
    expect(await closed.answer({ name, input: {} })).toMatchObject({ error: { code: "NO_BOOK_OPEN" } });
    const open = callsWith({}, "OPEN");
    await open.answer({ name, input: { any: 1 } });
    expect(open.forwarded).toEqual([{ name, input: { any: 1 } }]);
  });
});
