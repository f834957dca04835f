import type { PlanItemId } from "#core/base/ids";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
import { useFormOf } from "../../ui/form-of";
import { PlanFields } from "./plan-fields";
import { planFormSchema } from "./plan-form";

const formId = "plan-item-new";

interface NewPlanItemDrawerProps {
  readonly onSaved: (id: PlanItemId) => void;
  readonly onClose: () => void;
}

/** Adds an item to the plan of the year. */
export function NewPlanItemDrawer({ onSaved, onClose }: NewPlanItemDrawerProps) {
  const add = useProcedureCommand("plan.addItem", { refusals: "given" });
  const form = useFormOf(planFormSchema, {
    kind: "PAPER_DUE",
    title: "",
    from: null,
    due: null,
    expects: null,
    categoryId: null,
    ownerUnitId: null,
    place: "",
    meetingId: null,
    movementId: null,
    note: "",
  });
  return (
    <FormDrawer
      does="plan.addItem"
      title={words.newTitle}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saving={add.working}
      saveTestId="save-plan-item"
      onClose={onClose}
    >
      <GuardedForm
        does="plan.addItem"
        form={form}
        id={formId}
        name={words.newDraftName}
        onSave={async (values) => {
          const answer = await add.run(values);
          if (answer.ok) queueMicrotask(() => onSaved(answer.value.id));
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={add.error} />
        <PlanFields form={form} />
      </GuardedForm>
    </FormDrawer>
  );
}
