import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { IntegerInput, type IntegerInputProps } from "./integer-input";

/** A whole number of a form; value `number | null`, `look="count"` for figures typed at a count. */
export function IntegerField<Values extends FieldValues>(props: BoundProps<IntegerInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, number | null | undefined>({ control, name });
  return <IntegerInput {...rest} {...live} value={live.value ?? null} />;
}
