import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { type Moment, moment } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { refusalOfFileSystem } from "./file-refusal";

const lockContent = z.strictObject({
  host: z.string(),
  processId: z.int(),
  /** When the system started that process, as it counts it; empty where it does not say. */
  processStart: z.string(),
  since: moment,
});
type LockContent = z.infer<typeof lockContent>;

/** Whose lock was taken away because a person said that PC is gone. */
export type FreedLock = Pick<LockContent, "host" | "since">;

export interface BookLock {
  readonly release: () => void;
  /** Null where no other PC held the book. */
  readonly freed: FreedLock | null;
}

/** Locks held by this thread: another book thread of this process that died holds none. */
const heldHere = new Set<string>();

/**
 * Guards one book against two programs: a file that says who holds it, kept open. One left by a process of this PC
 * that is gone is taken over; of another PC nothing is known, so its lock stands until a person frees it.
 */
export function takeBookLock(
  file: string,
  folder: string,
  now: Moment,
  foreignLock: "RESPECT" | "FREE" = "RESPECT",
): Result<BookLock, AppError> {
  const mine: LockContent = {
    host: hostname(),
    processId: process.pid,
    processStart: startOfProcess(process.pid),
    since: now,
  };
  let freed: FreedLock | null = null;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return ok({ ...holdLock(file, mine), freed });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST")
        return refuse(refusalOfFileSystem(error, folder));
    }
    const holder = readLock(file);
    const mayFree = foreignLock === "FREE" && holder !== null && holder.host !== hostname();
    if (holder !== null && !mayFree && isHeld(file, holder)) {
      const { host, processId, since } = holder;
      return refuse(appError("BOOK_LOCKED", { folder, host, processId, since }));
    }
    setAside(file, holder);
    if (mayFree) freed = { host: holder.host, since: holder.since };
  }
  return refuse(appError("BOOK_LOCKED", { folder, host: mine.host, processId: 0, since: now }));
}

function holdLock(file: string, content: LockContent): Pick<BookLock, "release"> {
  const handle = openSync(file, "wx");
  try {
    writeSync(handle, JSON.stringify(content));
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(file, { force: true });
    throw error;
  }
  heldHere.add(file);
  return {
    release: () => {
      if (!heldHere.delete(file)) return;
      closeSync(handle);
      rmSync(file, { force: true });
    },
  };
}

/** Null where the file is gone or half written: a process that was killed while it wrote holds nothing. */
function readLock(file: string): LockContent | null {
  try {
    return lockContent.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function isHeld(file: string, holder: LockContent): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.processId === process.pid && holder.processStart === startOfProcess(process.pid)) {
    return heldHere.has(file);
  }
  if (!isAlive(holder.processId)) return false;
  const start = startOfProcess(holder.processId);
  return start === "" || holder.processStart === "" || start === holder.processStart;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Tells a process from a later one that was given the same number. Known on Linux only. */
function startOfProcess(processId: number): string {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, "utf8");
    return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/** Moves a dead lock away; one that another program took in the meantime is put back. */
function setAside(file: string, dead: LockContent | null): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readLock(aside);
    if (dead !== null && moved !== null && moved.since !== dead.since) renameSync(aside, file);
  } catch {
    return;
  } finally {
    rmSync(aside, { force: true });
  }
}
