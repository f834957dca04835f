import { z } from "zod";
import { type LocalDate, localDate } from "../../base/local-date";
import { type Result, ok, refuse } from "../../base/result";
import { longText } from "../../base/vietnamese-text";

/** The four steps: phát hiện, bồi dưỡng, tổng kết, nhân rộng (domain.md §8). */
export const exemplarStep = z.enum(["FOUND", "NURTURED", "SUMMED_UP", "SPREAD"]);
export type ExemplarStep = z.infer<typeof exemplarStep>;
export const stepsInOrder = exemplarStep.options;

export const stepDone = z.strictObject({ step: exemplarStep, doneOn: localDate, note: longText(1000) });
export type StepDone = z.infer<typeof stepDone>;

export type StepFault =
  | { readonly code: "OUT_OF_ORDER"; readonly step: ExemplarStep; readonly missing: ExemplarStep }
  | {
      readonly code: "BEFORE_EARLIER";
      readonly step: ExemplarStep;
      readonly on: LocalDate;
      readonly earlier: ExemplarStep;
      readonly earlierOn: LocalDate;
    }
  | { readonly code: "IN_FUTURE"; readonly step: ExemplarStep; readonly on: LocalDate };

/** Steps are taken one after another, each not before the last and none in the future; two on one day may be. */
export function checkSteps(steps: readonly StepDone[], today: LocalDate): Result<null, StepFault> {
  let before: StepDone | null = null;
  let missing: ExemplarStep | null = null;
  for (const step of stepsInOrder) {
    const done = steps.find((one) => one.step === step);
    if (done === undefined) {
      missing ??= step;
      continue;
    }
    if (missing !== null) return refuse({ code: "OUT_OF_ORDER", step, missing });
    if (done.doneOn > today) return refuse({ code: "IN_FUTURE", step, on: done.doneOn });
    if (before !== null && done.doneOn < before.doneOn) {
      const { step: earlier, doneOn: earlierOn } = before;
      return refuse({ code: "BEFORE_EARLIER", step, on: done.doneOn, earlier, earlierOn });
    }
    before = done;
  }
  return ok(null);
}
