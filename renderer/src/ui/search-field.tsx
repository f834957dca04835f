import { TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import type { Ref } from "react";
import { uiStrings } from "#core/strings/ui-strings";
import { Glyph } from "./glyph";
import { IconButton } from "./icon-button";

interface SearchFieldProps {
  /** Spoken name: "Tìm đơn vị". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A search box above a list; Esc empties it. The caller folds both sides with `foldText`. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, placeholder = uiStrings.searchPlaceholder } = props;
  return (
    <TextInput
      ref={props.inputRef}
      aria-label={props.label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        event.preventDefault();
        event.stopPropagation();
        onChange("");
      }}
      placeholder={placeholder}
      leftSection={<Glyph of={IconSearch} />}
      rightSection={
        value === "" ? undefined : (
          <IconButton icon={IconX} label={uiStrings.clearSearch} size="small" onClick={() => onChange("")} />
        )
      }
      className="ui-search"
      title={value === "" ? placeholder : undefined}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
