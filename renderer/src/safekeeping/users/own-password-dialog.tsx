import { useState } from "react";
import { peopleWords as words } from "#core/strings/people-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { DialogForm } from "../../ui/dialog-form";
import { PasswordInput } from "../../ui/password-input";
import { showToast } from "../../ui/toast";
import { NewPasswordFields, newPasswordProblem, noPassword } from "./new-password";

/** Changes the password of the one at the keyboard, who knows the old one. */
export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const change = useProcedureCommand("safekeeping.changePassword", { refusals: "given", success: "silent" });
  const [old, setOld] = useState("");
  const [password, setPassword] = useState(noPassword);
  const [judged, setJudged] = useState<"YES" | "NOT_YET">("NOT_YET");
  const save = async () => {
    setJudged("YES");
    if (old === "" || newPasswordProblem(password) !== null) return;
    const answer = await change.run({ old, new: password.first });
    if (!answer.ok) return;
    showToast({ tone: "ok", title: words.passwordSaved });
    onClose();
  };
  return (
    <DialogForm
      title={words.ownPasswordTitle}
      cancelWord={words.notNow}
      saveWord={words.savePassword}
      saving={change.working}
      saveTestId="save-own-password"
      onSave={() => void save()}
      onClose={onClose}
    >
      <RefusalNotice error={change.error} />
      <PasswordInput
        label={words.oldPassword}
        value={old}
        onChange={setOld}
        error={judged === "YES" && old === "" ? words.oldPasswordNeeded : null}
        autoFocus
        required
      />
      <NewPasswordFields label={words.newPassword} value={password} onChange={setPassword} judged={judged} />
    </DialogForm>
  );
}
