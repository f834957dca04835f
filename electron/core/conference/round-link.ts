import { z } from "zod";
import type { RoundLineId } from "../base/ids";
import type { GroupResult } from "./outcome";

/**
 * Why a round follows a sealed one. TIE: among those tied at the cut, for the places left. UNFILLED: for places nobody
 * reached in a quota that must be filled. WINNERS: a choice among those who won, which takes nothing from them.
 */
export const followsHow = z.enum(["TIE", "UNFILLED", "WINNERS"]);
export type FollowsHow = z.infer<typeof followsHow>;

export interface LinkPool {
  /** Lines of the followed round that may stand on the new ballot. */
  readonly lineIds: readonly RoundLineId[];
  /** Places to fill; null where the quota is given from above. */
  readonly places: number | null;
}

/** Who may stand in a round that follows a sealed group and for how many places; null where nothing is to decide. */
export function linkPoolOf(
  how: FollowsHow,
  group: Pick<GroupResult, "tie" | "unfilled" | "lines">,
  filling: "MAY" | "MUST",
): LinkPool | null {
  const pool = (outcomes: readonly string[], places: number | null): LinkPool | null => {
    const lineIds = group.lines
      .filter(({ outcome }) => outcomes.includes(outcome))
      .map(({ lineId }) => lineId);
    return lineIds.length === 0 || places === 0 ? null : { lineIds, places };
  };
  switch (how) {
    case "TIE":
      return group.tie === null ? null : { lineIds: group.tie.lineIds, places: group.tie.places };
    case "UNFILLED":
      return filling === "MAY" ? null : pool(["BELOW_THRESHOLD", "NO_VOTE"], group.unfilled);
    case "WINNERS":
      return pool(["WON"], null);
  }
}
