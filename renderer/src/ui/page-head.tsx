import type { ReactNode } from "react";
import "./page.css";

interface PageHeadProps {
  readonly title: string;
  /** One line: counts, dates, chips. */
  readonly facts?: ReactNode;
  /** Right: at most one primary button. */
  readonly actions?: ReactNode;
}

/** Title 22/28, one line of facts, actions at the right; 54 px high. */
export function PageHead({ title, facts, actions }: PageHeadProps) {
  return (
    <header className="ui-page-head">
      <h1 className="ui-page-title">{title}</h1>
      <div className="ui-page-facts">
        {typeof facts === "string" ? (
          <span className="ui-clip" title={facts}>
            {facts}
          </span>
        ) : (
          facts
        )}
      </div>
      {actions}
    </header>
  );
}
