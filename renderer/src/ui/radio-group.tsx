import { Radio, Stack } from "@mantine/core";
import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import type { Choice } from "./choice";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";

export interface RadioInputProps<Value extends string = string>
  extends FieldFrame, Omit<FieldValue<Value | null>, "inputRef"> {
  /** `facts` stands under the label. Few choices, all in sight. */
  readonly choices: readonly Choice<Value>[];
}

/** One of few, all in sight, outside a form. */
export function RadioInput<Value extends string>(props: RadioInputProps<Value>) {
  return (
    <Radio.Group
      {...frameProps(props)}
      {...(props.name === undefined ? {} : { name: props.name })}
      value={props.value ?? ""}
      onChange={(value) => props.onChange(value as Value)}
      onBlur={props.onBlur}
    >
      <Stack gap={6}>
        {props.choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} description={choice.facts} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** One of few in a form; value is the choice's value or `null`. */
export function RadioField<Values extends FieldValues>(props: BoundProps<RadioInputProps, Values>) {
  const { control, name, ...rest } = props;
  const { inputRef: _unused, ...live } = useBoundField<Values, string | null | undefined>({ control, name });
  return <RadioInput {...rest} {...live} value={live.value ?? null} />;
}
