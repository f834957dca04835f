import { IconCheck, IconX } from "@tabler/icons-react";
import { Glyph } from "./glyph";
import "./steps.css";

export type StepState = "done" | "current" | "later" | "failed";

/** The disc of a step: number, check or cross. */
export function StepMark({ state, number }: { readonly state: StepState; readonly number: number }) {
  return (
    <span className="ui-step-mark" data-state={state} aria-hidden="true">
      {state === "done" ? (
        <Glyph of={IconCheck} size={15} stroke={2.5} />
      ) : state === "failed" ? (
        <Glyph of={IconX} size={15} stroke={2.5} />
      ) : (
        number
      )}
    </span>
  );
}
