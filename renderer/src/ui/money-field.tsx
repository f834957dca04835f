import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { MoneyInput, type MoneyInputProps } from "./money-input";

/** Whole đồng of a form; value `number | null`. */
export function MoneyField<Values extends FieldValues>(props: BoundProps<MoneyInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, number | null | undefined>({ control, name });
  return <MoneyInput {...rest} {...live} value={live.value ?? null} />;
}
