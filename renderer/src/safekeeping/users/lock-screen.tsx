import { IconLock } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { peopleWords as words } from "#core/strings/people-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import type { Session } from "../../api/use-session";
import { useUiState } from "../../state/ui-state";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { FocusBack } from "../../ui/focus-back";
import { Glyph } from "../../ui/glyph";
import { Notice } from "../../ui/notice";
import { PasswordInput } from "../../ui/password-input";
import { AttemptNotice } from "./attempt-notice";
import "./people.css";
import { useWait } from "./use-wait";

type Secret = "PIN" | "PASSWORD";

/** Covers the window; what is under it stays as it was, and nothing of it can be read. */
export function LockScreen({ user }: { readonly user: NonNullable<Session["user"]> }) {
  const unlock = useProcedureCommand("safekeeping.unlock", { refusals: "given", success: "silent" });
  const signOut = useProcedureCommand("safekeeping.signOut", { refusals: "given", success: "silent" });
  const unsaved = useUiState((state) => state.dirtyForms);
  const [wanted, setWanted] = useState<Secret>("PIN");
  const [secret, setSecret] = useState("");
  const [leaving, setLeaving] = useState<"ASKED" | "NOT">("NOT");
  const wait = useWait(unlock.error);
  const kind: Secret = user.hasPin ? wanted : "PASSWORD";

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === "" || wait > 0) return;
    const answer = await unlock.run({ kind, secret });
    if (!answer.ok) setSecret("");
  };
  const leave = () => {
    for (const form of unsaved) useUiState.getState().markClean(form.id);
    void signOut.run({});
  };

  return (
    <main className="people-lock" data-testid="lock-screen">
      <FocusBack />
      <form className="people-lock-card" noValidate onSubmit={(event) => void send(event)}>
        <h1 className="people-lock-title">
          <Glyph of={IconLock} size={24} />
          {words.lockedTitle}
        </h1>
        <p className="people-lock-name">{user.name}</p>
        <p className="people-text">{words.person(user.post, words.roles[user.role])}</p>
        <p className="people-text">{words.lockedText}</p>
        <PasswordInput
          key={kind}
          label={kind === "PIN" ? words.pin : words.password}
          letters={kind === "PIN" ? "digits" : "any"}
          value={secret}
          onChange={setSecret}
          autoFocus
        />
        <AttemptNotice error={unlock.error ?? signOut.error} wait={wait} />
        {leaving === "NOT" ? (
          <ButtonRow>
            <Button
              kind="primary"
              type="submit"
              working={unlock.working}
              disabledReason={wait > 0 ? words.waitsShort(wait) : null}
              testId="unlock"
            >
              {words.unlock}
            </Button>
            {user.hasPin ? (
              <Button
                kind="quiet"
                onClick={() => {
                  setWanted(kind === "PIN" ? "PASSWORD" : "PIN");
                  setSecret("");
                  unlock.clearError();
                }}
                testId="other-secret"
              >
                {kind === "PIN" ? words.usePassword : words.usePin}
              </Button>
            ) : null}
            <Button
              kind="quiet"
              working={signOut.working}
              onClick={() => (unsaved.length === 0 ? leave() : setLeaving("ASKED"))}
              testId="other-person"
            >
              {words.otherPerson}
            </Button>
          </ButtonRow>
        ) : (
          <Notice
            tone="warn"
            title={words.otherPersonTitle}
            actions={
              <ButtonRow>
                <Button size="small" onClick={() => setLeaving("NOT")}>
                  {words.otherPersonStay}
                </Button>
                <Button size="small" kind="danger" onClick={leave} testId="other-person-go">
                  {words.otherPersonGo}
                </Button>
              </ButtonRow>
            }
          >
            {words.otherPersonDetail(user.name, unsaved.length)}
          </Notice>
        )}
      </form>
    </main>
  );
}
