import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Task } from "#main/book/router/handler";

type Step = Parameters<Task["progress"]>[0];

/** Where syncing costs nothing, for tests that sync thousands of times; the disk where there is no such place. */
export const inMemory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A scratch folder that is gone when the test is over. */
export function scratchFolder(under = tmpdir()): string {
  const folder = mkdtempSync(join(under, "so-thi-dua-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A task that keeps its steps and can be cancelled. */
export function watchedTask(onStep: (step: Step, cancel: () => void) => void = () => undefined) {
  const controller = new AbortController();
  const steps: Step[] = [];
  const task: Task = {
    signal: controller.signal,
    progress: (step) => {
      steps.push(step);
      onStep(step, () => controller.abort());
    },
  };
  return { task, steps, cancel: () => controller.abort() };
}

/** Folders of an empty paper store. */
export async function paperStore(root: string) {
  const folders = { stagingFolder: join(root, "staging"), papersFolder: join(root, "papers") };
  await mkdir(folders.stagingFolder, { recursive: true });
  await mkdir(folders.papersFolder, { recursive: true });
  return folders;
}
