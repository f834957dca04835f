import type { MovementId } from "#core/base/ids";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDrawer } from "../../frame/form-drawer";
import { ReadingDrawer } from "../../frame/reading-drawer";
import { useFormOf } from "../../ui/form-of";
import { MovementFields } from "./movement-fields";
import { movementFormSchema } from "./movement-form";

interface NewMovementDrawerProps {
  /** The movement a new wave belongs to; null for a movement of its own. */
  readonly parentId: MovementId | null;
  readonly onSaved: (id: MovementId) => void;
  readonly onClose: () => void;
}

/** Adds a movement, or a wave under one. */
export function NewMovementDrawer(props: NewMovementDrawerProps) {
  const { value: frame, error } = useProcedureQuery("registry.frame", {});
  if (frame === undefined)
    return <ReadingDrawer title={titleOf(props.parentId)} error={error} onClose={props.onClose} />;
  return <NewMovement year={frame.year} {...props} />;
}

function titleOf(parentId: MovementId | null): string {
  return parentId === null ? words.newTitle : words.newWaveTitle;
}

interface NewMovementProps extends NewMovementDrawerProps {
  readonly year: number;
}

function NewMovement({ year, parentId, onSaved, onClose }: NewMovementProps) {
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
    <FormDrawer
      title={titleOf(parentId)}
      focusOn="first-field"
      form={form}
      formId={parentId === null ? "movement-new" : `wave-new-${parentId}`}
      draftName={words.newDraftName}
      command={add}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saveTestId="save-movement"
      onSave={add.run}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <MovementFields form={form} except={null} />
    </FormDrawer>
  );
}
