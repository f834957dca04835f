import { afterClick } from "./after-click";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";

/** Which value of which form a field shows. */
export interface Bound<Values extends FieldValues> {
  // oxlint-disable-next-line typescript/no-explicit-any -- a field does not care what the form's parser turns its values into
  readonly control: Control<Values, any, any>;
  readonly name: FieldPath<Values>;
}

/** Props of a plain field without its live half, plus the binding. */
export type BoundProps<Props, Values extends FieldValues> = Bound<Values> &
  Omit<Props, "value" | "onChange" | "onBlur" | "inputRef" | "name" | "error">;

/**
 * Takes a plain field's live half from the form; the error is the form's sentence. A field that was only passed
 * through is not judged before the form is saved.
 */
export function useBoundField<Values extends FieldValues, Value>(bound: Bound<Values>) {
  const { field, fieldState } = useController({ control: bound.control, name: bound.name });
  return {
    value: field.value as Value,
    onChange: (value: Value) => field.onChange(value),
    onBlur: () => {
      if (fieldState.isDirty || fieldState.invalid) afterClick(field.onBlur);
    },
    inputRef: field.ref,
    name: field.name as string,
    error: fieldState.error?.message ?? null,
  };
}
