import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { writeBareWindow } from "./bare-window";
import type { BenchOptions } from "./bench-arguments";
import { makeBook } from "./bench-book";
import { type Line, lineOf } from "./figures";
import { memoryOfTree } from "./process-memory";

/** Longer than any start; a window that has not come by then never will. Milliseconds. */
const patience = 40_000;

interface Started {
  readonly usable: number;
  readonly megabytes: number;
  readonly processes: number;
  readonly electron: string;
}

export interface StartMeasure {
  readonly lines: readonly Line[];
  readonly electron: string;
  readonly processes: { readonly app: number; readonly bare: number };
}

interface Places {
  /** Folder the bare program is written into. */
  readonly out: string;
  /** Scratch folder. */
  readonly work: string;
  readonly electron: string;
}

type Plan = Pick<BenchOptions, "starts" | "settling">;

/** From the spawn of the app to its first painted list, and the memory it then holds, beside a bare window. */
export async function measureStart(places: Places, plan: Plan): Promise<StartMeasure> {
  const bare = writeBareWindow(places.out);
  const data = join(places.work, "data");
  const book = join(data, "book");
  await makeBook(book, "SAMPLE");
  const { electron: executable } = places;
  const start = (words: readonly string[]) =>
    startOnce({ executable, probe: bare.probe, settling: plan.settling, words });
  const startApp = () => start([".", "--data", data, "--book", book]);
  const startBare = () => start([`--user-data-dir=${join(places.work, "bare-data")}`, bare.folder]);

  // The first start of each lays its profile and fills the caches.
  await startBare();
  await startApp();
  const apps: Started[] = [];
  const bares: Started[] = [];
  for (let run = 0; run < plan.starts; run += 1) {
    bares.push(await startBare());
    apps.push(await startApp());
  }
  const limitName = "bare Electron window";
  return {
    lines: [
      lineOf({
        name: "start to usable list",
        unit: "ms",
        limitName,
        measured: apps.map(({ usable }) => usable),
        limit: bares.map(({ usable }) => usable),
      }),
      lineOf({
        name: "memory with the list open (PSS)",
        unit: "MB",
        limitName,
        measured: apps.map(({ megabytes }) => megabytes),
        limit: bares.map(({ megabytes }) => megabytes),
      }),
    ],
    electron: apps[0]?.electron ?? "",
    processes: { app: apps[0]?.processes ?? 0, bare: bares[0]?.processes ?? 0 },
  };
}

interface Start {
  readonly executable: string;
  readonly probe: string;
  readonly settling: number;
  readonly words: readonly string[];
}

async function startOnce({ executable, probe, settling, words }: Start): Promise<Started> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const startedAt = performance.now();
  const child = spawn(executable, [...sandbox, "--disable-gpu", ...words], {
    env: { ...process.env, NODE_OPTIONS: `--require "${probe}"` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const electron = await sayingUsable(child);
    const usable = performance.now() - startedAt;
    await pause(settling);
    return { usable, electron, ...memoryOfTree(child.pid ?? 0) };
  } finally {
    await end(child);
  }
}

/** Answers the version of Electron. */
function sayingUsable(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => reject(new Error(`No usable window: ${why}\n${said.slice(-2000)}`));
    const timer = setTimeout(() => fail(`none after ${patience} ms`), patience);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const version = /^USABLE (\S+)$/m.exec(said)?.[1];
        if (version === undefined) return;
        clearTimeout(timer);
        resolve(version);
      });
    }
    child.on("error", (error) => fail(error.message));
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      fail(`the program ended (${code ?? signal})`);
    });
  });
}

/** Asks the program to go as the system does at its end, so that the next start finds a closed book. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await gone;
  clearTimeout(force);
}
