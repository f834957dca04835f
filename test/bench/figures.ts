/** How the figures of several runs lie: the median, the quartiles, the ends. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const before = sorted[Math.floor(place)] ?? Number.NaN;
    const after = sorted[Math.ceil(place)] ?? Number.NaN;
    return before + (after - before) * (place - Math.floor(place));
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75), least: at(0), most: at(1) };
}

/** One line of the table: a figure of the program beside the limit measured in the same runs. */
export interface Line {
  readonly name: string;
  readonly unit: "ms" | "MB" | "a save";
  readonly runs: number;
  readonly measured: Spread;
  readonly limitName: string;
  readonly limit: Spread;
  /** Of each run by itself, so that what slows a whole run down does not show in it. */
  readonly ratio: Spread;
}

interface Runs extends Pick<Line, "name" | "unit" | "limitName"> {
  /** One figure a run; the limit of the same run stands at the same place. */
  readonly measured: readonly number[];
  readonly limit: readonly number[];
}

export function lineOf({ name, unit, limitName, measured, limit }: Runs): Line {
  if (measured.length === 0 || measured.length !== limit.length) {
    throw new Error(`${name}: ${measured.length} runs beside ${limit.length} of its limit`);
  }
  const ratios = measured.map((value, run) => value / (limit[run] ?? Number.NaN));
  return {
    name,
    unit,
    runs: measured.length,
    measured: spreadOf(measured),
    limitName,
    limit: spreadOf(limit),
    ratio: spreadOf(ratios),
  };
}

/** Milliseconds the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
