import { formatWhole } from "#core/strings/quantities";
import { uiStrings } from "#core/strings/ui-strings";
import { type Reading, TypedInput, type TypedInputProps } from "./typed-input";

export interface MoneyInputProps extends Omit<
  TypedInputProps<number | null>,
  "read" | "write" | "empty" | "unreadable" | "same" | "align" | "inputMode" | "rightSection"
> {}

/** Whole đồng, outside a form: typed plainly or with dots, shown in groups of three once it is left. */
export function MoneyInput(props: MoneyInputProps) {
  return (
    <TypedInput
      {...props}
      read={readMoney}
      write={(value) => (value === null || Number.isNaN(value) ? "" : formatWhole(value))}
      empty={null}
      unreadable={() => Number.NaN}
      same={Object.is}
      align="right"
      inputMode="numeric"
    />
  );
}

/** Reads đồng, 0 to 999.999.999.999: digits, or digits in groups of three by a dot or a space. */
export function readMoney(text: string): Reading<number | null> {
  const typed = text.trim();
  if (typed === "") return { kind: "empty" };
  if (!/^(\d+|\d{1,3}([. \u00a0]\d{3})+)$/.test(typed))
    return { kind: "unreadable", sentence: uiStrings.moneyUnreadable };
  const digits = typed.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > 12) return { kind: "unreadable", sentence: uiStrings.moneyTooLarge };
  return { kind: "value", value: Number(digits) };
}
