import { z } from "zod";

/** What a person was in a year: head of the unit, another manager, or one who does the work. */
export const capacity = z.enum(["HEAD", "MANAGER", "DIRECT", "UNKNOWN"]);
export type Capacity = z.infer<typeof capacity>;

/** People by what they were; heads are managers. */
export const capacityTally = z.strictObject({ direct: z.int(), managers: z.int(), unknown: z.int() });
export type CapacityTally = Readonly<z.infer<typeof capacityTally>>;

/** Counts people; who is not known is counted as not known. */
export function tallyCapacities(people: Iterable<Capacity>): CapacityTally {
  const tally = { direct: 0, managers: 0, unknown: 0 };
  for (const one of people)
    tally[one === "DIRECT" ? "direct" : one === "UNKNOWN" ? "unknown" : "managers"] += 1;
  return tally;
}

/** NOBODY: nobody was counted. UNKNOWN: those not known could turn the answer. */
export const directShare = z.enum(["MORE", "NOT_MORE", "UNKNOWN", "NOBODY"]);
export type DirectShare = z.infer<typeof directShare>;

/**
 * Whether more of them do the work than manage it (LUAT22 Điều 5 khoản 2 điểm d names no share; seed 004 says only
 * "more"). Said only where it holds whatever those not known turn out to be.
 */
export function judgeDirectShare({ direct, managers, unknown }: CapacityTally): DirectShare {
  if (direct + managers + unknown === 0) return "NOBODY";
  if (direct > managers + unknown) return "MORE";
  return direct + unknown <= managers ? "NOT_MORE" : "UNKNOWN";
}
