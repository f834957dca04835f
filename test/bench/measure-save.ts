import { type SaveCost, countSaves } from "./counted-saves";
import { type Line, lineOf } from "./figures";
import { type SaverName, makeBookToSaveInto, openSaver, originalIn, saverNames } from "./savers";

interface Counts {
  readonly saves: number;
  readonly countings: number;
  readonly countedSaves: number;
}

const raw: SaverName = "one raw insert";

/** One saved line beside one raw synced insert into an equal database: time, commits, pages, syncs. */
export async function measureSave(work: string, counts: Counts): Promise<readonly Line[]> {
  const original = originalIn(work);
  await makeBookToSaveInto(original);
  const times = await timesOf(original, counts.saves);
  const costs = await costsOf(original, counts);
  return saverNames
    .filter((name) => name !== raw)
    .flatMap((name) => {
      const costLine = (what: string, part: keyof SaveCost) =>
        lineOf({
          name: `one saved line, ${name}: ${what}`,
          unit: "a save",
          limitName: raw,
          measured: costs[name].map((cost) => cost[part]),
          limit: costs[raw].map((cost) => cost[part]),
        });
      return [
        lineOf({
          name: `one saved line, ${name}: time`,
          unit: "ms",
          limitName: raw,
          measured: times[name],
          limit: times[raw],
        }),
        costLine("commits", "commits"),
        costLine("pages of the log", "pages"),
        costLine("syncs", "syncs"),
      ];
    });
}

const forEachSaver = <Value>(value: () => Value): Record<SaverName, Value> => ({
  "registry.addUnit": value(),
  "conference.saveCount": value(),
  "one raw insert": value(),
});

/** Milliseconds of each save, the three savers in turn. */
async function timesOf(original: string, saves: number): Promise<Record<SaverName, number[]>> {
  const times = forEachSaver<number[]>(() => []);
  const savers = new Map<SaverName, Awaited<ReturnType<typeof openSaver>>>();
  for (const name of saverNames) savers.set(name, await openSaver(name, original));
  const warmUp = Math.min(20, saves);
  for (let run = -warmUp; run < saves; run += 1) {
    for (const [name, saver] of savers) {
      const startedAt = performance.now();
      await saver.save();
      const time = performance.now() - startedAt;
      if (run >= 0) times[name].push(time);
      await saver.takeBack();
    }
  }
  for (const saver of savers.values()) await saver.close();
  return times;
}

async function costsOf(original: string, counts: Counts): Promise<Record<SaverName, SaveCost[]>> {
  const costs = forEachSaver<SaveCost[]>(() => []);
  for (let run = 0; run < counts.countings; run += 1) {
    for (const name of saverNames) costs[name].push(await countSaves(name, original, counts.countedSaves));
  }
  return costs;
}
