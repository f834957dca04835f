import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { PasswordInput, type PasswordInputProps } from "./password-input";

/** Something secret in a form; value `string`. */
export function PasswordField<Values extends FieldValues>(props: BoundProps<PasswordInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  return <PasswordInput {...rest} {...live} value={live.value ?? ""} />;
}
