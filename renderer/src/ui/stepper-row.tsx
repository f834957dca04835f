import { uiStrings } from "#core/strings/ui-strings";
import { StepMark, type StepState } from "./step-mark";
import "./steps.css";

export interface RowStep<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** "10/10 có mặt" */
  readonly facts?: string | undefined;
  /** The work of the step is done; the step in view is `current` whatever this says. */
  readonly done?: boolean | undefined;
}

interface StepperRowProps<Key extends string> {
  readonly label: string;
  readonly steps: readonly RowStep<Key>[];
  readonly current: Key;
  /** Without it the steps only tell the way. */
  readonly onStep?: ((key: Key) => void) | undefined;
}

/** The way through a task, one row on top of the screen. */
export function StepperRow<Key extends string>({ label, steps, current, onStep }: StepperRowProps<Key>) {
  return (
    <ol className="ui-stepper" aria-label={label}>
      {steps.map((step, index) => {
        const state: StepState = step.key === current ? "current" : step.done === true ? "done" : "later";
        const inside = (
          <>
            <StepMark state={state} number={index + 1} />
            <span className="ui-clip">{step.label}</span>
            <span className="ui-only-spoken">
              {state === "done"
                ? uiStrings.stepDone
                : state === "current"
                  ? uiStrings.stepCurrent
                  : uiStrings.stepLater}
            </span>
            {step.facts === undefined ? null : <span className="ui-stepper-facts ui-clip">{step.facts}</span>}
          </>
        );
        return (
          <li key={step.key}>
            {onStep === undefined ? (
              <div className="ui-stepper-step" aria-current={state === "current" ? "step" : undefined}>
                {inside}
              </div>
            ) : (
              <button
                type="button"
                className="ui-stepper-step"
                aria-current={state === "current" ? "step" : undefined}
                data-step={step.key}
                onClick={() => onStep(step.key)}
              >
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
