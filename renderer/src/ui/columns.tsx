import type { ReactNode } from "react";
import "./page.css";

/** Two columns: the flexible one and 408 px at the right. Each scrolls by itself. */
export function Columns({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <div className="ui-columns">
      <div className="ui-column">{left}</div>
      <div className="ui-column">{right}</div>
    </div>
  );
}
