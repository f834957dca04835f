import { join } from "node:path";
import { assert } from "#core/base/assert";
import type { BenchOptions } from "./bench-arguments";
import { type BenchBook, makeBook, openBenchBook } from "./bench-book";
import { type Line, lineOf, spreadOf, timed } from "./figures";
import { listQuestions } from "./list-questions";
import { fillWithRows } from "./many-rows";
import { fillWithUnits, foldedSearch, typedSearch } from "./many-units";

/** A page as the screens ask for it. */
const page = { offset: 0, limit: 200, categoryId: null } as const;
/** After this much time a list is measured often enough, whatever was planned. Milliseconds. */
const enough = 60_000;

interface Query {
  readonly name: string;
  readonly limitName: string;
  readonly ask: () => Promise<unknown>;
  readonly limit: () => readonly unknown[];
}

/** Whether an answer holds a row: the first list in it is not empty. */
function isSome(answer: unknown): boolean {
  const rows = Object.values(answer as object).find(Array.isArray);
  return rows !== undefined && rows.length > 0;
}

export interface ListsMeasure {
  readonly lines: readonly Line[];
  /** One sentence a list: whether it takes longer in a larger book. */
  readonly growth: readonly string[];
}

/** The lists in books of several sizes, each beside the plainest SQL that brings as many rows of the same book. */
export async function measureLists(
  work: string,
  { unitCounts, lists: runs, asking }: Pick<BenchOptions, "unitCounts" | "lists" | "asking">,
): Promise<ListsMeasure> {
  const measured: { readonly name: string; readonly units: number; readonly line: Line }[] = [];
  for (const units of unitCounts) {
    const folder = join(work, `units-${units}`);
    await makeBook(folder, "EMPTY");
    const book = await openBenchBook(folder);
    fillWithUnits(book.context, units);
    fillWithRows(book.context, units);
    const queries = queriesOf(book).filter(
      ({ name }) => asking.length === 0 || asking.some((word) => name.includes(word)),
    );
    // The first questions ever asked also compile what answers them.
    if (measured.length === 0) for (const query of queries) await query.ask();
    for (const { name, ask } of queries)
      assert(!name.endsWith("search") || isSome(await ask()), `${name} finds something in ${units} units`);
    for (const query of queries) {
      measured.push({ name: query.name, units, line: await measureQuery(query, units, runs) });
    }
    await book.close();
  }
  const names = [...new Set(measured.map(({ name }) => name))];
  return {
    lines: measured.map(({ line }) => line),
    growth: names.map((name) => growthOf(name, measured)),
  };
}

async function measureQuery(query: Query, units: number, runs: number): Promise<Line> {
  const measured: number[] = [];
  const limit: number[] = [];
  const startedAt = performance.now();
  assert(query.limit().length > 0, `${query.name} finds something`);
  for (let run = 0; run < runs && (run < 2 || performance.now() - startedAt < enough); run += 1) {
    globalThis.gc?.();
    limit.push(await limitOf(query));
    measured.push(
      await timed(async () => {
        await query.ask();
      }),
    );
  }
  const { name, limitName } = query;
  const sized = `${name}, ${units.toLocaleString("en")} units`;
  return lineOf({ name: sized, unit: "ms", limitName, measured, limit });
}

/** So short that one alone would tell of the machine only: the median of some. */
async function limitOf(query: Query): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 9; time += 1) times.push(await timed(query.limit));
  return spreadOf(times).median;
}

function queriesOf(book: BenchBook): readonly Query[] {
  const { database } = book.context;
  const unitPage = database.prepare(
    `SELECT units.*, name, parent_id FROM units CROSS JOIN unit_events ON unit_id = units.id
     WHERE binned_at IS NULL ORDER BY position, units.id LIMIT ?`,
  );
  const nominationPage = database.prepare(
    `SELECT nominations.*, name FROM nominations CROSS JOIN unit_events ON unit_id = nominee_unit_id
     WHERE binned_at IS NULL ORDER BY number LIMIT ?`,
  );
  const namesLike = database.prepare("SELECT * FROM unit_events WHERE name_folded LIKE ? LIMIT ?");
  const nomineesLike = database.prepare("SELECT * FROM nominations WHERE nominee_folded LIKE ? LIMIT ?");
  const units = (search: string) => book.call("registry.listUnits", { ...page, search, standing: "ALL" });
  const nominations = (search: string) => book.call("dossiers.list", { ...page, search, standing: null });
  return [
    {
      name: "registry.listUnits, first page",
      limitName: "one indexed page",
      ask: () => units(""),
      limit: () => unitPage.all(page.limit),
    },
    {
      name: "registry.listUnits, folded search",
      limitName: "one LIKE scan",
      ask: () => units(typedSearch),
      limit: () => namesLike.all(foldedSearch, page.limit),
    },
    {
      name: "dossiers.list, first page",
      limitName: "one indexed page",
      ask: () => nominations(""),
      limit: () => nominationPage.all(page.limit),
    },
    {
      name: "dossiers.list, folded search",
      limitName: "one LIKE scan",
      ask: () => nominations(typedSearch),
      limit: () => nomineesLike.all(foldedSearch, page.limit),
    },
    ...listQuestions(book).map(({ name, ask }) => ({
      name,
      limitName: "one indexed page",
      ask,
      limit: () => nominationPage.all(page.limit),
    })),
  ];
}

function growthOf(
  name: string,
  measured: readonly { readonly name: string; readonly units: number; readonly line: Line }[],
): string {
  const sizes = measured.filter((measure) => measure.name === name);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (least === undefined || most === undefined || most.units === least.units) return "";
  const times = most.line.measured.median / least.line.measured.median;
  const factor = most.units / least.units;
  // 0 is a time that does not depend on the size, 1 one that grows in proportion.
  const power = Math.log(times) / Math.log(factor);
  const verdict = power < 0.2 ? "flat" : power < 1.2 ? "grows with the book" : "grows faster than the book";
  return `${name}: ${verdict}; ${times.toFixed(1)} times as long with ${factor.toLocaleString("en")} times the units.`;
}
