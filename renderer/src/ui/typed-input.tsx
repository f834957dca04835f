import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";

/** What typed text means: a value, nothing, or a sentence that says why it cannot be read. */
export type Reading<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly sentence: string };

export interface TypedInputProps<Value> extends FieldFrame, FieldValue<Value> {
  readonly read: (text: string) => Reading<Value>;
  readonly write: (value: Value) => string;
  readonly empty: Value;
  /** Goes into the form while the text cannot be read: the schema refuses it, nothing is guessed. */
  readonly unreadable: (text: string) => Value;
  readonly same: (left: Value, right: Value) => boolean;
  readonly placeholder?: string | undefined;
  readonly align?: "left" | "right" | undefined;
  readonly look?: "normal" | "count" | undefined;
  readonly inputMode?: "numeric" | "decimal" | "text" | undefined;
  readonly rightSection?: ReactNode;
  readonly tone?: "normal" | "settled" | undefined;
}

/**
 * A text box whose text stands for a value. It keeps what was typed, letter for letter, as long as the value
 * behind it is the one that text produced; a value set from outside replaces the text.
 */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { read, write, same, empty, unreadable } = props;
  const [typed, setTyped] = useState({ text: write(props.value), value: props.value });
  const own = same(typed.value, props.value);
  const text = own ? typed.text : write(props.value);
  const reading = read(text);
  const [leftOnce, setLeftOnce] = useState(false);

  const valueOf = (next: string): Value => {
    const meaning = read(next);
    return meaning.kind === "value" ? meaning.value : meaning.kind === "empty" ? empty : unreadable(next);
  };
  const type = (next: string) => {
    const value = valueOf(next);
    setTyped({ text: next, value });
    props.onChange(value);
  };
  const leave = () => {
    setLeftOnce(true);
    if (reading.kind === "value") setTyped({ text: write(reading.value), value: reading.value });
    if (reading.kind === "empty") setTyped({ text: "", value: empty });
    props.onBlur?.();
  };

  const unread = reading.kind === "unreadable" ? reading.sentence : null;
  const blamed = props.error !== null && props.error !== undefined;
  const halfTyped = props.inputMode === "text" && !leftOnce && !blamed;
  const error = unread === null ? props.error : halfTyped ? null : unread;
  return (
    <TextInput
      {...frameProps({ ...props, error })}
      ref={props.inputRef}
      name={props.name}
      className="ui-typed-input"
      wrapperProps={{ "data-look": props.look, "data-align": props.align, "data-tone": props.tone }}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onFocus={(event) => {
        if (props.look === "count") event.currentTarget.select();
      }}
      placeholder={props.placeholder}
      inputMode={props.inputMode}
      rightSection={props.rightSection}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
