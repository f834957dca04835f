import { readInteger } from "./read-integer";
import { TypedInput, type TypedInputProps } from "./typed-input";

export interface IntegerInputProps extends Omit<
  TypedInputProps<number | null>,
  "read" | "write" | "empty" | "unreadable" | "same" | "align" | "inputMode" | "rightSection"
> {}

/**
 * A whole number outside a form. `null` is *not entered* and never 0; `NaN` is *cannot be read* (the field says
 * why, every schema refuses it).
 */
export function IntegerInput(props: IntegerInputProps) {
  return (
    <TypedInput
      {...props}
      read={readInteger}
      write={writeInteger}
      empty={null}
      unreadable={() => Number.NaN}
      same={Object.is}
      align="right"
      inputMode="numeric"
    />
  );
}

function writeInteger(value: number | null): string {
  return value === null || Number.isNaN(value) ? "" : String(value);
}
