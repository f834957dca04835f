import type { PlanItem } from "#core/pledges/plan/procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { useFormOf } from "../../ui/form-of";
import { PlanFields } from "./plan-fields";
import { planFormSchema } from "./plan-form";

interface EditPlanItemDrawerProps {
  readonly item: PlanItem;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Corrects an item of the plan. */
export function EditPlanItemDrawer({ item, onSaved, onClose }: EditPlanItemDrawerProps) {
  const edit = useProcedureCommand("plan.editItem", { refusals: "given" });
  const formId = `plan-item-${item.id}`;
  const { kind, title, from, due, expects, categoryId, ownerUnitId, place, meetingId, movementId, note } =
    item;
  const form = useFormOf(planFormSchema, {
    kind,
    title,
    from,
    due,
    expects,
    categoryId,
    ownerUnitId,
    place,
    meetingId,
    movementId,
    note,
  });
  return (
    <FormDrawer
      title={words.editTitle(title)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={title}
      command={edit}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      onSave={(values) => {
        const { id: planItemId, revision: expectedRevision } = item;
        return edit.run({ planItemId, expectedRevision, ...values });
      }}
      onSaved={onSaved}
      onClose={onClose}
    >
      <PlanFields form={form} />
    </FormDrawer>
  );
}
