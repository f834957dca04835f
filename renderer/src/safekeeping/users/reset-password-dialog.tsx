import { useState } from "react";
import { peopleWords } from "#core/strings/people-words";
import { usersWords as words } from "#core/strings/users-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { DialogForm } from "../../ui/dialog-form";
import { showToast } from "../../ui/toast";
import { NewPasswordFields, newPasswordProblem, noPassword } from "./new-password";
import type { User } from "./user-dialog";

interface ResetPasswordDialogProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** The keeper gives somebody a new password. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const reset = useProcedureCommand("safekeeping.resetPassword", { refusals: "given", success: "silent" });
  const [password, setPassword] = useState(noPassword);
  const [judged, setJudged] = useState<"YES" | "NOT_YET">("NOT_YET");
  const save = async () => {
    setJudged("YES");
    if (newPasswordProblem(password) !== null) return;
    const answer = await reset.run({
      userId: user.id,
      expectedRevision: user.revision,
      password: password.first,
    });
    if (!answer.ok) return;
    showToast({ tone: "ok", title: words.resetDone(user.name) });
    onClose();
  };
  return (
    <DialogForm
      title={words.resetTitle(user.name)}
      cancelWord={words.cancel}
      saveWord={words.resetPassword}
      saving={reset.working}
      saveTestId="save-reset"
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="people-text">{words.resetText}</p>
      <RefusalNotice error={reset.error} />
      <NewPasswordFields
        label={peopleWords.newPassword}
        value={password}
        onChange={setPassword}
        judged={judged}
        autoFocus
      />
    </DialogForm>
  );
}
