import type { Deed } from "../../state/second-person";

/** Whether a deed says more than its sentence: something goes, comes back or stays. */
export function hasEffects({ lose = [], back = [], keep = [] }: Deed): boolean {
  return lose.length + back.length + keep.length > 0;
}
