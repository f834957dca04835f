/** How much is measured. */
export interface BenchOptions {
  readonly form: "FULL" | "QUICK";
  /** LISTS: nothing but the lists. */
  readonly only: "ALL" | "LISTS";
  /** Size of the package's paper, in units of 1,000,000 bytes. */
  readonly megabytes: number;
  readonly starts: number;
  /** After the list is there, before memory is read: what starting left over is given back. Milliseconds. */
  readonly settling: number;
  readonly saves: number;
  /** Children whose commits and syncs are counted, and saves in each. */
  readonly countings: number;
  readonly countedSaves: number;
  readonly packages: number;
  readonly lists: number;
  readonly unitCounts: readonly number[];
  /** Only lists whose name has one of these; none: every list. */
  readonly asking: readonly string[];
}

const full: BenchOptions = {
  form: "FULL",
  only: "ALL",
  megabytes: 500,
  starts: 9,
  settling: 1_500,
  saves: 300,
  countings: 3,
  countedSaves: 10,
  packages: 5,
  lists: 7,
  unitCounts: [1_000, 10_000, 100_000],
  asking: [],
};

const quick: BenchOptions = {
  form: "QUICK",
  only: "ALL",
  megabytes: 20,
  starts: 2,
  settling: 500,
  saves: 20,
  countings: 1,
  countedSaves: 8,
  packages: 2,
  lists: 3,
  unitCounts: [1_000, 3_000],
  asking: [],
};

const known = "--quick, --only lists, --sizes 1000,10000, --asking tasks,plan, --megabytes N";

/** Reads what stands in `known` (also with `=`). Throws a sentence for anything else. */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  let options = full;
  const said: { -readonly [Key in keyof BenchOptions]?: BenchOptions[Key] } = {};
  const rest = words.flatMap((word) => word.split("="));
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--quick") options = quick;
    else if (word === "--megabytes") said.megabytes = wholeNumber("--megabytes", rest.shift());
    else if (word === "--sizes")
      said.unitCounts = listed(rest.shift()).map((size) => wholeNumber("--sizes", size));
    else if (word === "--asking") said.asking = listed(rest.shift());
    else if (word === "--only" && rest.shift() === "lists") said.only = "LISTS";
    else throw new Error(`"${word}" is not known here. Known: ${known}.`);
  }
  return { ...options, ...said };
}

const listed = (words: string | undefined) => (words ?? "").split(",").filter((word) => word !== "");

function wholeNumber(name: string, typed: string | undefined): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} takes whole numbers from 1.`);
  return number;
}
