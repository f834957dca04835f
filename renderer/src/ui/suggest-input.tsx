import { Autocomplete } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { filterFolded } from "./choice";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";

export interface SuggestInputProps extends FieldFrame, FieldValue<string> {
  readonly suggestions: readonly string[];
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** One line of text with suggestions found without accents; anything else may be typed as well. */
export function SuggestInput(props: SuggestInputProps) {
  return (
    <Autocomplete
      {...frameProps(props)}
      ref={props.inputRef}
      name={props.name}
      data={[...new Set(props.suggestions)]}
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      onKeyDown={props.onKeyDown}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      filter={filterFolded as never}
      maxDropdownHeight={220}
      limit={12}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
