import { join } from "node:path";
import type { SampleName } from "#core/safekeeping/book";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { handlers } from "#main/book/handlers";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { fixedClock } from "../../support/fixed-clock";
import { type ScratchBook, scratchBook } from "../../support/scratch-book";
import { root } from "../../support/source-files";

/** A sample as a book of a test, looked at on a day. */
export async function sampleBook(sample: SampleName, today: string): Promise<ScratchBook> {
  const book = scratchBook({ handlers, kind: "SAMPLE", compareSeal: compareSealWithTables });
  book.database.exec("UPDATE book SET current_cluster_id = NULL; DELETE FROM years; DELETE FROM clusters");
  const loaded = await loadSample(book.context, readSample(join(root, "resources"), sample));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  lookOn(book, today);
  return book;
}

/** Looks at a book on another day. */
export function lookOn(book: ScratchBook, today: string): void {
  Object.assign(book.context, { clock: fixedClock(`${today}T01:30:00.000Z`) });
}
