import { type ReactNode, useId } from "react";
import { startWords } from "#core/strings/start-words";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import { KeyHint } from "../ui/key-hint";

interface WayCardProps {
  readonly icon: GlyphIcon;
  readonly title: string;
  readonly text: string;
  /** The key that chooses it: "1". */
  readonly digit: string;
  readonly chosen: "CHOSEN" | "NOT";
  readonly onChoose: () => void;
  /** Enter on the card: what the big button does. */
  readonly onEnter: () => void;
  /** Shown under the head when chosen. */
  readonly children?: ReactNode;
  /** Its name in the page: the focus and the tests find it by this. */
  readonly way: string;
}

/** One of the ways in: a radio button as large as a card. */
export function WayCard(props: WayCardProps) {
  const textId = useId();
  const chosen = props.chosen === "CHOSEN";
  return (
    <section className="start-way" data-chosen={chosen ? true : undefined} data-way={props.way}>
      <label className="start-way-head">
        <input
          type="radio"
          name="start-way"
          checked={chosen}
          aria-describedby={textId}
          onChange={props.onChoose}
          onKeyDown={(event) => {
            if (event.key === "Enter") props.onEnter();
          }}
        />
        <Glyph of={props.icon} size={26} stroke={1.6} />
        <span className="start-way-words">
          <strong>{props.title}</strong>
          <span id={textId}>{props.text}</span>
        </span>
        <span aria-hidden="true" title={startWords.key(props.digit)}>
          <KeyHint keys={[props.digit]} />
        </span>
      </label>
      {chosen && props.children !== undefined ? <div className="start-way-body">{props.children}</div> : null}
    </section>
  );
}
