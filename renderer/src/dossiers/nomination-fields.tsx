import { useEffect, useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import type { NominationId, PersonId, UnitId } from "#core/base/ids";
import { awardBasis } from "#core/strings/awards-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { NominationRemarks } from "../awards/views/nomination-remarks";
import { UnitField } from "../registry/unit-field";
import { useUnitChoices } from "../registry/use-unit-choices";
import { FieldRow } from "../ui/field-row";
import { IntegerField } from "../ui/integer-field";
import { RadioInput } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import type { NominationFields as Fields, NominationValues } from "./nomination-form";

interface NominationFieldsProps {
  readonly form: UseFormReturn<Fields, unknown, NominationValues>;
  /** The nomination that is corrected; absent for a new one. */
  readonly nominationId?: NominationId | undefined;
}

/** Fields of a nomination; the nominating member follows from the unit and can be changed. */
export function NominationFields({ form, nominationId }: NominationFieldsProps) {
  const { control } = form;
  const catalogue = useProcedureQuery("awards.catalogue", {});
  const [nomineeKind, unitId, awardCode, year, personId] = useWatch({
    control,
    name: ["nomineeKind", "unitId", "awardCode", "year", "personId"],
  });
  const isTold = unitId !== null && awardCode !== null && year !== null && year >= 2000 && year <= 2100;
  const award = catalogue.value?.awards.find(({ code }) => code === awardCode);
  const offered = useUnitChoices({ chosen: [unitId] });
  const member = offered.units.find(({ id }) => id === unitId)?.memberId;
  const followed = useRef(unitId);
  useEffect(() => {
    if (followed.current === unitId || member === undefined) return;
    followed.current = unitId;
    if (member !== null) form.setValue("memberId", member, { shouldDirty: true, shouldValidate: true });
  }, [form, member, unitId]);
  const chooseKind = (kind: "UNIT" | "PERSON") => {
    form.setValue("nomineeKind", kind, { shouldDirty: true });
    form.setValue("awardCode", null, { shouldDirty: true });
  };
  return (
    <>
      <RadioInput
        label={words.nomineeKind}
        value={nomineeKind}
        onChange={(kind) => chooseKind(kind as "UNIT" | "PERSON")}
        choices={[
          { value: "UNIT", label: words.nomineeUnit },
          { value: "PERSON", label: words.nomineePerson },
        ]}
      />
      {nomineeKind === "PERSON" ? (
        <>
          <TextField
            control={control}
            name="fullName"
            label={words.fullName}
            hint={words.fullNameHint}
            required
          />
          <TextField control={control} name="post" label={words.post} />
        </>
      ) : null}
      <SelectField
        control={control}
        name="unitId"
        label={nomineeKind === "UNIT" ? words.unit : words.unitOfPerson}
        required
        hint={offered.hint}
        onSearch={offered.search}
        choices={offered.units.map(({ id, name, parentName }) => ({
          value: id as string,
          label: name,
          ...(parentName === null ? {} : { facts: parentName }),
        }))}
      />
      <UnitField
        control={control}
        name="memberId"
        label={words.member}
        hint={words.memberHint}
        standing="MEMBER"
        required
      />
      <FieldRow columns="1fr 110px">
        <SelectField
          control={control}
          name="awardCode"
          label={words.award}
          hint={award === undefined ? undefined : awardBasis(award)}
          required
          choices={(catalogue.value?.awards ?? [])
            .filter(({ nominees }) => nominees.includes(nomineeKind))
            .map(({ code, name, kind }) => ({
              value: code,
              label: name,
              group: kind === "TITLE" ? words.titles : words.forms,
            }))}
        />
        <IntegerField control={control} name="year" label={words.yearLabel} required />
      </FieldRow>
      <NominationRemarks
        about={
          isTold
            ? {
                ...{ nominee: nomineeKind, unitId: unitId as UnitId, awardCode, year },
                personId: nomineeKind === "PERSON" ? (personId as PersonId | null) : null,
                nominationId: nominationId ?? null,
              }
            : null
        }
      />
      <TextareaField control={control} name="note" label={words.note} rows={3} />
    </>
  );
}
