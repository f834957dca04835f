import { readFileSync, readdirSync, readlinkSync, realpathSync } from "node:fs";

interface TreeMemory {
  readonly megabytes: number;
  readonly processes: number;
}

/** Proportional set size of a process and all below it, in units of 1,000,000 bytes. Linux only. */
export function memoryOfTree(root: number): TreeMemory {
  const parents = parentsOfAll();
  const tree = [...parents.keys()].filter((id) => descendsFrom(id, root, parents));
  const kilobytes = tree.map(proportionalSetSize);
  return {
    megabytes: (kilobytes.reduce((sum, size) => sum + size, 0) * 1024) / 1_000_000,
    processes: tree.length,
  };
}

/** Processes that run this program now: they share its pages, and what is shared is counted to each in part only. */
export function processesOf(program: string): number {
  const wanted = realpathSync(program);
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && programOf(name) === wanted).length;
}

function programOf(id: string): string | null {
  try {
    return readlinkSync(`/proc/${id}/exe`);
  } catch {
    return null;
  }
}

function parentsOfAll(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = textOf(`/proc/${name}/stat`);
    // The name of a program stands in brackets and may hold anything.
    const parent = status?.slice(status.lastIndexOf(")") + 2).split(" ")[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return parents;
}

function descendsFrom(id: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let here: number | undefined = id; here !== undefined && here > 0; here = parents.get(here)) {
    if (here === root) return true;
  }
  return false;
}

function proportionalSetSize(id: number): number {
  const text = textOf(`/proc/${id}/smaps_rollup`) ?? "";
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}

/** Null for a process that ended meanwhile; one that may not be looked into is an error. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ESRCH") return null;
    throw error;
  }
}
