import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GrantToken } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { bookFolder } from "#main/book/book-folder";
import { type ServerParts, createBookServer } from "#main/book/book-server";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { handlers } from "#main/book/handlers";
import { type FromBook, plainOpening, type ToBook } from "#main/book/protocol";

import { loadSample } from "#main/book/sample/load-sample";
import type { SampleName } from "#core/safekeeping/book";
import { readSample } from "#main/book/sample/read-sample";
import { newBook, scratchFolder, testParts } from "../support/book-parts";

type Request = Extract<ToBook, { readonly requestId: number }>;
type WithoutId<Message> = Message extends unknown ? Omit<Message, "requestId"> : never;

function line(overrides: Partial<ServerParts> = {}) {
  const said: FromBook[] = [];
  const parts = testParts({
    handlers,
    compareSeal: compareSealWithTables,
    compareStates,
    fillSample: (context, sample) => loadSample(context, readSample(context.resources, sample as SampleName)),
    ...overrides,
  });
  const server = createBookServer(parts, (message) => said.push(structuredClone(message)));
  let lastId = 0;
  return {
    said,
    tell: (message: ToBook) => server.receive(message),
    ask: async (message: WithoutId<Request>) => {
      lastId += 1;
      const requestId = lastId;
      await server.receive({ ...message, requestId } as ToBook);
      const answers = said.filter(
        (known) => "requestId" in known && known.requestId === requestId && known.kind !== "openFile",
      );
      expect(answers).toHaveLength(1);
      return (answers[0] as { readonly answer: { readonly ok: boolean; readonly value: unknown } }).answer;
    },
  };
}

describe("the book thread's line", () => {
  it("makes, serves, closes and opens a book; says what changed", async () => {
    const folder = join(scratchFolder(), "book");
    const { ask, said } = line();
    expect(await ask({ kind: "call", name: "registry.frame", input: {} })).toMatchObject({
      error: { code: "NO_BOOK_OPEN" },
    });
    expect(await ask({ kind: "create", folder, book: newBook })).toMatchObject({
      ok: true,
      value: { folder },
    });
    const added = await ask({
      kind: "call",
      name: "registry.addCategory",
      input: { name: "Sở" },
    });
    expect(added).toMatchObject({ ok: true });
    expect(said).toContainEqual(
      expect.objectContaining({
        kind: "event",
        event: expect.objectContaining({ kind: "data.changed", tags: ["registry"] }),
      }),
    );
    expect(said.findLast(({ kind }) => kind === "summary")).toMatchObject({
      summary: { lastSavedAt: "2022-11-02T01:30:00.000Z" },
    });
    expect(await ask({ kind: "close", backup: "MAKE" })).toMatchObject({ ok: true });
    expect(readdirSync(bookFolder(folder).backups)).toHaveLength(1);
    const opened = await ask({ kind: "open", folder, wish: plainOpening });
    expect(opened).toMatchObject({
      ok: true,
      value: {
        lastBackupAt: "2022-11-02T01:30:00.000Z",
        lastBackupProof: { provedAt: "2022-11-02T01:30:00.000Z", finding: "SOUND" },
      },
    });
    expect(await ask({ kind: "close", backup: "SKIP" })).toMatchObject({ ok: true });
    expect(await ask({ kind: "close", backup: "SKIP" })).toMatchObject({ ok: true });
  });

  it("says at once that the last copy is damaged, though the call that found it is refused", async () => {
    const folder = join(scratchFolder(), "book");
    const { ask, said } = line();
    await ask({ kind: "create", folder, book: newBook });
    await ask({ kind: "close", backup: "MAKE" });
    await ask({ kind: "open", folder, wish: plainOpening });
    const { backups } = bookFolder(folder);
    const copied = join(backups, readdirSync(backups)[0] ?? "", "so-thi-dua.db");
    const bytes = readFileSync(copied);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(copied, bytes);
    const listed = await ask({ kind: "call", name: "safekeeping.copies", input: {} });
    const [copy] = (listed.value as OutputOf<"safekeeping.copies">).copies;
    const input = { backupId: copy?.id, passphrase: null, taskId: "00000000-0000-7000-8000-000000000001" };
    const proved = await ask({ kind: "call", name: "safekeeping.proveCopy", input });
    expect(proved).toMatchObject({ ok: false, error: { code: "COPY_DAMAGED" } });
    expect(said.findLast(({ kind }) => kind === "summary")).toMatchObject({
      summary: { lastBackupProof: { finding: "FAULTY" } },
    });
    expect(await ask({ kind: "close", backup: "SKIP" })).toMatchObject({ ok: true });
  });

  it("opens the sample as of its day, whole and sound, with no result in it", async () => {
    const folder = join(scratchFolder(), "sample");
    const { ask, said } = line();
    const opened = await ask({
      kind: "create",
      folder,
      book: { contents: "SAMPLE", sample: "municipalities-2022" },
    });
    expect(opened).toMatchObject({
      ok: true,
      value: { kind: "SAMPLE", asOf: "2022-10-28", lastSavedAt: null },
    });
    const findings = async () => await ask({ kind: "call", name: "safekeeping.findings", input: {} });
    let found = await findings();
    while ((found.value as { readonly state: string }).state === "RUNNING") {
      await new Promise((resolve) => setTimeout(resolve, 5));
      found = await findings();
    }
    expect(found).toMatchObject({ ok: true, value: { state: "DONE", findings: [] } });
    expect(said).toContainEqual(
      expect.objectContaining({ event: expect.objectContaining({ tags: ["safekeeping"] }) }),
    );
    expect(await ask({ kind: "close", backup: "MAKE" })).toMatchObject({ ok: true });
  });

  it("uses a path only under the token it was handed with", async () => {
    const folder = join(scratchFolder(), "book");
    const stick = scratchFolder();
    const { ask, tell } = line();
    await ask({ kind: "create", folder, book: newBook });
    const token = "a".repeat(32) as GrantToken;
    const input = { target: token, taskId: "01920000-0000-7000-8000-00000000aaaa" };
    const backUp = () => ask({ kind: "call", name: "safekeeping.backupNow", input });
    expect(await backUp()).toMatchObject({ error: { code: "GRANT_EXPIRED" } });
    await tell({ kind: "grant", token, path: stick });
    expect(await backUp()).toMatchObject({ ok: true });
    expect(readdirSync(stick)).toHaveLength(1);
    await ask({ kind: "close", backup: "SKIP" });
  });

  it("answers a refusal to open and goes on serving", async () => {
    const { ask } = line();
    expect(
      await ask({ kind: "open", folder: join(scratchFolder(), "gone"), wish: plainOpening }),
    ).toMatchObject({
      error: { code: "BOOK_MISSING" },
    });
    const folder = join(scratchFolder(), "book");
    expect(await ask({ kind: "create", folder, book: newBook })).toMatchObject({ ok: true });
    expect(await ask({ kind: "open", folder, wish: plainOpening })).toMatchObject({
      error: { code: "UNEXPECTED" },
    });
    await ask({ kind: "close", backup: "SKIP" });
  });
});
