import { formatInteger, formatPercent, formatSize, percentOf } from "./format";
import "./progress-bar.css";

interface ProgressBarProps {
  /** Spoken name of the work. */
  readonly label: string;
  readonly done: number;
  readonly whole: number;
  /** What is counted: bytes are written as sizes, items with their word ("tệp"). */
  readonly counts: "bytes" | { readonly word: string };
  /** What is being done: "đã đọc lại". */
  readonly step?: string | undefined;
  /** Right end: what is left, the present file. */
  readonly note?: string | undefined;
  readonly size?: "normal" | "large" | undefined;
}

/** Progress in real steps: percent, and what it is a percent of. Never a loop. */
export function ProgressBar({ label, done, whole, counts, step, note, size = "normal" }: ProgressBarProps) {
  const percent = percentOf(done, whole);
  const part =
    counts === "bytes"
      ? sizePair(done, whole)
      : `${formatInteger(done)}/${formatInteger(whole)} ${counts.word}`;
  return (
    <div className="ui-progress" data-tone={percent === 100 ? "ok" : undefined}>
      <div
        className="ui-progress-track"
        data-size={size}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${formatPercent(done, whole)}, ${part}`}
      >
        <div className="ui-progress-fill" style={{ width: `${percent}%` }} />
      </div>
      <div className="ui-progress-words">
        <strong>{formatPercent(done, whole)}</strong>
        <span>{step === undefined ? part : `${step} ${part}`}</span>
        <span>{note}</span>
      </div>
    </div>
  );
}

/** "31,2/48,6 MB" when both have one unit. */
function sizePair(done: number, whole: number): string {
  const [doneText = "", doneUnit] = formatSize(done).split(" ");
  const [wholeText, wholeUnit] = formatSize(whole).split(" ");
  if (doneUnit === wholeUnit || done === 0) return `${doneText}/${wholeText} ${wholeUnit}`;
  return `${doneText} ${doneUnit}/${wholeText} ${wholeUnit}`;
}
