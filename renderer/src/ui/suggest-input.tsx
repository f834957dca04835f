import { Autocomplete } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { foldText } from "#core/base/vietnamese-text";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";

export interface SuggestInputProps extends FieldFrame, FieldValue<string> {
  readonly suggestions: readonly string[];
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** One line of text; once something is typed, suggestions found without accents. Anything else may be typed as well. */
export function SuggestInput(props: SuggestInputProps) {
  return (
    <Autocomplete
      {...frameProps(props)}
      ref={props.inputRef}
      name={props.name}
      data={[...matching(props.suggestions, props.value)]}
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      onKeyDown={props.onKeyDown}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      filter={({ options }) => options}
      maxDropdownHeight={220}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** How many suggestions a list shows at most. */
const shown = 12;

/** Nothing until something is typed; then what contains it, each once, without what is already there whole. */
function matching(suggestions: readonly string[], typed: string): readonly string[] {
  const sought = foldText(typed);
  if (sought === "") return [];
  return [...new Set(suggestions)]
    .filter((text) => text !== typed && foldText(text).includes(sought))
    .slice(0, shown);
}
