import { existsSync } from "node:fs";
import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "#main/book/database/open-database";
import { takeSnapshot } from "#main/book/database/take-snapshot";
import { inMemory, scratchFolder } from "../workshop/support";

/** A database of some four megabytes: more than is copied at once. */
function largeDatabase() {
  const folder = scratchFolder(inMemory);
  const database = openDatabase(join(folder, "book.db"));
  onTestFinished(() => void database.close());
  database.exec("CREATE TABLE lines (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
  const add = database.prepare("INSERT INTO lines (text) VALUES (?)");
  database.transaction(() => {
    for (let line = 0; line < 4_000; line += 1) add.run("x".repeat(1_000));
  })();
  return { database, add, file: join(folder, "snapshot.db") };
}

const unstopped = () => new AbortController().signal;
const linesIn = (database: Database) =>
  database.prepare("SELECT count(*) FROM lines").pluck().get() as number;

describe("a snapshot of a database that is worked in", () => {
  it("lets others be served while it is taken, and holds what they save", async () => {
    const { database, add, file } = largeDatabase();
    let isTaken = false;
    let saved = 0;
    const save = () => {
      if (isTaken) return;
      add.run("saved meanwhile");
      saved += 1;
      setImmediate(save);
    };
    save();
    const snapshot = await takeSnapshot(database, file, unstopped());
    isTaken = true;
    onTestFinished(() => void snapshot.close());
    expect(saved).toBeGreaterThan(5);
    expect(linesIn(snapshot)).toBe(linesIn(database));
    expect(snapshot.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  it("is one file: no log belongs to it", async () => {
    const { database, file } = largeDatabase();
    const snapshot = await takeSnapshot(database, file, unstopped());
    snapshot.close();
    const read = new Sqlite(file, { readonly: true });
    onTestFinished(() => void read.close());
    expect(read.pragma("journal_mode", { simple: true })).toBe("delete");
    expect(linesIn(read)).toBe(4_000);
    for (const end of ["-wal", "-shm", "-journal"]) expect(existsSync(file + end)).toBe(false);
  });

  it("stops in the middle when it is told to", async () => {
    const { database, file } = largeDatabase();
    const controller = new AbortController();
    const taking = takeSnapshot(database, file, controller.signal);
    setImmediate(() => setImmediate(() => controller.abort(new Error("given up"))));
    await expect(taking).rejects.toThrow("given up");
    expect(linesIn(database)).toBe(4_000);
  });
});
