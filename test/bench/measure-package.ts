import { createHash, randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { assert } from "#core/base/assert";
import { type BenchBook, makeBook, openBenchBook } from "./bench-book";
import { type Line, lineOf, timed } from "./figures";

const chunk = 1024 * 1024;

/** One large paper taken in, packed onto the same disk and read back, beside the least that takes. */
export async function measurePackage(
  work: string,
  megabytes: number,
  runs: number,
): Promise<readonly Line[]> {
  const paper = join(work, "Báo cáo thành tích.pdf");
  await writeRandom(paper, megabytes * 1_000_000);
  const whole: number[] = [];
  const takingIn: number[] = [];
  const writing: number[] = [];
  const limit: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    limit.push(await hashCopySyncHash(paper, join(work, "copy.pdf")));
    const packed = await packPaper(paper, join(work, `packing-${run}`), join(work, `stick-${run}`));
    takingIn.push(packed.takingIn);
    writing.push(packed.writing);
    whole.push(packed.takingIn + packed.writing);
  }
  const line = (name: string, measured: readonly number[]) =>
    lineOf({
      name: `package of ${megabytes} MB${name}`,
      unit: "ms",
      limitName: "sha256 + copy + fsync + sha256",
      measured,
      limit,
    });
  return [
    line("", whole),
    line(": of it, taking the paper in", takingIn),
    line(": of it, writing and reading back", writing),
  ];
}

async function hashCopySyncHash(from: string, to: string): Promise<number> {
  settleDisk();
  const time = await timed(async () => {
    const before = await sha256Of(from);
    copyFileSync(from, to);
    const copy = await open(to, "r+");
    await copy.sync();
    await copy.close();
    assert((await sha256Of(to)) === before, "the copy is equal");
  });
  rmSync(to);
  return time;
}

/** In a fresh book each time: a paper the store already has would not be written again. */
async function packPaper(paper: string, folder: string, target: string) {
  await makeBook(folder, "SAMPLE");
  mkdirSync(target);
  const book = await openBenchBook(folder);
  const nominationId = await firstNomination(book);
  settleDisk();
  const takingIn = await timed(async () => {
    const { added } = await book.call("dossiers.addPapers", {
      nominationId,
      kind: "ACHIEVEMENT_REPORT",
      files: [book.grant(paper)],
      taskId: book.taskId(),
    });
    assert(added.length === 1, "the paper was taken in");
  });
  const writing = await timed(() =>
    book.call("exchange.writePackage", { nominationId, target: book.grant(target), taskId: book.taskId() }),
  );
  await book.close();
  for (const place of [folder, target]) rmSync(place, { recursive: true });
  return { takingIn, writing };
}

async function firstNomination(book: BenchBook) {
  const first = { search: "", categoryId: null, standing: null, offset: 0, limit: 1 };
  const [row] = (await book.call("dossiers.list", first)).rows;
  assert(row !== undefined, "the sample has nominations");
  return row.id;
}

/** What earlier runs left to be written is not charged to the next. */
function settleDisk(): void {
  spawnSync("sync");
}

async function writeRandom(path: string, bytes: number): Promise<void> {
  const file = await open(path, "wx");
  for (let left = bytes; left > 0; left -= chunk) await file.write(randomBytes(Math.min(chunk, left)));
  await file.sync();
  await file.close();
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "r");
  const buffer = Buffer.allocUnsafe(chunk);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunk, null);
    if (bytesRead === 0) break;
    hash.update(buffer.subarray(0, bytesRead));
  }
  await file.close();
  return hash.digest("hex");
}
