import { Select } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { SyntheticEvent } from "react";
import { uiStrings } from "#core/strings/ui-strings";
import { type Choice, filterFolded, toListData } from "./choice";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";
import { Glyph } from "./glyph";

export interface SelectInputProps<Value extends string = string>
  extends FieldFrame, FieldValue<Value | null> {
  readonly choices: readonly Choice<Value>[];
  readonly placeholder?: string | undefined;
  /** Whether "nothing chosen" may be taken again. */
  readonly clearing?: "allowed" | "never" | undefined;
  /** Told what is typed, where the choices of a long list come from the book. */
  readonly onSearch?: ((typed: string) => void) | undefined;
}

/** One of many outside a form; typing searches without accents. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const facts = new Map(props.choices.map((choice) => [choice.value as string, choice.facts]));
  return (
    <Select
      {...frameProps(props)}
      ref={props.inputRef}
      name={props.name}
      data={toListData(props.choices)}
      value={props.value}
      onChange={(value) => props.onChange(value as Value | null)}
      onBlur={props.onBlur}
      onFocus={selectAll}
      onClick={selectAll}
      placeholder={props.placeholder ?? uiStrings.selectPlaceholder}
      nothingFoundMessage={uiStrings.selectNothing}
      clearable={props.clearing === "allowed"}
      clearButtonProps={{ "aria-label": uiStrings.clearChoice }}
      allowDeselect={false}
      searchable
      // A list that opened by itself in a dialog would cover the fields below it.
      openOnFocus={false}
      selectFirstOptionOnChange
      {...(props.onSearch === undefined ? {} : { onSearchChange: props.onSearch })}
      filter={filterFolded as never}
      maxDropdownHeight={280}
      rightSection={<Glyph of={IconChevronDown} size={16} />}
      renderOption={({ option }) => (
        <span>
          {option.label}
          {facts.get(option.value) === undefined ? null : (
            <span className="ui-secondary"> · {facts.get(option.value)}</span>
          )}
        </span>
      )}
    />
  );
}

/** What is chosen is marked, so that typing searches instead of adding letters to it. */
function selectAll(event: SyntheticEvent<HTMLInputElement>): void {
  event.currentTarget.select();
}
