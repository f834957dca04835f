import { describe, expect, it } from "vitest";
import type { AppEvent } from "#core/contract";
import type { GrantToken } from "#core/base/ids";
import { plainOpening, type ToBook } from "#main/book/protocol";
import { createBookThread } from "#main/shell/book-thread";

function line() {
  const sent: ToBook[] = [];
  const events: AppEvent[] = [];
  const openedPaths: string[] = [];
  const thread = createBookThread((message) => sent.push(message), {
    onEvent: (event) => events.push(event),
    onSummary: () => {},
    onCaller: () => {},
    onMark: () => undefined,
    onReplacing: () => undefined,
    onReplaced: () => undefined,
    onIncident: () => {},
    openFile: async (path) => {
      openedPaths.push(path);
      return path.endsWith(".exe") ? "no" : null;
    },
    printPdf: async (html) => {
      if (html === "") throw new Error("no page");
      return new Uint8Array([html.length]);
    },
  });
  return { thread, sent, events, openedPaths };
}

describe("the line to the book thread", () => {
  it("gives every answer to the one who asked, in whatever order they come", async () => {
    const { thread, sent } = line();
    const first = thread.call("registry.listUnits", { a: 1 });
    const second = thread.call("registry.listPeople", { b: 2 });
    expect(sent).toMatchObject([
      { kind: "call", requestId: 1, name: "registry.listUnits" },
      { kind: "call", requestId: 2, name: "registry.listPeople" },
    ]);
    thread.receive({ kind: "answer", requestId: 2, answer: { ok: true, value: { people: [], total: 0 } } });
    thread.receive({ kind: "answer", requestId: 1, answer: { ok: true, value: {} as never } });
    expect(await second).toEqual({ ok: true, value: { people: [], total: 0 } });
    expect(await first).toEqual({ ok: true, value: {} });
  });

  it("answers all who wait, and all who come later, when the thread is lost", async () => {
    const { thread, sent } = line();
    const waiting = thread.open("/so", plainOpening);
    thread.lost("C7");
    const lost = { ok: false, error: { code: "UNEXPECTED", facts: { incident: "C7" } } };
    expect(await waiting).toEqual(lost);
    expect(await thread.close("MAKE")).toEqual(lost);
    expect(sent).toHaveLength(1);
  });

  it("opens files for the book and says whether it worked", async () => {
    const { thread, sent, openedPaths } = line();
    thread.receive({ kind: "openFile", requestId: 40, path: "/so/opened/đơn.pdf" });
    thread.receive({ kind: "openFile", requestId: 41, path: "/so/opened/x.exe" });
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(openedPaths).toEqual(["/so/opened/đơn.pdf", "/so/opened/x.exe"]);
    expect(sent).toEqual([
      { kind: "fileOpened", requestId: 40, failure: null },
      { kind: "fileOpened", requestId: 41, failure: "no" },
    ]);
  });

  it("prints pages for the book and says why one was not", async () => {
    const { thread, sent } = line();
    thread.receive({ kind: "printPdf", requestId: 7, html: "<p>" });
    thread.receive({ kind: "printPdf", requestId: 8, html: "" });
    await new Promise(setImmediate);
    expect(sent).toEqual([
      { kind: "pdfPrinted", requestId: 7, pdf: new Uint8Array([3]) },
      { kind: "pdfPrinted", requestId: 8, pdf: "Error: no page" },
    ]);
  });

  it("passes events on, and grants and cancels without waiting for an answer", () => {
    const { thread, sent, events } = line();
    thread.receive({ kind: "event", event: { kind: "status.changed" } });
    expect(events).toEqual([{ kind: "status.changed" }]);
    thread.grant("0".repeat(32) as GrantToken, "/usb");
    expect(sent).toEqual([{ kind: "grant", token: "0".repeat(32), path: "/usb" }]);
  });
});
