import type { Database } from "better-sqlite3";
import { onTestFinished } from "vitest";
import type { BackupId, GrantToken, RoundId, TaskId } from "#core/base/ids";
import type { Answer, InputOf, OutputOf, ServedBy } from "#core/contract";
import type { CopyChoice } from "#core/safekeeping/restore/procedures";
import { type BookFolder, bookFolder } from "#main/book/book-folder";
import { createBookServer } from "#main/book/book-server";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { openForReading } from "#main/book/database/open-database";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { handlers } from "#main/book/handlers";
import type { HandlerTable } from "#main/book/router/handler";
import { type FromBook, type OpeningWish, plainOpening } from "#main/book/protocol";
import { type TestParts, testParts } from "../../support/book-parts";
import type { ScratchBook } from "../../support/scratch-book";

type BookProcedure = ServedBy<"BOOK">;

export interface ServedBook {
  readonly folder: BookFolder;
  readonly said: readonly FromBook[];
  readonly parts: TestParts;
  readonly answer: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<Answer<Name>>;
  readonly call: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  readonly grant: (path: string) => GrantToken;
  readonly taskId: () => TaskId;
  readonly open: (wish?: Partial<OpeningWish>) => Promise<unknown>;
  readonly close: () => Promise<void>;
  /** Looks into the file with a connection of its own. */
  readonly read: <Value>(ask: (database: Database) => Value) => Value;
  readonly rows: (sql: string) => readonly unknown[];
}

/** Takes a scratch book from its own router and serves it as the book thread does, open. */
export async function served(
  book: Pick<ScratchBook, "database" | "folder" | "context" | "clock">,
  own: Partial<HandlerTable> = {},
): Promise<ServedBook> {
  book.database.close();
  return await servedFolder(book.folder.root, book, own);
}

/** Serves the book in a folder as the book thread does. */
export async function servedFolder(
  root: string,
  { context, clock }: Pick<ScratchBook, "context" | "clock">,
  own: Partial<HandlerTable> = {},
): Promise<ServedBook> {
  const folder = bookFolder(root);
  const said: FromBook[] = [];
  const parts = testParts({
    ...{ handlers: { ...handlers, ...own }, compareStates, compareSeal: compareSealWithTables },
    ...{ ids: context.ids, clockOf: () => clock },
  });
  const server = createBookServer(parts, (message) => said.push(structuredClone(message)));
  let lastId = 0;
  const ask = async (message: Readonly<Record<string, unknown>>) => {
    lastId += 1;
    const requestId = lastId;
    await server.receive({ ...message, requestId } as never);
    return (
      said.find((known) => "requestId" in known && known.requestId === requestId) as {
        readonly answer: Answer;
      }
    ).answer;
  };
  const open = (wish: Partial<OpeningWish> = {}) =>
    ask({ kind: "open", folder: root, wish: { ...plainOpening, ...wish } });
  const close = async () => {
    await ask({ kind: "close", backup: "SKIP" });
  };
  onTestFinished(close);
  const opened = (await open()) as { readonly ok: boolean };
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const answer: ServedBook["answer"] = async (name, input) =>
    (await ask({ kind: "call", name, input })) as Answer<typeof name>;
  const read: ServedBook["read"] = (look) => {
    const database = openForReading(folder.database);
    try {
      return look(database);
    } finally {
      database.close();
    }
  };
  return {
    ...{ folder, said, parts, answer, open, close, read },
    call: async (name, input) => {
      const given = await answer(name, input);
      if (given.ok) return given.value as OutputOf<typeof name>;
      const incident = said.findLast(({ kind }) => kind === "incident");
      throw new Error(`${name}: ${JSON.stringify(given.error)} ${JSON.stringify(incident ?? "")}`);
    },
    grant: (path) => {
      const token = context.ids.randomHex(16) as GrantToken;
      void server.receive({ kind: "grant", token, path });
      return token;
    },
    taskId: () => context.ids.next<"task">(),
    rows: (sql) => read((database) => database.prepare(sql).raw().all()),
  };
}

export interface RestoreOrder {
  readonly copy: CopyChoice;
  readonly passphrase?: string | null;
  readonly roundsGivenUp?: RoundId[];
}

/** The input a person would send after reading the preview. */
export async function previewed(
  book: ServedBook,
  { copy, passphrase = null, roundsGivenUp = [] }: RestoreOrder,
): Promise<InputOf<"safekeeping.restore">> {
  const { previewDigest } = await book.call("safekeeping.restorePreview", {
    ...{ copy, passphrase, taskId: book.taskId() },
  });
  return { copy, passphrase, previewDigest, roundsGivenUp, reason: "Xóa nhầm", taskId: book.taskId() };
}

/** Previews a copy and brings it back. */
export async function restored(book: ServedBook, order: RestoreOrder): Promise<BackupId> {
  return (await book.call("safekeeping.restore", await previewed(book, order))).before;
}

/** A copy on the list of the book by its id. */
export const listed = (id: BackupId): CopyChoice => ({ kind: "LIST", backupId: id });

/** What stands in the book, table by table, but for what tells of saving, copying and checking. */
export function contentOf(book: ServedBook): Readonly<Record<string, readonly string[]>> {
  const apart = new Set([
    ...["audit_events", "audit_payloads", "steps", "step_rows", "backups", "backup_proofs", "proven_papers"],
    ...["row_copies", "strayed_rows", "book_checks", "erasures"],
  ]);
  return book.read((database) => {
    const tables = database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all() as readonly string[];
    return Object.fromEntries(
      tables
        .filter((table) => !apart.has(table))
        .map((table) => [
          table,
          (database.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][])
            .map((row) => JSON.stringify(row))
            .toSorted(),
        ]),
    );
  });
}
