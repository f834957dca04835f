import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "#core/contract";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDialog } from "../frame/form-dialog";
import { UnitField } from "../registry/unit-field";
import { Button } from "../ui/button";
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
    <FormDialog
      title={words.editPersonTitle(fullName)}
      form={form}
      formId={formId}
      draftName={fullName}
      draft="none"
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.editPersonSave}
      saveTestId="save-person"
      onSave={(values) => {
        const { id: personId, revision: expectedRevision } = person;
        return edit.run({ personId, expectedRevision, ...values });
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      <p className="ui-secondary">{words.editPersonHint}</p>
      <TextField control={form.control} name="fullName" label={words.fullName} required />
      <TextField control={form.control} name="post" label={words.post} />
      <UnitField control={form.control} name="unitId" label={words.personUnit} required />
    </FormDialog>
  );
}
