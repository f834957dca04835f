import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { type SaverName, openSaver } from "./savers";
import { readLog } from "./write-ahead-log";

/** First word of the command line of the child that saves. */
export const savingChild = "saving-child";

/** What one save costs, as an average of a child's saves. */
export interface SaveCost {
  readonly commits: number;
  readonly pages: number;
  readonly syncs: number;
}

/** As strace -y writes it: the database or its log, and not what opening a book syncs beside them. */
const syncOfBook = /\bf(?:data)?sync\(\d+<[^>]*so-thi-dua\.db[^>]*>/g;

interface Saved {
  readonly commits: number;
  readonly pages: number;
}

/** Runs a child that saves and one that does not, and counts what the saves alone did. */
export async function countSaves(name: SaverName, original: string, saves: number): Promise<SaveCost> {
  const nothing = await tracedChild(name, original, 0);
  const all = await tracedChild(name, original, saves);
  return {
    commits: (all.commits - nothing.commits) / saves,
    pages: (all.pages - nothing.pages) / saves,
    syncs: (all.syncs - nothing.syncs) / saves,
  };
}

async function tracedChild(name: SaverName, original: string, saves: number): Promise<SaveCost> {
  const trace = `${original}.trace`;
  const child = [process.execPath, process.argv[1] ?? "", savingChild, name, original, String(saves)];
  const { stdout } = await promisify(execFile)("strace", [
    ...["-f", "-y", "-e", "trace=fsync,fdatasync", "-e", "signal=none", "-o", trace],
    ...child,
  ]);
  const syncs = readFileSync(trace, "utf8").match(syncOfBook)?.length ?? 0;
  rmSync(trace);
  return { ...(JSON.parse(stdout) as Saved), syncs };
}

/**
 * The child: opens the book, saves, says what stands in the log, and goes without closing, whose syncs are not those
 * of a save. The saves must fit into the log: SQLite empties it after 1000 pages.
 */
export async function runSavingChild([name, original, saves]: readonly string[]): Promise<void> {
  const saver = await openSaver(name as SaverName, original ?? "");
  // The first save after opening also begins the log, with a sync of its own.
  await saver.save();
  const before = readLog(saver.database);
  for (let save = 0; save < Number(saves); save += 1) await saver.save();
  const after = readLog(saver.database);
  if (after.salts !== before.salts)
    throw new Error("Too many saves to count: the log was begun anew in between.");
  const said: Saved = { commits: after.commits - before.commits, pages: after.pages - before.pages };
  process.stdout.write(JSON.stringify(said), () => process.exit(0));
}
