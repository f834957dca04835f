import type { Movement } from "#core/pledges/movements/procedures";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
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
      title={words.editTitle(title)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={title}
      command={edit}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      onSave={(values) => {
        const { id: movementId, revision: expectedRevision } = movement;
        return edit.run({ movementId, expectedRevision, ...values });
      }}
      onSaved={onSaved}
      onClose={onClose}
    >
      <MovementFields form={form} except={movement.id} />
    </FormDrawer>
  );
}
