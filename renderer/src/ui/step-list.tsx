import type { ReactNode } from "react";
import { StepMark, type StepState } from "./step-mark";
import "./steps.css";

export interface ListStep {
  readonly key: string;
  readonly label: string;
  readonly facts?: ReactNode;
  readonly state: StepState;
}

/** Steps of a long task, one under the other, with what each has done so far. */
export function StepList({ steps }: { readonly steps: readonly ListStep[] }) {
  return (
    <ol className="ui-step-list">
      {steps.map((step, index) => (
        <li
          key={step.key}
          data-state={step.state}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <StepMark state={step.state} number={index + 1} />
          <div>
            <strong>{step.label}</strong>
            <span className="ui-secondary">{step.facts}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
