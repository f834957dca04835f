import { type FormEvent, useState } from "react";
import { peopleWords as words } from "#core/strings/people-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { StartFrame } from "../../start/start-frame";
import { useRecoveryCode } from "../../state/recovery-code";
import { Button } from "../../ui/button";
import { Stack } from "../../ui/stack";
import { TextInput } from "../../ui/text-input";
import { AttemptNotice } from "./attempt-notice";
import { NewPasswordFields, newPasswordProblem, noPassword } from "./new-password";
import { useWait } from "./use-wait";

/** The button that led here is gone. */
const beginHere = (field: HTMLInputElement | null) => field?.focus();

/** The way in for a keeper who lost the password: the code of the printed sheet, and a new one. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const recover = useProcedureCommand("safekeeping.recover", { refusals: "given", success: "silent" });
  const [code, setCode] = useState("");
  const [password, setPassword] = useState(noPassword);
  const [judged, setJudged] = useState<"YES" | "NOT_YET">("NOT_YET");
  const wait = useWait(recover.error);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setJudged("YES");
    if (code.trim() === "" || newPasswordProblem(password) !== null || wait > 0) return;
    const answer = await recover.run({ code, newPassword: password.first });
    if (answer.ok) useRecoveryCode.getState().show({ code: answer.value.recoveryCode, why: "RECOVERED" });
  };

  return (
    <StartFrame
      version={undefined}
      foot={
        <>
          <Button onClick={onBack}>{words.backToSignIn}</Button>
          <Button
            kind="primary"
            type="submit"
            form="recover"
            working={recover.working}
            disabledReason={wait > 0 ? words.waitsShort(wait) : null}
            testId="recover"
          >
            {words.recover}
          </Button>
        </>
      }
    >
      <form id="recover" className="people-entrance" noValidate onSubmit={(event) => void send(event)}>
        <h1 className="start-question">{words.recoverTitle}</h1>
        <p className="people-text">{words.recoverText}</p>
        <Stack gap={16}>
          <TextInput
            inputRef={beginHere}
            label={words.recoverCode}
            hint={words.recoverCodeHint}
            value={code}
            onChange={setCode}
            error={judged === "YES" && code.trim() === "" ? words.recoverCodeNeeded : null}
            required
          />
          <NewPasswordFields
            label={words.newPassword}
            value={password}
            onChange={setPassword}
            judged={judged}
          />
          <AttemptNotice error={recover.error} wait={wait} />
        </Stack>
      </form>
    </StartFrame>
  );
}
