import { Textarea } from "@mantine/core";
import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";

export interface TextareaInputProps extends FieldFrame, Omit<FieldValue<string>, "inputRef"> {
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
}

/** Several lines of text outside a form. */
export function TextareaInput(props: TextareaInputProps) {
  return (
    <Textarea
      {...frameProps(props)}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      rows={props.rows ?? 3}
      spellCheck={false}
    />
  );
}

/** Several lines of text of a form; value `string`. */
export function TextareaField<Values extends FieldValues>(props: BoundProps<TextareaInputProps, Values>) {
  const { control, name, ...rest } = props;
  const { inputRef: _unused, ...live } = useBoundField<Values, string | null | undefined>({ control, name });
  return <TextareaInput {...rest} {...live} value={live.value ?? ""} />;
}
