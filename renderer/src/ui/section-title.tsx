import type { ReactNode } from "react";
import "./form.css";

/** A small heading inside a card or a drawer, with secondary words beside it. */
export function SectionTitle({
  children,
  facts,
  level = 3,
}: {
  readonly children: ReactNode;
  readonly facts?: ReactNode;
  /** 2 where no card's or drawer's title stands between it and the page's. */
  readonly level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <Heading className="ui-form-section">
      {children} {facts === undefined ? null : <span className="ui-secondary">{facts}</span>}
    </Heading>
  );
}
