import { z } from "zod";

/** One unit of the matrix: how often it received the award in each year. */
export interface MatrixUnit {
  readonly name: string;
  readonly kind: "MEMBER" | "UNDER_MEMBER";
  /** First year the book has it as a member; the years before may not be its own. */
  readonly memberSince: number | null;
  /** By year; a year without an entry has no record. */
  readonly times: ReadonlyMap<number, number>;
}

/** Names told in a sentence; of the others only how many. */
const namesTold = 8;
const named = { names: z.array(z.string()), count: z.int() } as const;
const years = z.array(z.int());

/** What the matrix says, one fact each; no judgement and no likelihood (product.md §1.5). */
export const matrixFact = z.discriminatedUnion("fact", [
  /** Years of which the book has no record of this award: nothing can be said of them. */
  z.strictObject({ fact: z.literal("NO_RECORD_IN"), years }),
  /** Every member exactly once in the years that have records. */
  z.strictObject({ fact: z.literal("EACH_ONCE"), units: z.int(), years }),
  z.strictObject({ fact: z.literal("ONCE"), ...named, years }),
  z.strictObject({ fact: z.literal("SEVERAL_TIMES"), ...named, years }),
  z.strictObject({ fact: z.literal("EVERY_YEAR"), ...named, years }),
  z.strictObject({ fact: z.literal("NEVER"), ...named, years }),
  /** Members by the book only after the first of the years. */
  z.strictObject({ fact: z.literal("MEMBER_LATER"), ...named, years }),
]);
export type MatrixFact = Readonly<z.infer<typeof matrixFact>>;

/**
 * Facts about one award over some years. Counted are only years of which the book has a record of the award: a year
 * nobody typed is not a year nobody was rewarded.
 */
export function matrixFacts(units: readonly MatrixUnit[], asked: readonly number[]): readonly MatrixFact[] {
  const recorded = asked.filter((year) => units.some(({ times }) => (times.get(year) ?? 0) > 0));
  const bare = asked.filter((year) => !recorded.includes(year));
  const silent: readonly MatrixFact[] = bare.length === 0 ? [] : [{ fact: "NO_RECORD_IN", years: bare }];
  if (recorded.length === 0) return silent;
  const timesOf = ({ times }: MatrixUnit) => recorded.reduce((sum, year) => sum + (times.get(year) ?? 0), 0);
  const isEveryYear = ({ times }: MatrixUnit) =>
    recorded.length > 1 && recorded.every((year) => (times.get(year) ?? 0) > 0);
  const members = units.filter(({ kind }) => kind === "MEMBER");
  const isEachOnce =
    members.length > 1 && recorded.length > 1 && members.every((unit) => timesOf(unit) === 1);
  const tell = (fact: Exclude<MatrixFact["fact"], "NO_RECORD_IN" | "EACH_ONCE">, of: readonly MatrixUnit[]) =>
    of.length === 0
      ? []
      : [{ fact, names: of.slice(0, namesTold).map(({ name }) => name), count: of.length, years: recorded }];
  const once = units.filter((unit) => timesOf(unit) === 1 && !isEveryYear(unit));
  const first = asked[0] ?? 0;
  return [
    ...(isEachOnce ? [{ fact: "EACH_ONCE", units: members.length, years: recorded } as const] : []),
    ...tell("ONCE", isEachOnce ? once.filter(({ kind }) => kind !== "MEMBER") : once),
    ...tell(
      "SEVERAL_TIMES",
      units.filter((unit) => timesOf(unit) > 1 && !isEveryYear(unit)),
    ),
    ...tell("EVERY_YEAR", units.filter(isEveryYear)),
    ...tell(
      "NEVER",
      members.filter((unit) => timesOf(unit) === 0),
    ),
    ...tell(
      "MEMBER_LATER",
      members.filter(({ memberSince }) => memberSince !== null && memberSince > first),
    ),
    ...silent,
  ];
}
