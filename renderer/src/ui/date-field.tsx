import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { DateInput, type DateInputProps } from "./date-input";

/** A day of a form; value `YYYY-MM-DD` or `null`. */
export function DateField<Values extends FieldValues>(props: BoundProps<DateInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  return <DateInput {...rest} {...live} value={live.value ?? null} />;
}
