import { readScore } from "./read-score";
import { TypedInput, type TypedInputProps } from "./typed-input";

export interface ScoreInputProps extends Omit<
  TypedInputProps<number | null>,
  "read" | "write" | "empty" | "unreadable" | "same" | "align" | "inputMode" | "rightSection"
> {}

/** A score outside a form, in integer hundredths, shown with a decimal comma. `null` and `NaN` as in IntegerInput. */
export function ScoreInput(props: ScoreInputProps) {
  return (
    <TypedInput
      {...props}
      read={readScore}
      write={writeScore}
      empty={null}
      unreadable={() => Number.NaN}
      same={Object.is}
      align="right"
      inputMode="decimal"
    />
  );
}

function writeScore(hundredths: number | null): string {
  if (hundredths === null || Number.isNaN(hundredths)) return "";
  return `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
}
