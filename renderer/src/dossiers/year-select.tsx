import { boardWords as words } from "#core/strings/dossier-board-words";
import { SelectInput } from "../ui/select-input";

/** null: the year the book is worked on in. */
export type YearAsked = number | "ALL" | null;

interface YearSelectProps {
  readonly years: readonly number[];
  readonly value: number | "ALL";
  readonly onChange: (year: YearAsked) => void;
}

/** The year whose dossiers are shown; hidden while there is but one. */
export function YearSelect({ years, value, onChange }: YearSelectProps) {
  if (years.length < 2) return null;
  return (
    <SelectInput
      label={words.year}
      value={String(value)}
      onChange={(next) => onChange(next === "ALL" ? "ALL" : Number(next))}
      choices={[
        ...years.map((year) => ({ value: String(year), label: `${words.year} ${year}` })),
        { value: "ALL", label: words.everyYear },
      ]}
    />
  );
}
