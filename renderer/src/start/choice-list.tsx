import type { ReactNode } from "react";

interface Line {
  readonly key: string;
  readonly title: string;
  readonly facts: string;
  readonly aside?: ReactNode;
}

interface ChoiceListProps {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Enter or a double click. */
  readonly onOpen: (key: string) => void;
}

/** Books to choose from; ↑ ↓ walk, Enter opens. */
export function ChoiceList({ label, lines, chosen, onChoose, onOpen }: ChoiceListProps) {
  return (
    <div role="radiogroup" aria-label={label} className="start-list">
      {lines.map((line) => (
        <label
          key={line.key}
          className="start-line"
          data-chosen={line.key === chosen ? true : undefined}
          onDoubleClick={() => onOpen(line.key)}
        >
          <input
            type="radio"
            name={label}
            className="ui-only-spoken"
            checked={line.key === chosen}
            onChange={() => onChoose(line.key)}
            onKeyDown={(event) => {
              if (event.key === "Enter") onOpen(line.key);
            }}
          />
          <span className="start-line-words">
            <strong className="ui-clip">{line.title}</strong>
            <span className="ui-clip" title={line.facts}>
              {line.facts}
            </span>
          </span>
          {line.aside === undefined ? null : <span className="start-line-aside">{line.aside}</span>}
        </label>
      ))}
    </div>
  );
}
