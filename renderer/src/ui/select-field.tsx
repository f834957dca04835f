import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { SelectInput, type SelectInputProps } from "./select-input";

/** One of many in a form; value is the choice's value or `null`. */
export function SelectField<Values extends FieldValues>(props: BoundProps<SelectInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  return <SelectInput {...rest} {...live} value={live.value ?? null} />;
}
