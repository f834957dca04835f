import { IconTrash } from "@tabler/icons-react";
import type { UnitId } from "#core/base/ids";
import { contract } from "#core/contract";
import { type UnitContact, contactDuty } from "#core/registry/contact-procedures";
import { contactWords as words } from "#core/strings/registry-contact-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import { UnitField } from "./unit-field";

const fields = contract["registry.addContact"].input;

interface ContactDrawerProps {
  /** Null: a new one. */
  readonly contact: UnitContact | null;
  /** The unit a new one is for, where it is known; its field is then not asked. */
  readonly unit: { readonly id: UnitId; readonly name: string } | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** An officer of a unit for emulation work. */
export function ContactDrawer({ contact, unit, onSaved, onClose }: ContactDrawerProps) {
  const add = useProcedureCommand("registry.addContact", { refusals: "given" });
  const edit = useProcedureCommand("registry.editContact", { refusals: "given" });
  const bin = useProcedureCommand("registry.binContact");
  const formId = contact === null ? `contact-new-${unit?.id ?? "any"}` : `contact-${contact.id}`;
  const form = useFormOf(fields, {
    unitId: (contact?.unitId ?? unit?.id ?? null) as UnitId,
    fullName: contact?.fullName ?? "",
    post: contact?.post ?? "",
    duty: contact?.duty ?? "NOT_KNOWN",
    phone: contact?.phone ?? "",
    from: contact?.from ?? null,
    to: contact?.to ?? null,
    note: contact?.note ?? "",
  });
  const { control } = form;
  return (
    <FormDrawer
      title={contact === null ? words.addTitle : words.editTitle(contact.fullName)}
      facts={words.hint}
      focusOn={contact === null ? "first-field" : "nothing"}
      form={form}
      formId={formId}
      draftName={contact?.fullName ?? words.draft}
      command={contact === null ? add : edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-contact"
      onSave={async (values) =>
        contact === null
          ? add.run(values)
          : edit.run({ contactId: contact.id, expectedRevision: contact.revision, ...values })
      }
      onSaved={onSaved}
      onClose={onClose}
    >
      <UnitField control={control} name="unitId" label={words.unit} life="STANDS" required />
      <TextField control={control} name="fullName" label={words.name} required />
      <TextField control={control} name="post" label={words.post} />
      <FieldRow>
        <SelectField
          control={control}
          name="duty"
          label={words.duty}
          choices={contactDuty.options.map((duty) => ({ value: duty, label: words.duties[duty] }))}
        />
        <TextField control={control} name="phone" label={words.phone} />
      </FieldRow>
      <FieldRow>
        <DateField control={control} name="from" label={words.from} hint={words.daysHint} />
        <DateField control={control} name="to" label={words.to} hint={words.toHint} />
      </FieldRow>
      <TextareaField control={control} name="note" label={words.note} rows={2} />
      {contact === null ? null : (
        <div>
          <Button
            does="registry.binContact"
            kind="danger"
            size="small"
            icon={IconTrash}
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ contactId: contact.id })).ok) onClose();
            }}
          >
            {words.bin}
          </Button>
        </div>
      )}
    </FormDrawer>
  );
}
