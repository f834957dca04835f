import type { CSSProperties } from "react";
import type { Tally } from "#core/pledges/targets/tally";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";

type CountKey = "exceeded" | "met" | "nearly" | "missed" | "notReported" | "notDue";

export interface TallyColumn {
  readonly key: CountKey;
  readonly head: string;
  /** Counts stay in sight at the right while the targets scroll. */
  readonly place: (index: number) => CSSProperties;
}

/** Pixels. */
export const countWidth = 46;

/** Which counts a matrix shows: nearly met and not yet due only where there are any. */
export function tallyColumns(tally: Tally): readonly TallyColumn[] {
  const keys: readonly CountKey[] = [
    "exceeded",
    "met",
    ...(tally.nearly > 0 ? (["nearly"] as const) : []),
    "missed",
    ...(tally.notDue > 0 ? (["notDue"] as const) : []),
    "notReported",
  ];
  return keys.map((key) => ({
    key,
    head: words[key],
    place: (index) => ({ right: (keys.length - 1 - index) * countWidth }),
  }));
}
