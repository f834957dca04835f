import type { ReactNode } from "react";
import "./form.css";

/** A small heading inside a card or a drawer, with secondary words beside it. */
export function SectionTitle({
  children,
  facts,
}: {
  readonly children: ReactNode;
  readonly facts?: ReactNode;
}) {
  return (
    <h3 className="ui-form-section">
      {children} {facts === undefined ? null : <span className="ui-secondary">{facts}</span>}
    </h3>
  );
}
