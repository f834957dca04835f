/** Refusals about what a year watches when it rewards. Days are `YYYY-MM-DD`. */
export interface AwardViewErrors {
  WATCH_DECIDED_AFTER_YEAR: { readonly year: number; readonly decidedOn: string };
}
