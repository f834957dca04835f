import type { ReactNode } from "react";
import "./page.css";

/** The row above a list: search and filters left, actions right. */
export function Toolbar({ left, right }: { readonly left: ReactNode; readonly right?: ReactNode }) {
  return (
    <div className="ui-toolbar">
      {left}
      <span className="ui-toolbar-space" />
      {right}
    </div>
  );
}
