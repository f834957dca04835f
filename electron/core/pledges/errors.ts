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
  MOVEMENT_TITLE_TAKEN: { readonly name: string; readonly period: string };
  MOVEMENT_LEAVES_WAVES: { readonly name: string; readonly names: readonly string[] };
  MOVEMENT_HAS_WAVES: { readonly name: string; readonly names: readonly string[] };
  UNIT_NOT_ON_DAY: { readonly name: string; readonly date: string };
  PLAN_DAY_OUTSIDE_YEAR: { readonly name: string; readonly date: string; readonly year: number };
  PLAN_PAPER_NOT_NAMED: { readonly name: string };
  PLAN_TEMPLATE_UNREADABLE: { readonly file: string };
  PLAN_ITEM_IN_PLAN: { readonly names: readonly string[] };
  PLAN_ITEM_HAS_PAPERS: { readonly name: string; readonly papers: number };
  DONE_WITHOUT_DAY: { readonly name: string };
  DONE_IN_FUTURE: { readonly name: string; readonly date: string; readonly today: string };
  TASK_NO_OWNER: { readonly name: string };
  TASK_DUE_BEFORE_MEETING: { readonly name: string; readonly due: string; readonly meetingDay: string };
  TASK_TWO_OWNERS: { readonly name: string; readonly owner: string };
  INCOMING_TWO_SENDERS: { readonly subject: string; readonly sender: string };
  INCOMING_NO_SENDER: { readonly subject: string };
  INCOMING_DATED_AFTER_RECEIVED: { readonly dated: string; readonly received: string };
  INCOMING_RECEIVED_IN_FUTURE: { readonly received: string; readonly today: string };
  INCOMING_TWICE: { readonly sender: string; readonly number: string; readonly arrivalNumber: number };
  EXEMPLAR_TWICE: { readonly name: string; readonly unit: string };
  EXEMPLAR_STEP_SKIPPED: { readonly step: string; readonly missing: string };
  EXEMPLAR_STEP_TOO_EARLY: {
    readonly step: string;
    readonly date: string;
    readonly earlier: string;
    readonly earlierDate: string;
  };
}
