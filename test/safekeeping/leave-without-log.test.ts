import { existsSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { bookFolder } from "#main/book/book-folder";
import { openDatabase, openForReading } from "#main/book/database/open-database";
import { leaveWithoutLog } from "#main/book/leave-without-log";
import { inMemory, scratchFolder } from "../workshop/support";

function bookWithReader() {
  const folder = bookFolder(scratchFolder(inMemory));
  const database = openDatabase(folder.database);
  database.exec("CREATE TABLE lines (text TEXT) STRICT; INSERT INTO lines VALUES ('saved')");
  const reader = openForReading(folder.database);
  reader.prepare("SELECT text FROM lines").get();
  onTestFinished(() => {
    reader.close();
    database.close();
  });
  return { folder, database, reader };
}

describe("a book that gives way while another program has its file open", () => {
  it("waits for one that lets go, and leaves no log", async () => {
    const { folder, database, reader } = bookWithReader();
    // Its first try is made before it gives up the thread: the reader is there then, for certain.
    const left = leaveWithoutLog(database, folder);
    reader.close();
    expect(await left).toEqual({ ok: true, value: null });
    expect(existsSync(`${folder.database}-wal`)).toBe(false);
    expect(database.prepare("SELECT text FROM lines").pluck().all()).toEqual(["saved"]);
  });

  it("is refused by one that does not, and goes on as before", async () => {
    const { folder, database } = bookWithReader();
    expect(await leaveWithoutLog(database, folder)).toMatchObject({ error: { code: "DISK_ERROR" } });
    expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
    database.exec("INSERT INTO lines VALUES ('saved after')");
  });
});
