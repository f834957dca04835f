import { readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { hasStayed, leftoverFile } from "#core/safekeeping/personal-data/leftovers";

/** Removes log files nothing was written into for as long as the data says; one that cannot go waits for the next start. */
export function sweepLogs(folder: string, resources: string, now: number): void {
  const days = daysOfLogs(resources);
  if (days === undefined) return;
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    try {
      if (hasStayed(statSync(file).mtimeMs, days, now)) rmSync(file, { force: true });
    } catch {
      continue;
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Before the first line there is no folder.
    return [];
  }
}

/** Undefined where the data cannot be read: no log is worth a program that does not start. */
function daysOfLogs(resources: string): number | undefined {
  try {
    const file = join(resources, "rulesets", "leftovers-2026.json");
    const { rules } = leftoverFile.parse(JSON.parse(readFileSync(file, "utf8")));
    return rules.findLast(({ kind }) => kind === "LOG")?.days;
  } catch {
    return undefined;
  }
}
