import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchOptions, readBenchOptions } from "./bench-arguments";
import { runSavingChild, savingChild } from "./counted-saves";
import type { Line } from "./figures";
import { machineState } from "./machine-state";
import { measureLists } from "./measure-lists";
import { measurePackage } from "./measure-package";
import { measureSave } from "./measure-save";
import { measureStart } from "./measure-start";
import { tableOf } from "./print-lines";
import { processesOf } from "./process-memory";

/** Generated files; the set-up starts this script in the folder of the project. */
const out = join(process.cwd(), "out", "bench");

async function measureAll(options: BenchOptions, electron: string): Promise<void> {
  const work = join(out, `work-${process.pid}`);
  mkdirSync(work, { recursive: true });
  if (options.only === "LISTS") return await measureListsAlone(work, options);
  try {
    const before = await machineState(out);
    const strangers = processesOf(electron);
    const startedAt = performance.now();
    const start = await saying("start and memory", () => measureStart({ out, work, electron }, options));
    const save = await saying("one saved line", () => measureSave(work, options));
    const packing = await saying(`a package of ${options.megabytes} MB`, () =>
      measurePackage(work, options.megabytes, options.packages),
    );
    const lists = await saying("lists", () => measureLists(work, options));
    const lines: readonly Line[] = [...start.lines, ...save, ...packing, ...lists.lines];
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const after = await machineState(out);
    const { processes, electron: version } = start;
    const result = {
      measuredAt: new Date().toISOString(),
      seconds,
      before,
      after,
      electron: version,
      strangers,
    };
    const file = join(out, options.form === "QUICK" ? "quick-result.json" : "result.json");
    writeFileSync(file, JSON.stringify({ ...result, processes, lines, growth: lists.growth }, null, 2));
    console.log(`\n${tableOf(lines)}\n\n${lists.growth.join("\n")}\n`);
    console.log(
      `${before.processor}, ${before.cores} cores, ${before.freeMegabytes} of ${before.memoryMegabytes} MB free, ` +
        `${before.fileSystem}, ${before.system}, Node ${before.node}, Electron ${version}. ` +
        `Load ${before.load.toFixed(2)} before, ${after.load.toFixed(2)} after; ${seconds} s in all. ` +
        `Processes: ${processes.app} of the app, ${processes.bare} of the bare window.`,
    );
    if (strangers > 0) {
      console.log(
        `${strangers} other processes ran the same Electron: memory is counted too small for both.`,
      );
    }
    console.log(`Written: ${file}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureListsAlone(work: string, options: BenchOptions): Promise<void> {
  try {
    const before = await machineState(out);
    const { lines, growth } = await measureLists(work, options);
    const after = await machineState(out);
    writeFileSync(join(out, "lists-result.json"), JSON.stringify({ before, after, lines, growth }, null, 2));
    console.log(`\n${tableOf(lines)}\n\n${growth.join("\n")}\n`);
    console.log(`Load ${before.load.toFixed(2)} before, ${after.load.toFixed(2)} after.`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function saying<Value>(what: string, measure: () => Promise<Value>): Promise<Value> {
  console.log(`· Measuring ${what} …`);
  return await measure();
}

const [first, ...words] = process.argv.slice(2);
if (first === savingChild) await runSavingChild(words);
else {
  const electron = process.env["SO_THI_DUA_ELECTRON"];
  if (electron === undefined || electron === "")
    throw new Error("No Electron: run this through npm run bench.");
  await measureAll(readBenchOptions(process.argv.slice(2)), electron);
}
