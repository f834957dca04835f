import type { Database } from "better-sqlite3";
import { expect } from "vitest";
import { strayedBefore, strayedNow } from "#main/book/database/copy-rows";
import { watchedTables } from "#main/book/database/watched-tables";

/** Holds that every watched row is as the program left it, and that none ever was otherwise. */
export function noStrayed(database: Database): void {
  const strayed = watchedTables(database).flatMap((table) => strayedNow(database, table));
  expect([...strayed, ...strayedBefore(database)]).toEqual([]);
}
