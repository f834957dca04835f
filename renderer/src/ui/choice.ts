import type { ComboboxItem, ComboboxParsedItem } from "@mantine/core";
import { foldText } from "#core/base/vietnamese-text";
import { uiStrings } from "#core/strings/ui-strings";

/** One thing to choose. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Secondary words in the list. */
  readonly facts?: string | undefined;
  /** Choices of one group stand under its name. */
  readonly group?: string | undefined;
}

type ListData = (ComboboxItem | { group: string; items: ComboboxItem[] })[];

/** Choices as Mantine's lists want them, in the order given, groups where named. */
export function toListData(choices: readonly Choice[]): ListData {
  const data: ListData = [];
  for (const choice of choices) {
    const item = { value: choice.value, label: choice.label };
    const last = data.at(-1);
    if (choice.group === undefined) data.push(item);
    else if (last !== undefined && "group" in last && last.group === choice.group) last.items.push(item);
    else data.push({ group: choice.group, items: [item] });
  }
  return data;
}

/** Keeps what holds every typed word, marks or no marks: "thads ha noi" finds "Cục THADS Hà Nội". */
export function filterFolded({
  options,
  search,
}: {
  options: ComboboxParsedItem[];
  search: string;
}): ComboboxParsedItem[] {
  const words = foldText(search).split(" ").filter(Boolean);
  const fits = (label: string) => {
    const folded = foldText(label);
    return words.every((word) => folded.includes(word));
  };
  const found = options.flatMap((option): ComboboxParsedItem[] => {
    if (!("group" in option)) return fits(option.label) ? [option] : [];
    const items = option.items.filter(
      (item) => typeof item !== "string" && "label" in item && fits(item.label),
    );
    return items.length === 0 ? [] : [{ ...option, items }];
  });
  // A list of choices is never empty for a screen reader: it says that nothing fits.
  return found.length === 0 ? [{ value: "", label: uiStrings.selectNothing, disabled: true }] : found;
}
