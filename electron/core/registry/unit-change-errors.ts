/** Refusals about what a decision makes of units. Dates are `YYYY-MM-DD`. */
export interface UnitChangeErrors {
  UNIT_MERGED_INTO_ITSELF: { readonly name: string };
  UNIT_HAS_LATER_EVENTS: { readonly name: string; readonly date: string; readonly later: string };
  UNIT_SAME_PARENT: { readonly name: string };
  UNIT_ENDS_WITH_CHILDREN: { readonly name: string; readonly children: readonly string[] };
  MERGERS_NOT_AS_SHOWN: { readonly name: string };
  UNIT_CHANGE_IN_USE: {
    readonly name: string;
    readonly nominations: number;
    readonly rolls: number;
    /** Later decisions about the unit among them. */
    readonly others: number;
  };
  UNIT_CHANGE_HAS_CHILDREN: { readonly name: string; readonly children: readonly string[] };
}
