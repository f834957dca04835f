import { z } from "zod";
import { type Capacity, type CapacityTally, capacityTally, directShare, judgeDirectShare } from "./capacity";
import { type HeadBesideUnit, headDoubt, headVerdict } from "./head-beside-unit";
import { type Watch, watch } from "./watch";

const years = z.array(z.int());

/** A fact said when somebody is nominated; it refuses nothing. */
export const remark = z.discriminatedUnion("watch", [
  z.strictObject({
    watch: z.literal("ROTATION"),
    /** Years looked at that have a record of the award, and those in which this unit received it. */
    recorded: years,
    received: years,
    /** How many members received it exactly once each; 0 where that does not hold for all of them. */
    eachOnce: z.int(),
  }),
  z.strictObject({ watch: z.literal("STACKING"), awards: z.array(z.string()) }),
  z.strictObject({ watch: z.literal("DIRECT_SHARE"), tally: capacityTally, share: directShare }),
  z.strictObject({
    watch: z.literal("HEAD_ABOVE_UNIT"),
    verdict: headVerdict,
    doubt: headDoubt.nullable(),
    unitAwards: z.array(z.string()),
  }),
  z.strictObject({ watch: z.literal("REMOTE_AREA"), area: z.enum(["REMOTE", "UNKNOWN"]) }),
  /** Tasks of the unit past their day and still open; papers of the plan it owes past theirs. */
  z.strictObject({ watch: z.literal("DUTY_NOT_DONE"), tasks: z.int(), papers: z.int() }),
  /** Nobody wrote what the person is, so the watches named cannot be answered. */
  z.strictObject({ watch: z.literal("CAPACITY_UNKNOWN"), unanswered: z.array(watch) }),
]);
export type Remark = Readonly<z.infer<typeof remark>>;

/** All the remarks are made of. */
export interface RemarkFacts {
  readonly watched: ReadonlySet<Watch>;
  readonly nominee: "UNIT" | "PERSON";
  /** Of a person; UNKNOWN where nobody wrote it. */
  readonly capacity: Capacity;
  /** The award in the five years before, of a unit. */
  readonly rotation: {
    readonly recorded: readonly number[];
    readonly received: readonly number[];
    readonly eachOnce: number;
  };
  /** Other awards of the nominee in the year that stand beside this one. */
  readonly beside: readonly string[];
  /** People nominated in the year, this one among them. */
  readonly nominated: CapacityTally;
  readonly head: HeadBesideUnit & { readonly unitAwards: readonly string[] };
  readonly area: "REMOTE" | "OTHER" | "UNKNOWN";
  readonly duty: { readonly tasks: number; readonly papers: number };
}

/** Watches that ask what a person is. */
const ofPeople: readonly Watch[] = ["DIRECT_SHARE", "HEAD_ABOVE_UNIT", "DUTY_NOT_DONE"];

/** What is said of a nomination, of what the year watches only, in the order of the watches. */
export function remarksOn(facts: RemarkFacts): readonly Remark[] {
  const { watched, nominee, capacity } = facts;
  const isUnit = nominee === "UNIT";
  const isHead = !isUnit && capacity === "HEAD";
  const unanswered = !isUnit && capacity === "UNKNOWN" ? ofPeople.filter((one) => watched.has(one)) : [];
  const said: Readonly<Record<Watch, () => Remark | null>> = {
    ROTATION: () => (isUnit ? { watch: "ROTATION", ...copied(facts.rotation) } : null),
    STACKING: () => (facts.beside.length === 0 ? null : { watch: "STACKING", awards: [...facts.beside] }),
    DIRECT_SHARE: () => {
      const share = judgeDirectShare(facts.nominated);
      return isUnit || share === "MORE" ? null : { watch: "DIRECT_SHARE", tally: facts.nominated, share };
    },
    HEAD_ABOVE_UNIT: () => {
      const { verdict, doubt, unitAwards } = facts.head;
      if (!isHead || verdict === "NOT_ABOVE") return null;
      return { watch: "HEAD_ABOVE_UNIT", verdict, doubt, unitAwards: [...unitAwards] };
    },
    REMOTE_AREA: () =>
      !isUnit || facts.area === "OTHER" ? null : { watch: "REMOTE_AREA", area: facts.area },
    DUTY_NOT_DONE: () => {
      const { tasks, papers } = facts.duty;
      return isHead && tasks + papers > 0 ? { watch: "DUTY_NOT_DONE", tasks, papers } : null;
    },
  };
  return [
    ...watch.options.flatMap((one) => (watched.has(one) ? (said[one]() ?? []) : [])),
    ...(unanswered.length === 0 ? [] : [{ watch: "CAPACITY_UNKNOWN", unanswered } as const]),
  ];
}

function copied({ recorded, received, eachOnce }: RemarkFacts["rotation"]) {
  return { recorded: [...recorded], received: [...received], eachOnce };
}
