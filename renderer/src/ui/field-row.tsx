import type { ReactNode } from "react";
import "./form.css";

interface FieldRowProps {
  readonly children: ReactNode;
  /** CSS grid columns when the fields are not equal: "1fr 120px". */
  readonly columns?: string | undefined;
}

/** Fields beside each other. */
export function FieldRow({ children, columns }: FieldRowProps) {
  return (
    <div
      className="ui-field-row"
      style={columns === undefined ? undefined : { gridTemplateColumns: columns, gridAutoFlow: "row" }}
    >
      {children}
    </div>
  );
}
