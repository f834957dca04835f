import { type ReactNode, useContext, useId } from "react";
import "./card.css";
import { Glyph, type GlyphIcon } from "./glyph";
import { LockedContext } from "./locked-context";

interface CardProps {
  readonly children: ReactNode;
  readonly title?: string | undefined;
  readonly icon?: GlyphIcon | undefined;
  /** Secondary words beside the title. */
  readonly facts?: ReactNode;
  /** Chips, links and small buttons at the right of the head. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  /** `fills`: takes the height that is left and scrolls inside. */
  readonly height?: "own" | "fills" | undefined;
  /** `none` for tables and lists that draw their own rules. */
  readonly padding?: "normal" | "none" | undefined;
}

/** A panel with a 1 px edge and no shadow. Never put a card into a card. */
export function Card(props: CardProps) {
  const titleId = useId();
  const locked = useContext(LockedContext);
  const fills = props.height === "fills";
  return (
    <section
      className="ui-card"
      data-fills={fills ? true : undefined}
      aria-labelledby={props.title === undefined ? undefined : titleId}
    >
      {props.title === undefined && props.actions === undefined ? null : (
        <div className="ui-card-head">
          {props.icon === undefined ? null : <Glyph of={props.icon} />}
          <div className="ui-card-words">
            <h2 className="ui-card-title" id={titleId}>
              {props.title}
            </h2>
            <div className="ui-card-facts">{props.facts}</div>
          </div>
          {props.actions}
        </div>
      )}
      <div
        className="ui-card-body"
        data-padded={props.padding === "none" ? undefined : true}
        data-scrolls={fills ? true : undefined}
        tabIndex={fills && locked === "LOCKED" ? 0 : undefined}
      >
        {props.children}
      </div>
      {props.foot === undefined ? null : <div className="ui-card-foot">{props.foot}</div>}
    </section>
  );
}
