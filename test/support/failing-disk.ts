import { createRequire, syncBuiltinESMExports } from "node:module";
import type { FileHandle } from "node:fs/promises";

type Action = (...args: never[]) => unknown;
type Module = Record<string, Action>;

const load = createRequire(import.meta.url);
const modules = { "": load("node:fs") as Module, "promises.": load("node:fs/promises") as Module };

/** What writes, renames, removes or waits for the disk; looking and closing never fail. */
const writing = [
  ...["mkdirSync", "renameSync", "writeSync", "fsyncSync", "writeFileSync"],
  ...["mkdir", "rename", "link"],
];
const writingOfHandle = ["write", "writeFile", "sync"] as const;

export interface FailingDisk {
  /** What was asked of the disk, in order. */
  readonly calls: readonly string[];
  readonly end: () => void;
}

/**
 * Puts itself between this whole process and its disk until `end`: the `nth` call that writes (from 0) goes through
 * `fail` instead; -1 only counts. SQLite's own writes do not pass here: they are whole or not at all.
 */
export function failingDisk(nth: number, fail: () => Error): FailingDisk {
  const calls: string[] = [];
  const guard = (name: string, action: Action): Action =>
    function guarded(this: unknown, ...args: never[]) {
      if (calls.push(name) - 1 !== nth) return action.apply(this, args);
      const error = fail();
      if (name.startsWith("promises.")) return Promise.reject(error);
      throw error;
    };
  const kept: (() => void)[] = [];
  const put = (module: Module, name: string, action: Action) => {
    const before = module[name] as Action;
    kept.push(() => (module[name] = before));
    module[name] = action;
  };
  for (const [prefix, module] of Object.entries(modules)) {
    for (const name of writing) {
      const action = module[name];
      if (action !== undefined && name.endsWith("Sync") === (prefix === ""))
        put(module, name, guard(prefix + name, action));
    }
  }
  const open = modules["promises."]["open"] as unknown as (...args: unknown[]) => Promise<FileHandle>;
  put(modules["promises."], "open", (async (...args: unknown[]) => {
    const handle = await open(...args);
    for (const name of writingOfHandle) {
      const action = (handle[name] as unknown as Action).bind(handle) as Action;
      Object.defineProperty(handle, name, { value: guard(`promises.handle.${name}`, action) });
    }
    return handle;
  }) as unknown as Action);
  syncBuiltinESMExports();
  return {
    calls,
    end: () => {
      for (const putBack of kept) putBack();
      syncBuiltinESMExports();
    },
  };
}

/** An error as the system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code, errno: -1 });
