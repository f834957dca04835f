import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { GrantToken, TaskId } from "#core/base/ids";
import type { Answer, InputOf, OutputOf, ServedBy } from "#core/contract";
import type { BookParts } from "#main/book/book-parts";
import { systemClock } from "#main/book/clock";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { createBook } from "#main/book/create-book";
import { migrations } from "#main/book/database/migrations";
import { handlers } from "#main/book/handlers";
import { systemIds } from "#main/book/id-source";
import { openBook } from "#main/book/open-book";
import type { NewBook } from "#main/book/protocol";
import type { BookContext } from "#main/book/router/handler";
import { loadSample } from "#main/book/sample/load-sample";
import type { SampleName } from "#core/safekeeping/book";
import { readSample } from "#main/book/sample/read-sample";
import { createLocalWorkshop } from "#main/workshop/local-workshop";

type BookProcedure = ServedBy<"BOOK">;

/** A real book as the book thread opens it, called through the real router in this thread. */
export interface BenchBook {
  readonly context: BookContext;
  /** The whole answer of a call that must succeed; throws the refusal otherwise. */
  readonly answer: <Name extends BookProcedure>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<Extract<Answer<Name>, { readonly ok: true }>>;
  readonly call: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** Lets the book use a path as if a person had chosen it. */
  readonly grant: (path: string) => GrantToken;
  readonly taskId: () => TaskId;
  /** Closes without a backup. */
  readonly close: () => Promise<void>;
}

const empty: NewBook = {
  contents: "EMPTY",
  kind: "TRAINING",
  clusterWord: "KHU_VUC",
  clusterName: "Khu vực thi đua đo tốc độ",
  clusterCode: "DOTOCDO",
  year: new Date().getFullYear(),
  placeName: "Cần Thơ",
};

/** Makes a book in a folder that does not exist yet and leaves it closed. */
export async function makeBook(folder: string, contents: "EMPTY" | "SAMPLE"): Promise<void> {
  const book: NewBook = contents === "EMPTY" ? empty : { contents, sample: "municipalities-2022" };
  const made = await createBook(folder, book, partsWith(new Map()));
  if (!made.ok) throw new Error(`The book was not made: ${JSON.stringify(made.error)}`);
}

/** Opens a book and waits until its check in the background is over, which would run between the measures. */
export async function openBenchBook(folder: string): Promise<BenchBook> {
  const paths = new Map<GrantToken, string>();
  const opened = openBook(folder, partsWith(paths));
  if (!opened.ok) throw new Error(`The book was not opened: ${JSON.stringify(opened.error)}`);
  const { context, router, close } = opened.value;
  while (context.check().state !== "DONE") await pause(10);
  const answer: BenchBook["answer"] = async (name, input) => {
    const given = await router.call(name, input);
    if (!given.ok) throw new Error(`${name} was refused: ${JSON.stringify(given.error)}`);
    return given as Extract<Answer<typeof name>, { readonly ok: true }>;
  };
  return {
    context,
    answer,
    call: async (name, input) => (await answer(name, input)).value as OutputOf<typeof name>,
    grant: (path) => {
      const token = systemIds.randomHex(16) as GrantToken;
      paths.set(token, path);
      return token;
    },
    taskId: () => systemIds.next<"task">(),
    close: async () => {
      const closed = await close("SKIP");
      if (!closed.ok) throw new Error(`The book was not closed: ${JSON.stringify(closed.error)}`);
    },
  };
}

function partsWith(paths: ReadonlyMap<GrantToken, string>): BookParts {
  return {
    resources: join(process.cwd(), "resources"),
    programVersion: "0.0.0",
    workshop: createLocalWorkshop(),
    host: { openFile: async () => undefined, printPdf: async () => new Uint8Array() },
    grants: { pathOf: (token) => paths.get(token) },
    handlers,
    compareSeal: compareSealWithTables,
    compareStates,
    fillSample: (context, sample) => loadSample(context, readSample(context.resources, sample as SampleName)),
    ids: systemIds,
    clockOf: systemClock,
    onEvent: () => undefined,
    onSummary: () => undefined,
    onCaller: () => undefined,
    onMark: () => undefined,
    onIncident: (incident, cause) => console.error(incident, cause),
    migrations,
  };
}
