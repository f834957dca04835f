import { useEffect, useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import type { RegistrationRow } from "#core/awards/registrations/procedures";
import type { UnitId } from "#core/base/ids";
import { type InputOf, contract } from "#core/contract";
import { registrationScreen as words } from "#core/strings/registrations-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { UnitField } from "../../registry/unit-field";
import { FormDrawer } from "../../frame/form-drawer";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { IntegerField } from "../../ui/integer-field";
import { SelectField } from "../../ui/select-field";
import { TextareaField } from "../../ui/textarea-field";
import { BinAfterAsking } from "../bin-after-asking";

type Fields = InputOf<"registrations.add">;
const schema = contract["registrations.add"].input;

interface RegistrationDrawerProps {
  /** The line being corrected; null for a new one. */
  readonly known: RegistrationRow | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** One line of the register: who registers what for whom, and how many. */
export function RegistrationDrawer({ known, onSaved, onClose }: RegistrationDrawerProps) {
  const add = useProcedureCommand("registrations.add", { refusals: "given" });
  const edit = useProcedureCommand("registrations.edit", { refusals: "given" });
  const bin = useProcedureCommand("registrations.bin");
  const formId = known === null ? "registration-new" : `registration-${known.id}`;
  const form = useFormOf(schema, {
    ...(known === null ? {} : { memberId: known.memberId, nomineeUnitId: known.nomineeUnitId }),
    awardCode: known?.awardCode ?? "",
    nominees: known?.nominees ?? 1,
    registeredOn: known?.registeredOn ?? null,
    incomingPaperId: known?.incomingPaperId ?? null,
    note: known?.note ?? "",
  });
  return (
    <FormDrawer
      title={known === null ? words.newTitle : words.editTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={known?.nomineeName ?? words.draft}
      command={known === null ? add : edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-registration"
      onSave={async (values) =>
        known === null
          ? add.run(values)
          : edit.run({ registrationId: known.id, expectedRevision: known.revision, ...values })
      }
      onSaved={onSaved}
      onClose={onClose}
      below={
        known === null ? null : (
          <BinAfterAsking
            command={bin}
            title={words.binTitle(known.nomineeName)}
            words={words}
            onBin={() => bin.run({ registrationId: known.id })}
            onGone={onClose}
          />
        )
      }
    >
      <RegistrationFields form={form} />
    </FormDrawer>
  );
}

function RegistrationFields({ form }: { readonly form: UseFormReturn<Fields, unknown, Fields> }) {
  const { control } = form;
  const memberId = useWatch({ control, name: "memberId" }) as UnitId | undefined;
  const seen = useRef(memberId);
  useEffect(() => {
    if (memberId === seen.current) return;
    seen.current = memberId;
    // Nearly every line is for the member itself; a unit under the former one is none under this.
    if (memberId) form.setValue("nomineeUnitId", memberId, { shouldDirty: true, shouldValidate: true });
  }, [memberId, form]);
  const catalogue = useProcedureQuery("awards.catalogue", {});
  const papers = useProcedureQuery("incoming.list", {
    ...{ search: "", channel: null, planItemId: null, offset: 0, limit: 200 },
  });
  return (
    <>
      <UnitField control={control} name="memberId" label={words.member} standing="MEMBER" required />
      <UnitField
        control={control}
        name="nomineeUnitId"
        label={words.nominee}
        hint={words.nomineeHint}
        under={memberId ?? null}
        required
      />
      <SelectField
        control={control}
        name="awardCode"
        label={words.awardField}
        required
        choices={(catalogue.value?.awards ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FieldRow>
        <IntegerField control={control} name="nominees" label={words.count} hint={words.countHint} required />
        <DateField
          control={control}
          name="registeredOn"
          label={words.registeredOn}
          hint={words.registeredOnHint}
        />
      </FieldRow>
      <SelectField
        control={control}
        name="incomingPaperId"
        label={words.paper}
        clearing="allowed"
        choices={(papers.value?.rows ?? []).map(({ id, arrivalNumber, subject }) => ({
          value: id,
          label: words.paperChoice(arrivalNumber, subject),
        }))}
      />
      <TextareaField control={control} name="note" label={words.note} rows={2} />
    </>
  );
}
