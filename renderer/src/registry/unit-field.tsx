import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import type { UnitId } from "#core/base/ids";
import { unitChangeWords } from "#core/strings/registry-unit-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { type BoundProps, useBoundField } from "../ui/bound-field";
import { formatInteger } from "../ui/format";
import { SelectInput, type SelectInputProps } from "../ui/select-input";

const shown = 500;

interface UnitFieldProps extends Omit<SelectInputProps, "choices" | "onSearch"> {
  /** The unit that is chosen already, so that its name is known wherever it stands in the list. */
  readonly chosen?: { readonly id: UnitId; readonly name: string } | null | undefined;
  readonly except?: UnitId | undefined;
}

/** One unit that stands today. A book with more than a list can show is searched as one types. */
export function UnitField<Values extends FieldValues>(props: BoundProps<UnitFieldProps, Values>) {
  const { control, name, chosen = null, except, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  const { choices, more, search } = useUnitChoices(except, chosen);
  return (
    <SelectInput
      {...(rest as Omit<SelectInputProps, "choices" | "value" | "onChange">)}
      {...live}
      value={live.value ?? null}
      choices={choices}
      onSearch={search}
      hint={more ?? props.hint}
    />
  );
}

/** Units that stand today, by what is typed where there are more than a list shows. */
export function useUnitChoices(
  except: UnitId | undefined,
  chosen: { readonly id: UnitId; readonly name: string } | null = null,
) {
  const [typed, setTyped] = useState("");
  const asked = { categoryId: null, standing: "ALL", offset: 0, limit: shown } as const;
  const all = useProcedureQuery("registry.listUnits", { ...asked, search: "" });
  const many = (all.value?.total ?? 0) > shown;
  const found = useProcedureQuery("registry.listUnits", { ...asked, search: many ? typed : "" });
  const rows = (many ? found.value : all.value)?.rows ?? [];
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const known = new Map<string, string>([
    ...(chosen === null ? [] : [[chosen.id, chosen.name] as const]),
    ...seen,
    ...rows.filter(({ life }) => life === "STANDS").map(({ id, name }) => [id, name] as const),
  ]);
  const choices = [...known].filter(([id]) => id !== except).map(([value, label]) => ({ value, label }));
  return {
    choices,
    more: many ? unitChangeWords.moreFound(formatInteger(shown)) : undefined,
    search: (text: string) => {
      // A name that is taken from the list is no search.
      if (choices.some(({ label }) => label === text)) return;
      setSeen(known);
      setTyped(text.slice(0, 100));
    },
  };
}
