import { useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { InputOf } from "#core/contract";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { RadioInput } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import "./registry.css";
import { AddCategoryDialog } from "./add-category-dialog";
import { UnitField } from "./unit-field";

type UnitInput = InputOf<"registry.addUnit">;

interface UnitFieldsProps {
  readonly form: UseFormReturn<UnitInput, unknown, UnitInput>;
  readonly year: number | null;
  /** The unit being edited cannot stand under itself. */
  readonly exceptUnit: UnitId | null;
}

/** Fields of a unit: a member with a vote, or a unit under one. */
export function UnitFields({ form, year, exceptUnit }: UnitFieldsProps) {
  const [adding, setAdding] = useState(false);
  const frame = useProcedureQuery("registry.frame", {});
  const memberFrom = useWatch({ control: form.control, name: "memberFrom" });
  const [standing, setStanding] = useState<"MEMBER" | "UNDER">(memberFrom === null ? "UNDER" : "MEMBER");
  const choose = (next: "MEMBER" | "UNDER") => {
    setStanding(next);
    const day = next === "MEMBER" && year !== null ? (`${year}-01-01` as LocalDate) : null;
    form.setValue("memberFrom", day, { shouldDirty: true });
    form.setValue("memberTo", null, { shouldDirty: true });
    if (next === "MEMBER") form.setValue("parentId", null, { shouldDirty: true });
  };
  return (
    <>
      <TextField control={form.control} name="name" label={words.name} hint={words.nameHint} required />
      <RadioInput
        label={words.standing}
        value={standing}
        onChange={(next) => choose(next as "MEMBER" | "UNDER")}
        choices={[
          { value: "MEMBER", label: words.standingMember, facts: words.standingMemberFacts },
          { value: "UNDER", label: words.standingUnder, facts: words.standingUnderFacts },
        ]}
      />
      {standing === "MEMBER" ? (
        <FieldRow>
          <DateField control={form.control} name="memberFrom" label={words.memberFrom} required />
          <DateField
            control={form.control}
            name="memberTo"
            label={words.memberTo}
            hint={words.memberToHint}
          />
        </FieldRow>
      ) : (
        <UnitField
          control={form.control}
          name="parentId"
          label={words.parent}
          hint={words.parentHint}
          required
          clearing="allowed"
          except={exceptUnit}
        />
      )}
      <div className="registry-category">
        <SelectField
          control={form.control}
          name="categoryId"
          label={words.category}
          clearing="allowed"
          choices={(frame.value?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button onClick={() => setAdding(true)}>{words.addCategory}</Button>
      </div>
      <FieldRow>
        <TextField control={form.control} name="locality" label={words.locality} />
        <TextField
          control={form.control}
          name="shortName"
          label={words.shortName}
          hint={words.shortNameHint}
        />
      </FieldRow>
      <TextareaField control={form.control} name="note" label={words.note} rows={2} />
      <AddCategoryDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id: CategoryId) => form.setValue("categoryId", id, { shouldDirty: true })}
      />
    </>
  );
}
