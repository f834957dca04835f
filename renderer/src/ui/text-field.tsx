import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { TextInput, type TextInputProps } from "./text-input";

/** One line of text of a form; value `string`. */
export function TextField<Values extends FieldValues>(props: BoundProps<TextInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  return <TextInput {...rest} {...live} value={live.value ?? ""} />;
}
