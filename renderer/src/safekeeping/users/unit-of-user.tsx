import { useState } from "react";
import type { UnitId } from "#core/base/ids";
import { usersWords as words } from "#core/strings/users-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { SelectInput } from "../../ui/select-input";

interface UnitOfUserProps {
  readonly value: UnitId | null;
  readonly onChange: (unitId: UnitId | null) => void;
}

/** The unit a user comes from, found as one types; none for who belongs to the secretariat. */
export function UnitOfUser({ value, onChange }: UnitOfUserProps) {
  const [typed, setTyped] = useState("");
  const asked = {
    search: typed,
    standing: "ALL",
    under: null,
    chosen: value === null ? [] : [value],
  } as const;
  const { value: offered } = useProcedureQuery("registry.unitChoices", {
    ...asked,
    chosen: [...asked.chosen],
  });
  const units = offered?.units ?? [];
  return (
    <SelectInput
      label={words.unit}
      hint={words.unitHint}
      value={value}
      onChange={(chosen) => onChange(chosen as UnitId | null)}
      choices={units.map(({ id, name }) => ({ value: id as string, label: name }))}
      placeholder={words.unitNone}
      clearing="allowed"
      // A name that is taken from the list is no search.
      onSearch={(text) => {
        if (!units.some(({ name }) => name === text)) setTyped(text.slice(0, 100));
      }}
      testId="user-unit"
    />
  );
}
