/** Refusals about clusters, units and people. Dates are `YYYY-MM-DD`. */
export interface RegistryErrors {
  UNIT_NAME_TAKEN: { readonly name: string };
  UNIT_PARENT_IS_ITSELF: { readonly name: string };
  UNIT_PARENT_CYCLE: { readonly name: string; readonly parent: string };
  UNIT_HAS_CHILDREN: { readonly name: string; readonly children: readonly string[] };
  UNIT_IN_USE: { readonly name: string; readonly nominations: number; readonly rolls: number };
  UNIT_EVENT_BEFORE_START: { readonly name: string; readonly start: string; readonly date: string };
  UNIT_EVENT_AFTER_END: { readonly name: string; readonly end: string; readonly date: string };
  UNIT_EVENT_SAME_DAY: { readonly name: string; readonly date: string };
  UNIT_SAME_NAME: { readonly name: string };
  MEMBERSHIP_ENDS_BEFORE_START: { readonly name: string; readonly from: string; readonly to: string };
  MEMBERSHIP_OUTSIDE_LIFE: { readonly name: string };
  THRESHOLD_ABOVE_ONE: { readonly numerator: number; readonly denominator: number };
  REGULATION_BEFORE_ADOPTION: { readonly adopted: string; readonly inForce: string };
  REGULATION_MEETING_OTHER_DAY: { readonly meeting: string; readonly held: string; readonly adopted: string };
  REGULATION_IN_USE: { readonly title: string; readonly rounds: number };
}
