import * as promises from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { CopyDisk } from "#main/book/safekeeping/make-copy";
import { systemError } from "./failing-disk";

/** Whether the disk is well again after the call that failed, or gone for good: a stick pulled out. */
export type Failing = "ONCE" | "FROM_THEN_ON";
type Method = (...args: never[]) => Promise<unknown>;

const names = [
  ...["open", "mkdir", "rename", "rm", "unlink", "stat", "lstat", "readdir", "statfs", "link"],
] as const;
const namesOfHandle = ["read", "write", "writeFile", "sync", "stat"] as const;

interface FailingFiles {
  /** What was asked of the disk, in order. */
  readonly calls: readonly string[];
  readonly files: CopyDisk;
}

/** The files a piece of work is given, of which the `nth` call (from 0; -1: none) fails as the system would say it. */
export function failingFiles(nth: number, code: string, failing: Failing): FailingFiles {
  const calls: string[] = [];
  const guarded =
    (name: string, action: Method): Method =>
    (...args) => {
      const place = calls.push(name) - 1;
      const fails = nth >= 0 && (place === nth || (failing === "FROM_THEN_ON" && place > nth));
      return fails ? Promise.reject(systemError(code)) : action(...args);
    };
  const module = promises as unknown as Readonly<Record<string, Method>>;
  const files = Object.fromEntries(names.map((name) => [name, guarded(name, module[name] as Method)]));
  const open = files["open"] as unknown as (...args: unknown[]) => Promise<FileHandle>;
  const guardedHandle = (handle: FileHandle) => ({
    ...Object.fromEntries(
      namesOfHandle.map((name) => [name, guarded(name, (handle[name] as Method).bind(handle))]),
    ),
    // A handle is closed whatever happens: a test must not run out of them.
    close: () => handle.close(),
  });
  const opened = async (...args: unknown[]) => guardedHandle(await open(...args));
  return { calls, files: { ...files, open: opened } as unknown as CopyDisk };
}
