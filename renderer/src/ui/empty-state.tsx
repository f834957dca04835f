import type { ReactNode } from "react";
import "./empty-state.css";
import { Glyph, type GlyphIcon } from "./glyph";

interface EmptyStateProps {
  readonly icon: GlyphIcon;
  /** "Chưa có đơn vị" */
  readonly title: string;
  /** What the list is for and how to begin. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty list: what it is for and how to begin. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <span className="ui-empty-icon">
        <Glyph of={icon} size={24} />
      </span>
      <div>
        <h2 className="ui-empty-title">{title}</h2>
        <div className="ui-empty-text">{children}</div>
        {actions === undefined || actions === null ? null : <div className="ui-empty-actions">{actions}</div>}
      </div>
    </div>
  );
}
