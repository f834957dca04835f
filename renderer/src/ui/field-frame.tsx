import { IconExclamationCircle } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";
import { Glyph } from "./glyph";

/** What every field has around it: label above, hint below, error with icon and sentence. */
export interface FieldFrame {
  readonly label: string;
  /** The label is spoken but not drawn, in a table's cell or a toolbar. */
  readonly labelLook?: "shown" | "spoken" | undefined;
  readonly hint?: ReactNode;
  /** A sentence: what is wrong and what to do. */
  readonly error?: string | null | undefined;
  readonly required?: boolean | undefined;
  /** Why it cannot be changed; stands where the hint stands. */
  readonly lockedReason?: string | null | undefined;
  readonly testId?: string | undefined;
}

/** The live half of a field. */
export interface FieldValue<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly name?: string | undefined;
}

/** The frame in the words of Mantine's inputs. */
export function frameProps(frame: FieldFrame) {
  const locked = frame.lockedReason ?? null;
  const error = frame.error ?? null;
  const isSpoken = frame.labelLook === "spoken";
  return {
    label: isSpoken ? undefined : frame.label,
    ...(isSpoken ? { "aria-label": frame.label } : {}),
    description: locked ?? frame.hint ?? undefined,
    error: error === null || error === "" ? undefined : <FieldError sentence={error} />,
    required: frame.required ?? false,
    readOnly: locked !== null,
    inputWrapperOrder: ["label", "input", "description", "error"] as (
      | "label"
      | "input"
      | "description"
      | "error"
    )[],
    "data-testid": frame.testId,
  };
}

/** The sentence of an error, with its icon. */
export function FieldError({ sentence }: { readonly sentence: string }) {
  return (
    <>
      <Glyph of={IconExclamationCircle} size={16} />
      <span>{sentence}</span>
    </>
  );
}
