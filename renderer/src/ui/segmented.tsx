import { useId } from "react";
import "./segmented.css";

interface SegmentedProps<Key extends string> {
  readonly label: string;
  /** `count` stands behind the word: "Tất cả 14". */
  readonly options: readonly {
    readonly key: Key;
    readonly label: string;
    readonly count?: number | undefined;
  }[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** A few views or filters, one of them chosen. */
export function Segmented<Key extends string>({ label, options, value, onChange }: SegmentedProps<Key>) {
  const name = useId();
  return (
    <div className="ui-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.key}>
          <input
            type="radio"
            name={name}
            checked={option.key === value}
            onChange={() => onChange(option.key)}
          />
          {option.count === undefined ? option.label : `${option.label} ${option.count}`}
        </label>
      ))}
    </div>
  );
}
