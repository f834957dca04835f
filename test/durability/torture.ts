import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type KillTally, killRounds } from "./support/kill-rounds";

/**
 * `npm run torture`: kills a working process a thousand times (`--rounds`) at moments drawn from `--seed`, judges the
 * book after each kill and writes a log. Ends red with the first summary that holds a fault.
 */
const { values } = parseArgs({
  options: { rounds: { type: "string" }, seed: { type: "string" }, script: { type: "string" } },
});
const rounds = Number(values.rounds ?? 1000);
const seed = Number(values.seed ?? 20_221_102);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.log("Usage: npm run torture -- --rounds 1000 --seed 20221102");
  process.exit(2);
}

/** The set-up starts this script in the folder of the project. */
const root = process.cwd();
const out = join(root, "out", "torture");
const home = join(out, `work-${process.pid}`);
const log = join(out, `seed-${seed}.log`);
mkdirSync(home, { recursive: true });
writeFileSync(log, `${rounds} rounds, seed ${seed}\n`);

function report(round: number, tally: KillTally): void {
  if (round % 50 !== 0 && round !== rounds) return;
  const line = `${round}: ${summary(tally)}`;
  appendFileSync(log, `${line}\n`);
  console.log(line);
}

const summary = (tally: KillTally): string =>
  `${tally.kills} kills, ${tally.killedAfterSaves} after a save, ${tally.migrations} while migrating ` +
  `(${tally.foundOld} found old), ${tally.copies} copies and ${tally.packages} packages whole, ` +
  `${tally.restores} copies brought back (${tally.restoresByTwo} by two), ` +
  `${tally.peopled} rounds among people, ${tally.byTwo} deeds by two, ` +
  `${tally.faults.length} faults`;

try {
  const script = values.script ?? "";
  const tally = await killRounds({ rounds, seed, home, root, script, keepFaults: out, report });
  const { events, seals, papers, awards, users, faults } = tally;
  const end = [
    `${summary(tally)}; ${events} events, ${seals} seals, ${papers} papers, ${awards} awards, ${users} users in the books`,
    ...faults,
  ].join("\n");
  appendFileSync(log, `${end}\n`);
  console.log(`${end}\nWritten: ${log}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
