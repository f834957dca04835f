import { PasswordInput as MantinePasswordInput } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { uiStrings } from "#core/strings/ui-strings";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";
import { Glyph } from "./glyph";

export interface PasswordInputProps extends FieldFrame, FieldValue<string> {
  /** `digits`: a PIN. */
  readonly letters?: "any" | "digits" | undefined;
  /** The field the dialog or screen begins in. */
  readonly autoFocus?: boolean | undefined;
}

/** Something secret, shown as dots; the eye shows it, for who types with Vietnamese keys. */
export function PasswordInput(props: PasswordInputProps) {
  return (
    <MantinePasswordInput
      {...frameProps(props)}
      ref={props.inputRef}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      maxLength={200}
      inputMode={props.letters === "digits" ? "numeric" : undefined}
      autoComplete="off"
      spellCheck={false}
      data-autofocus={props.autoFocus === true ? true : undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a screen that asks for a secret
      autoFocus={props.autoFocus}
      visibilityToggleIcon={Eye}
      visibilityToggleButtonProps={{ "aria-label": uiStrings.showPassword }}
    />
  );
}

function Eye({ reveal }: { readonly reveal: boolean }) {
  return <Glyph of={reveal ? IconEyeOff : IconEye} size={18} />;
}
