import { registryScreen as words } from "#core/strings/registry-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { useFormOf } from "../ui/form-of";
import { UnitFields } from "./unit-fields";
import type { UnitDetails } from "./unit-drawer";
import { unitFormSchema } from "./unit-form-schema";

interface EditUnitDrawerProps {
  readonly unit: UnitDetails;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Corrects what was typed of a unit. */
export function EditUnitDrawer({ unit, onSaved, onClose }: EditUnitDrawerProps) {
  const frame = useProcedureQuery("registry.frame", {});
  const edit = useProcedureCommand("registry.editUnit", { refusals: "given" });
  const formId = `unit-${unit.id}`;
  const membership = unit.memberships.at(-1);
  const form = useFormOf(unitFormSchema, {
    name: unit.name,
    shortName: unit.shortName,
    locality: unit.locality,
    categoryId: unit.category?.id ?? null,
    parentId: unit.parent?.id ?? null,
    memberFrom: membership?.from ?? null,
    memberTo: membership?.to ?? null,
    note: unit.note,
  });
  return (
    <FormDrawer
      title={words.editTitle(unit.name)}
      facts={words.editHint}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={unit.name}
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      onSave={(values) => edit.run({ unitId: unit.id, expectedRevision: unit.revision, ...values })}
      onSaved={onSaved}
      onClose={onClose}
    >
      <UnitFields form={form} year={frame.value?.year ?? null} exceptUnit={unit.id} />
    </FormDrawer>
  );
}
