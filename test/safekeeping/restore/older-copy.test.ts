import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { BackupId } from "#core/base/ids";
import { bookFolder } from "#main/book/book-folder";
import { systemIds } from "#main/book/id-source";
import { scratchFolder } from "../../support/book-parts";
import { fixedClock } from "../../support/fixed-clock";
import { layOldBook } from "../../support/old-book";
import { root } from "../../support/source-files";
import { listed, restored, servedFolder } from "./served-book";

it("a copy of an older schema is brought to this one's on the way, and its rows are watched from then on", async () => {
  const folder = bookFolder(join(scratchFolder(), "book"));
  mkdirSync(folder.root);
  layOldBook({ version: 7, file: folder.database, root }).close();
  // Its first opening makes the copy from before the migrations.
  const book = await servedFolder(folder.root, { context: { ids: systemIds } as never, clock: fixedClock() });
  const [[copy]] = book.rows("SELECT id FROM backups WHERE reason = 'BEFORE_MIGRATION'") as [[BackupId]];
  await book.call("registry.addCategory", { name: "Nhóm lập sau" });
  const { olderVersion, kinds } = await book.call("safekeeping.restorePreview", {
    ...{ copy: listed(copy), passphrase: null, taskId: book.taskId() },
  });
  expect(olderVersion).toBe(7);
  expect(kinds.map(({ kind }) => kind)).toEqual(["CLUSTER"]);
  await restored(book, { copy: listed(copy) });
  expect(book.rows("SELECT count(*) FROM categories WHERE name = 'Nhóm lập sau'")).toEqual([[0]]);
  expect(book.rows("PRAGMA foreign_key_check")).toEqual([]);
  const { findings } = await book.call("audit.checkBook", { taskId: book.taskId() });
  expect(findings.filter(({ kind }) => kind !== "PAPER")).toEqual([]);
  expect(book.rows("SELECT rows_watched_from_seq IS NOT NULL FROM book")).toEqual([[1]]);
});
