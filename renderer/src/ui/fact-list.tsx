import type { ReactNode } from "react";
import "./fact-list.css";
import { NotEntered } from "./not-entered";

export interface Fact {
  readonly label: string;
  /** `null` or "" is shown as not entered. */
  readonly value: ReactNode;
}

/** Label–value rows. */
export function FactList({
  facts,
  labelWidth,
}: {
  readonly facts: readonly Fact[];
  readonly labelWidth?: number;
}) {
  const style = labelWidth === undefined ? undefined : ({ "--ui-facts-label": `${labelWidth}px` } as object);
  return (
    <dl className="ui-facts" style={style}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{isNothing(fact.value) ? <NotEntered /> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isNothing(value: ReactNode): boolean {
  return value === null || value === undefined || value === "";
}
