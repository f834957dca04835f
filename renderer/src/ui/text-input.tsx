import { TextInput as MantineTextInput } from "@mantine/core";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";
import { Glyph, type GlyphIcon } from "./glyph";

export interface TextInputProps extends FieldFrame, FieldValue<string> {
  readonly placeholder?: string | undefined;
  readonly icon?: GlyphIcon | undefined;
  readonly maxLength?: number | undefined;
  /** The field a dialog begins in. */
  readonly autoFocus?: boolean | undefined;
}

/** One line of text outside a form; in a form use `TextField`. */
export function TextInput(props: TextInputProps) {
  return (
    <MantineTextInput
      {...frameProps(props)}
      ref={props.inputRef}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      leftSection={props.icon === undefined ? undefined : <Glyph of={props.icon} />}
      data-autofocus={props.autoFocus === true ? true : undefined}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
