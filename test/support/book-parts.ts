import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AppEvent } from "#core/contract";
import type { BookSummary } from "#core/safekeeping/book";
import { ok } from "#core/base/result";
import type { GrantToken } from "#core/base/ids";
import type { BookMark } from "#core/safekeeping/startup/mark";
import type { BookParts } from "#main/book/book-parts";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { createBook } from "#main/book/create-book";
import { migrations } from "#main/book/database/migrations";
import { openBook } from "#main/book/open-book";
import type { OpenBook } from "#main/book/run-book";
import type { NewBook } from "#main/book/protocol";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { countedIds } from "./counted-ids";
import { type FixedClock, fixedClock } from "./fixed-clock";
import { lazyWorkshop } from "./lazy-workshop";
import { root } from "./source-files";

export interface TestParts extends BookParts {
  readonly clock: FixedClock;
  readonly events: AppEvent[];
  readonly summaries: BookSummary[];
  readonly marks: BookMark[];
  readonly incidents: unknown[];
  readonly grant: (path: string) => GrantToken;
}

/** What the book thread brings, in this thread and with a clock and ids of the test's. */
export function testParts(overrides: Partial<BookParts> = {}): TestParts {
  const clock = fixedClock();
  const ids = countedIds();
  const paths = new Map<GrantToken, string>();
  const events: AppEvent[] = [];
  const summaries: BookSummary[] = [];
  const marks: BookMark[] = [];
  const incidents: unknown[] = [];
  return {
    clock,
    events,
    summaries,
    marks,
    incidents,
    grant: (path) => {
      const token = ids.randomHex(16) as GrantToken;
      paths.set(token, path);
      return token;
    },
    resources: join(root, "resources"),
    programVersion: "0.1.0",
    workshop: lazyWorkshop(),
    host: { openFile: async () => undefined, printPdf: async () => new Uint8Array() },
    grants: { pathOf: (token) => paths.get(token) },
    handlers: { ...safekeepingHandlers, ...registryHandlers },
    compareSeal: () => [],
    compareStates,
    fillSample: async () => ok(null),
    ids,
    clockOf: () => clock,
    onEvent: (event) => events.push(event),
    onSummary: (summary) => summaries.push(summary),
    onCaller: () => undefined,
    onMark: (mark) => marks.push(mark),
    onIncident: (_incident, cause) => {
      incidents.push(cause);
    },
    migrations,
    ...overrides,
  };
}

/** A folder of the test's own, removed afterwards. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scratch-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const newBook: NewBook = {
  contents: "EMPTY",
  kind: "REAL",
  clusterWord: "CUM",
  clusterName: "Cụm thi đua số 5",
  clusterCode: "CUM5",
  year: 2022,
  placeName: "Hà Nội",
};

/** Makes a book and leaves it closed. */
export async function makeBook(folder: string, parts: BookParts): Promise<void> {
  const made = await createBook(folder, newBook, parts);
  if (!made.ok) throw new Error(JSON.stringify(made.error), { cause: made.error });
}

/** Opens a book that must open; it is closed when the test is over, unless the test closed it. */
export function openedBook(folder: string, parts: BookParts): OpenBook {
  const opened = openBook(folder, parts);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const book = opened.value;
  onTestFinished(async () => {
    if (book.context.database.open) await book.close("SKIP");
  });
  return book;
}

/** Waits until the check of the whole book is through. */
export async function checkedThrough(book: OpenBook) {
  while (book.context.check().state !== "DONE") await new Promise((resolve) => setTimeout(resolve, 2));
  return book.context.check().findings;
}

/** Adds a unit through the router; the smallest save with an audit event. */
export async function addUnit(book: OpenBook, name: string): Promise<void> {
  const unit = {
    ...{ name, shortName: "", locality: "", categoryId: null, parentId: null },
    ...{ memberFrom: null, memberTo: null, note: "" },
  };
  const answer = await book.router.call("registry.addUnit", unit);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}
