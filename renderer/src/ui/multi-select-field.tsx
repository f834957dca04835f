import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { MultiSelectInput, type MultiSelectInputProps } from "./multi-select-input";

/** Some of many in a form; value is the list of chosen values. */
export function MultiSelectField<Values extends FieldValues>(
  props: BoundProps<MultiSelectInputProps, Values>,
) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, readonly string[] | null | undefined>({ control, name });
  return <MultiSelectInput {...rest} {...live} value={live.value ?? []} />;
}
