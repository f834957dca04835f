import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type { UnitId } from "#core/base/ids";
import { type BoundProps, useBoundField } from "../ui/bound-field";
import { MultiSelectInput, type MultiSelectInputProps } from "../ui/multi-select-input";
import { SelectInput, type SelectInputProps } from "../ui/select-input";
import { useUnitChoices } from "./use-unit-choices";

interface UnitFieldProps extends Omit<SelectInputProps, "choices" | "onSearch"> {
  readonly standing?: "ALL" | "MEMBER" | undefined;
  readonly under?: UnitId | null | undefined;
  readonly except?: UnitId | null | undefined;
  readonly life?: "ANY" | "STANDS" | undefined;
}

/** One unit of the book, found as one types. */
export function UnitField<Values extends FieldValues>(props: BoundProps<UnitFieldProps, Values>) {
  const { control, name, standing, under, except, life, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  const { choices, hint, search } = useUnitChoices({ standing, under, except, life, chosen: [live.value] });
  return (
    <SelectInput
      {...(rest as Omit<SelectInputProps, "choices" | "value" | "onChange">)}
      {...live}
      value={live.value ?? null}
      choices={choices}
      onSearch={search}
      hint={bothHints(props.hint, hint)}
    />
  );
}

interface UnitsFieldProps extends Omit<MultiSelectInputProps, "choices" | "onSearch"> {
  readonly except?: UnitId | null | undefined;
  readonly life?: "ANY" | "STANDS" | undefined;
}

/** Some units of the book, found as one types; those chosen stay, whatever is typed next. */
export function UnitsField<Values extends FieldValues>(props: BoundProps<UnitsFieldProps, Values>) {
  const { control, name, except, life, ...rest } = props;
  const live = useBoundField<Values, readonly string[] | null | undefined>({ control, name });
  const value = live.value ?? [];
  const { choices, hint, search } = useUnitChoices({ except, life, chosen: value });
  return (
    <MultiSelectInput
      {...(rest as Omit<MultiSelectInputProps, "choices" | "value" | "onChange">)}
      {...live}
      value={value}
      choices={choices}
      onSearch={search}
      hint={bothHints(props.hint, hint)}
    />
  );
}

/** What the field says of itself, and that its list goes on. */
function bothHints(own: ReactNode, more: string | undefined): ReactNode {
  if (own === undefined || more === undefined) return own ?? more;
  return (
    <>
      {own} {more}
    </>
  );
}
