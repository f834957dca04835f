import type { PlanItem } from "#core/pledges/plan/procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
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
      does="plan.editItem"
      title={words.editTitle(title)}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saving={edit.working}
      onClose={onClose}
    >
      <GuardedForm
        does="plan.editItem"
        form={form}
        id={formId}
        name={title}
        onSaved={onSaved}
        onSave={async (values) => {
          const { id: planItemId, revision: expectedRevision } = item;
          const answer = await edit.run({ planItemId, expectedRevision, ...values });
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={edit.error} />
        <PlanFields form={form} />
      </GuardedForm>
    </FormDrawer>
  );
}
