import { frameStrings } from "#core/strings/frame-strings";
import { useUiState } from "../state/ui-state";
import { ConfirmDialog } from "../ui/confirm-dialog";

/** Asks before unsaved work is left. */
export function LeaveDialog() {
  const { leaving, dirtyForms, stay, leaveAnyway } = useUiState();
  return (
    <ConfirmDialog
      opened={leaving !== null}
      title={frameStrings.leaveTitle}
      lose={dirtyForms.map((form) => frameStrings.leaveLose(form.name))}
      keep={[frameStrings.leaveKeep]}
      keepWord={frameStrings.leaveStay}
      actWord={frameStrings.leaveGo}
      weight="destroys"
      onKeep={stay}
      onAct={leaveAnyway}
    />
  );
}
