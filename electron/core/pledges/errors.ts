import type { YearPledgeErrors } from "./pledge/errors";
import type { TargetErrors } from "./targets/errors";

/** Refusals about movements, the plan, incoming papers, pledges and exemplars. Dates are `YYYY-MM-DD`. */
export interface PledgeErrors extends YearPledgeErrors, TargetErrors {
  PERIOD_ENDS_BEFORE_START: { readonly name: string; readonly from: string; readonly to: string };
  MOVEMENT_DAY_OUTSIDE_YEARS: {
    readonly name: string;
    readonly date: string;
    readonly year: number;
    readonly end: "FIRST" | "LAST";
  };
  WAVE_OUTSIDE_MOVEMENT: {
    readonly name: string;
    readonly period: string;
    readonly movement: string;
    readonly movementPeriod: string;
  };
  WAVE_UNDER_WAVE: { readonly name: string; readonly parent: string };
  MOVEMENT_TITLE_TAKEN: { readonly name: string };
  MOVEMENT_LEAVES_WAVES: { readonly name: string; readonly names: readonly string[] };
  MOVEMENT_HAS_WAVES: { readonly name: string; readonly names: readonly string[] };
}
