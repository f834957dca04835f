import { MultiSelect } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { uiStrings } from "#core/strings/ui-strings";
import { type Choice, filterFolded, toListData } from "./choice";
import { type FieldFrame, type FieldValue, frameProps } from "./field-frame";
import { Glyph } from "./glyph";

export interface MultiSelectInputProps<Value extends string = string>
  extends FieldFrame, FieldValue<readonly Value[]> {
  readonly choices: readonly Choice<Value>[];
  readonly placeholder?: string | undefined;
  /** Told what is typed, where the choices of a long list come from the book. */
  readonly onSearch?: ((typed: string) => void) | undefined;
}

/** Some of many outside a form; typing searches without accents. */
export function MultiSelectInput<Value extends string>(props: MultiSelectInputProps<Value>) {
  return (
    <MultiSelect
      {...frameProps(props)}
      ref={props.inputRef}
      name={props.name}
      data={toListData(props.choices)}
      value={[...props.value]}
      onChange={(values) => props.onChange(values as Value[])}
      onBlur={props.onBlur}
      placeholder={props.value.length === 0 ? (props.placeholder ?? uiStrings.selectPlaceholder) : undefined}
      nothingFoundMessage={uiStrings.selectNothing}
      searchable
      rightSection={<Glyph of={IconChevronDown} size={16} />}
      hidePickedOptions
      {...(props.onSearch === undefined ? {} : { onSearchChange: props.onSearch })}
      filter={filterFolded as never}
      maxDropdownHeight={280}
    />
  );
}
