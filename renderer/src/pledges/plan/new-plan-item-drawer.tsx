import type { PlanItemId } from "#core/base/ids";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
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
      title={words.newTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.newDraftName}
      command={add}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saveTestId="save-plan-item"
      onSave={add.run}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <PlanFields form={form} />
    </FormDrawer>
  );
}
