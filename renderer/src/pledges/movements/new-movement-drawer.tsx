import type { MovementId } from "#core/base/ids";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
import { useFormOf } from "../../ui/form-of";
import { Loading } from "../../ui/loading";
import { MovementFields } from "./movement-fields";
import { movementFormSchema } from "./movement-form";

interface NewMovementDrawerProps {
  /** The movement a new wave belongs to; null for a movement of its own. */
  readonly parentId: MovementId | null;
  readonly onSaved: (id: MovementId) => void;
  readonly onClose: () => void;
}

/** Adds a movement, or a wave under one. */
export function NewMovementDrawer({ parentId, onSaved, onClose }: NewMovementDrawerProps) {
  const { value } = useProcedureQuery("registry.frame", {});
  const formId = parentId === null ? "movement-new" : `wave-new-${parentId}`;
  return (
    <FormDrawer
      does="movements.add"
      title={parentId === null ? words.newTitle : words.newWaveTitle}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saveTestId="save-movement"
      onClose={onClose}
    >
      {value === undefined ? (
        <Loading />
      ) : (
        <NewMovementForm formId={formId} year={value.year} parentId={parentId} onSaved={onSaved} />
      )}
    </FormDrawer>
  );
}

interface NewMovementFormProps {
  readonly formId: string;
  readonly year: number;
  readonly parentId: MovementId | null;
  readonly onSaved: (id: MovementId) => void;
}

function NewMovementForm({ formId, year, parentId, onSaved }: NewMovementFormProps) {
  const add = useProcedureCommand("movements.add", { refusals: "given" });
  const form = useFormOf(movementFormSchema, {
    parentId,
    kind: parentId === null ? "REGULAR" : "CAMPAIGN",
    title: "",
    launchedBy: "",
    fromYear: year,
    toYear: year,
    from: null,
    to: null,
    basis: "",
    content: "",
  });
  return (
    <GuardedForm
      does="movements.add"
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
      <MovementFields form={form} except={null} />
    </GuardedForm>
  );
}
