import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "#core/contract";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { UnitField } from "../registry/unit-field";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { useFormOf } from "../ui/form-of";
import { TextField } from "../ui/text-field";
import type { NominationDetails } from "./nomination-drawer";

type Person = NonNullable<NominationDetails["person"]>;

/** Corrects the person of a dossier in every dossier that names them. */
export function EditPerson({ person }: { readonly person: Person }) {
  const [editing, setEditing] = useState<"editing" | "not">("not");
  return (
    <>
      <span>
        <Button
          does="registry.editPerson"
          size="small"
          icon={IconPencil}
          onClick={() => setEditing("editing")}
          testId="edit-person"
        >
          {words.editPerson}
        </Button>
      </span>
      {editing === "editing" ? <PersonDialog person={person} onClose={() => setEditing("not")} /> : null}
    </>
  );
}

const fields = contract["registry.editPerson"].input.omit({ personId: true, expectedRevision: true });

function PersonDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const edit = useProcedureCommand("registry.editPerson", { refusals: "given" });
  const { fullName, post, unitId } = person;
  const form = useFormOf(fields, { fullName, post, unitId });
  const formId = `person-${person.id}`;
  return (
    <Dialog
      opened
      title={words.editPersonTitle(fullName)}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={formId} working={edit.working} testId="save-person">
            {words.editPersonSave}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        does="registry.editPerson"
        form={form}
        id={formId}
        name={fullName}
        draft="none"
        onSaved={onClose}
        onSave={async (values) => {
          const { id: personId, revision: expectedRevision } = person;
          return (await edit.run({ personId, expectedRevision, ...values })).ok ? "saved" : "kept";
        }}
      >
        <p className="ui-secondary">{words.editPersonHint}</p>
        <RefusalNotice error={edit.error} />
        <TextField control={form.control} name="fullName" label={words.fullName} required />
        <TextField control={form.control} name="post" label={words.post} />
        <UnitField control={form.control} name="unitId" label={words.personUnit} required />
      </GuardedForm>
    </Dialog>
  );
}
