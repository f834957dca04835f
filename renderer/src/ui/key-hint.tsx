import { Fragment } from "react";
import "./key-hint.css";

interface KeyHintProps {
  /** As on the keyboard: "Ctrl K", "↑↓", "Esc". */
  readonly keys: readonly string[];
  /** What they do: "chọn dòng". */
  readonly word?: string | undefined;
}

/** Keys and what they do. */
export function KeyHint({ keys, word }: KeyHintProps) {
  return (
    <span className="ui-key-hint">
      {keys.map((key) => (
        <Fragment key={key}>
          <kbd className="ui-key">{key}</kbd>
        </Fragment>
      ))}
      {word === undefined ? null : <span>{word}</span>}
    </span>
  );
}
