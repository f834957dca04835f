import firstBook from "./migrations/0001-first-book.sql?raw";

/** One frozen change of the schema. `version` is what `user_version` says after it. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order, without a gap. A released one never changes; its digest is held by a test. */
export const migrations: readonly Migration[] = [{ version: 1, name: "0001-first-book", sql: firstBook }];
