import type { CellFault } from "./figure";

/** Why a cell of the matrix cannot be saved. */
export type CellRefusal = CellFault | "NOT_ASKED" | "NOT_MEMBER";

export interface CellFinding {
  readonly unit: string;
  readonly target: string;
  readonly typed: string;
  readonly why: CellRefusal;
}

/** Refusals about targets and what units reported. */
export interface TargetErrors {
  TARGET_VALUE_NEEDED: { readonly name: string };
  TARGET_SECOND_VALUE_NEEDED: { readonly name: string };
  TARGET_DAY_NEEDED: { readonly name: string };
  TARGET_ALWAYS_MET: { readonly name: string };
  TARGET_RANGE_UPSIDE_DOWN: { readonly name: string; readonly from: string; readonly to: string };
  TARGET_MEASURE_NEEDED: { readonly name: string };
  TARGET_OTHER_CATEGORY: { readonly name: string; readonly pledge: string };
  TARGET_UNIT_NOT_ASKED: { readonly name: string; readonly unit: string };
  TARGET_UNIT_TWICE: { readonly name: string; readonly unit: string };
  /** `number` is the place of the target that asks the same, in the order of the matrix. */
  TARGET_TWICE: { readonly name: string; readonly number: number; readonly asked: string };
  TARGET_DIRECTION_REPORTED: { readonly name: string; readonly reported: number };
  /** `measure` is the unit of measure the results were written in. */
  TARGET_MEASURE_REPORTED: { readonly name: string; readonly reported: number; readonly measure: string };
  /** `findings` are the first bad cells, `more` how many besides them. */
  ACTUALS_REFUSED: { readonly findings: readonly CellFinding[]; readonly more: number; readonly all: number };
  ACTUAL_NOT_ASKED: { readonly unit: string; readonly target: string };
}
