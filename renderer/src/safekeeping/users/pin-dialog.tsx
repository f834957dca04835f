import { useState } from "react";
import { judgePin } from "#core/safekeeping/users/judge-secret";
import { peopleWords as words } from "#core/strings/people-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { DialogForm } from "../../ui/dialog-form";
import { FieldRow } from "../../ui/field-row";
import { PasswordInput } from "../../ui/password-input";
import { showToast } from "../../ui/toast";

interface PinDialogProps {
  readonly hasPin: boolean;
  readonly onClose: () => void;
}

/** Sets or takes away the PIN of the one at the keyboard. */
export function PinDialog({ hasPin, onClose }: PinDialogProps) {
  const set = useProcedureCommand("safekeeping.setPin", { refusals: "given", success: "silent" });
  const clear = useProcedureCommand("safekeeping.clearPin", { refusals: "given", success: "silent" });
  const [password, setPassword] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [judged, setJudged] = useState<"YES" | "NOT_YET">("NOT_YET");
  const fault = judged === "YES" ? judgePin(pin) : null;
  const differs = judged === "YES" && fault === null && pin !== again;

  const end = (title: string) => {
    showToast({ tone: "ok", title });
    onClose();
  };
  const save = async () => {
    setJudged("YES");
    if (password === "" || judgePin(pin) !== null || pin !== again) return;
    const answer = await set.run({ password, pin });
    if (answer.ok) end(words.pinSaved);
  };
  const takeAway = async () => {
    const answer = await clear.run({});
    if (answer.ok) end(words.pinCleared);
  };

  return (
    <DialogForm
      title={words.pinTitle}
      cancelWord={words.notNow}
      saveWord={words.setPin}
      saving={set.working}
      saveTestId="save-pin"
      other={
        hasPin ? (
          <Button kind="quiet" working={clear.working} onClick={() => void takeAway()} testId="clear-pin">
            {words.clearPin}
          </Button>
        ) : null
      }
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="people-text">{words.pinText}</p>
      <RefusalNotice error={set.error ?? clear.error} />
      <PasswordInput
        label={words.oldPassword}
        value={password}
        onChange={setPassword}
        error={judged === "YES" && password === "" ? words.oldPasswordNeeded : null}
        autoFocus
        required
      />
      <FieldRow columns="1fr 1fr">
        <PasswordInput
          label={words.pin}
          letters="digits"
          hint={words.pinHint}
          value={pin}
          onChange={setPin}
          error={fault === null ? null : fault === "PIN_TOO_PLAIN" ? words.pinTooPlain : words.pinWrong}
          required
        />
        <PasswordInput
          label={words.pinAgain}
          letters="digits"
          value={again}
          onChange={setAgain}
          error={differs ? words.pinsDiffer : null}
          required
        />
      </FieldRow>
    </DialogForm>
  );
}
