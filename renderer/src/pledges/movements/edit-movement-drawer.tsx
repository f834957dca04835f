import type { Movement } from "#core/pledges/movements/procedures";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
import { useFormOf } from "../../ui/form-of";
import { MovementFields } from "./movement-fields";
import { movementFormSchema } from "./movement-form";

interface EditMovementDrawerProps {
  readonly movement: Movement;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Corrects what was typed of a movement. */
export function EditMovementDrawer({ movement, onSaved, onClose }: EditMovementDrawerProps) {
  const edit = useProcedureCommand("movements.edit", { refusals: "given" });
  const formId = `movement-${movement.id}`;
  const { parentId, kind, title, launchedBy, fromYear, toYear, from, to, basis, content } = movement;
  const form = useFormOf(movementFormSchema, {
    parentId,
    kind,
    title,
    launchedBy,
    fromYear,
    toYear,
    from,
    to,
    basis,
    content,
  });
  return (
    <FormDrawer
      does="movements.edit"
      title={words.editTitle(title)}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saving={edit.working}
      onClose={onClose}
    >
      <GuardedForm
        does="movements.edit"
        form={form}
        id={formId}
        name={title}
        onSaved={onSaved}
        onSave={async (values) => {
          const { id: movementId, revision: expectedRevision } = movement;
          const answer = await edit.run({ movementId, expectedRevision, ...values });
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={edit.error} />
        <MovementFields form={form} except={movement.id} />
      </GuardedForm>
    </FormDrawer>
  );
}
