import type { AwardRowFault } from "./procedures";

/** Refusals about the history of awards. Dates are `YYYY-MM-DD`. */
export interface AwardHistoryErrors {
  AWARD_ROWS_WRONG: { readonly rows: number; readonly faults: readonly AwardRowFault[] };
  AWARD_OF_DOSSIER: { readonly recipient: string; readonly award: string };
  AWARD_DECIDED_BEFORE_YEAR: { readonly year: number; readonly decidedOn: string };
  AWARD_DECIDED_AHEAD: { readonly decidedOn: string; readonly today: string };
  AWARD_RECORDED_AGAIN: { readonly recipient: string; readonly award: string; readonly year: number };
}
