import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { cpus, freemem, loadavg, release, totalmem } from "node:os";

/** What the figures depend on and another machine has otherwise. */
export interface MachineState {
  readonly processor: string;
  readonly cores: number;
  readonly memoryMegabytes: number;
  readonly freeMegabytes: number;
  readonly system: string;
  readonly node: string;
  readonly fileSystem: string;
  /** Processes wanting a core, averaged over the last minute. */
  readonly load: number;
}

export async function machineState(folder: string): Promise<MachineState> {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? "",
    cores: processors.length,
    memoryMegabytes: Math.round(totalmem() / 1_000_000),
    freeMegabytes: Math.round(freemem() / 1_000_000),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    fileSystem: await fileSystemOf(folder),
    load: loadavg()[0] ?? 0,
  };
}

/** Name of the file system that holds a folder: the longest mount point it lies under. */
async function fileSystemOf(folder: string): Promise<string> {
  try {
    const mounts = readFileSync("/proc/mounts", "utf8")
      .split("\n")
      .map((line) => line.split(" "))
      .filter(([, place]) => place !== undefined && isUnder(folder, place))
      .sort((left, right) => (left[1]?.length ?? 0) - (right[1]?.length ?? 0));
    return mounts.at(-1)?.[2] ?? "";
  } catch {
    return `type ${(await statfs(folder)).type}`;
  }
}

const isUnder = (folder: string, place: string) =>
  folder === place || folder.startsWith(place === "/" ? "/" : `${place}/`);
