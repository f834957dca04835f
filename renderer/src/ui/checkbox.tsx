import { Checkbox as MantineCheckbox } from "@mantine/core";
import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { type FieldFrame, type FieldValue, FieldError } from "./field-frame";

export interface CheckboxProps extends Omit<FieldFrame, "required">, FieldValue<boolean> {}

/** Yes or no outside a form. */
export function Checkbox(props: CheckboxProps) {
  const spoken = props.labelLook === "spoken";
  return (
    <MantineCheckbox
      ref={props.inputRef}
      name={props.name}
      label={spoken ? undefined : props.label}
      aria-label={spoken ? props.label : undefined}
      description={props.lockedReason ?? props.hint}
      error={
        props.error === null || props.error === undefined ? undefined : <FieldError sentence={props.error} />
      }
      disabled={props.lockedReason !== undefined && props.lockedReason !== null}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      onBlur={props.onBlur}
      data-testid={props.testId}
    />
  );
}

/** Yes or no in a form; value `boolean`. */
export function CheckboxField<Values extends FieldValues>(props: BoundProps<CheckboxProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, boolean | null | undefined>({ control, name });
  return <Checkbox {...rest} {...live} value={live.value ?? false} />;
}
