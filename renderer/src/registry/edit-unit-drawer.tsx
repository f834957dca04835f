import { registryScreen as words } from "#core/strings/registry-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { GuardedForm } from "../frame/guarded-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Drawer } from "../ui/drawer";
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
  const leave = useLeaveGuard();
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
  const close = () => leave(onClose);
  return (
    <Drawer
      title={words.editTitle(unit.name)}
      facts={words.editHint}
      onClose={close}
      focusOn="first-field"
      foot={
        <ButtonRow align="between">
          <Button onClick={close}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={formId} working={edit.working}>
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        form={form}
        id={formId}
        name={unit.name}
        onSaved={onSaved}
        onSave={async (values) => {
          const answer = await edit.run({ unitId: unit.id, expectedRevision: unit.revision, ...values });
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={edit.error} />
        <UnitFields form={form} year={frame.value?.year ?? null} exceptUnit={unit.id} />
      </GuardedForm>
    </Drawer>
  );
}
