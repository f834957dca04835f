import { writeSync } from "node:fs";
import { join } from "node:path";
import type { GrantToken } from "#core/base/ids";
import type { Answer, InputOf, OutputOf, ServedBy } from "#core/contract";
import type { BookParts } from "#main/book/book-parts";
import { systemClock } from "#main/book/clock";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { migrations } from "#main/book/database/migrations";
import { handlers } from "#main/book/handlers";
import { systemIds } from "#main/book/id-source";
import { openBook } from "#main/book/open-book";
import { replaceBook } from "#main/book/replace-book";
import type { OpenBook } from "#main/book/run-book";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { createLocalWorkshop } from "#main/workshop/local-workshop";

const roots = new WeakMap<OpenBook, string>();
const paths = new Map<GrantToken, string>();

/** The parts of the real book thread, in a plain process: system clock, ids, disk. */
export function scriptedParts(root: string): BookParts {
  return {
    resources: join(root, "resources"),
    programVersion: "0.1.0",
    workshop: createLocalWorkshop(),
    host: { openFile: async () => undefined, printPdf: async () => new Uint8Array() },
    grants: { pathOf: (token) => paths.get(token) },
    handlers,
    compareSeal: compareSealWithTables,
    compareStates,
    fillSample: (context, name) =>
      loadSample(context, readSample(context.resources, name as "municipalities-2022")),
    ids: systemIds,
    clockOf: systemClock,
    onEvent: () => undefined,
    onSummary: () => undefined,
    onCaller: () => undefined,
    onMark: () => undefined,
    onIncident: (incident, cause) => say(`incident ${incident} ${String(cause)}`),
    migrations,
  };
}

/** Lets the book use a path as if a person had chosen it. */
export function grant(path: string): GrantToken {
  const token = systemIds.randomHex(16) as GrantToken;
  paths.set(token, path);
  return token;
}

/** Writes a line to whoever watches, at once. */
export function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Opens a book that must open. */
export function mustOpen(folder: string, root: string): OpenBook {
  const opened = openBook(folder, scriptedParts(root));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  roots.set(opened.value, root);
  return opened.value;
}

/** The book that stands after an answer: another one where the call was to put it in this one's place. */
export async function replaced(book: OpenBook, answer: Answer): Promise<OpenBook> {
  const replacement = book.replacementAfter(answer);
  if (replacement === null) return book;
  const root = roots.get(book) ?? "";
  const outcome = await replaceBook(book, replacement, scriptedParts(root));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  if (outcome.value.failure !== null) throw new Error(JSON.stringify(outcome.value.failure));
  say("restored");
  roots.set(outcome.value.book, root);
  return outcome.value.book;
}

/** Any answer of a call: a refusal is one too. */
export async function call<Name extends ServedBy<"BOOK">>(
  book: OpenBook,
  name: Name,
  input: InputOf<Name>,
): Promise<Answer<Name>> {
  return (await book.router.call(name, input)) as Answer<Name>;
}

/** The value of a call that must succeed. */
export async function must<Name extends ServedBy<"BOOK">>(
  book: OpenBook,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await call(book, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as OutputOf<Name>;
}
