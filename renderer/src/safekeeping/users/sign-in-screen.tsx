import { IconLogin2 } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { BookSummary } from "#core/safekeeping/book";
import { peopleWords as words } from "#core/strings/people-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { ChoiceList } from "../../start/choice-list";
import { StartFrame } from "../../start/start-frame";
import { Button } from "../../ui/button";
import { Loading } from "../../ui/loading";
import { PasswordInput } from "../../ui/password-input";
import { Stack } from "../../ui/stack";
import { AttemptNotice } from "./attempt-notice";
import { RecoverForm } from "./recover-form";
import "./people.css";
import { useWait } from "./use-wait";

/** Stands before a book with people in it: who is it, and the password. */
export function SignInScreen({ book }: { readonly book: BookSummary }) {
  const [way, setWay] = useState<"SIGN_IN" | "RECOVER">("SIGN_IN");
  return way === "SIGN_IN" ? (
    <SignIn book={book} onForgotten={() => setWay("RECOVER")} />
  ) : (
    <RecoverForm onBack={() => setWay("SIGN_IN")} />
  );
}

interface SignInProps {
  readonly book: BookSummary;
  readonly onForgotten: () => void;
}

function SignIn({ book, onForgotten }: SignInProps) {
  const choices = useProcedureQuery("safekeeping.signInChoices", {});
  const signIn = useProcedureCommand("safekeeping.signIn", { refusals: "given", success: "silent" });
  const close = useProcedureCommand("app.closeBook", { success: "silent" });
  const [chosen, setChosen] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const wait = useWait(signIn.error);
  const users = choices.value?.users ?? [];
  const user = users.find(({ id }) => id === chosen) ?? users[0];

  const enter = async () => {
    if (user === undefined || password === "" || wait > 0) return;
    const answer = await signIn.run({ userId: user.id, password });
    if (!answer.ok) setPassword("");
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void enter();
  };

  return (
    <StartFrame
      version={undefined}
      foot={
        <>
          <Button onClick={() => void close.run({})} working={close.working}>
            {words.closeBook}
          </Button>
          <Button
            kind="primary"
            type="submit"
            form="sign-in"
            icon={IconLogin2}
            working={signIn.working}
            disabledReason={
              wait > 0 ? words.waitsShort(wait) : password === "" ? words.signInNeedsPassword : null
            }
            testId="sign-in"
          >
            {words.signIn}
          </Button>
        </>
      }
    >
      <form id="sign-in" className="people-entrance" noValidate onSubmit={send}>
        <p className="people-book">{words.bookOf(book.clusterName, book.year)}</p>
        <h1 className="start-question">{words.signInTitle}</h1>
        <p className="people-text">{words.signInText}</p>
        {choices.value === undefined ? (
          <Loading />
        ) : (
          <Stack gap={16}>
            <ChoiceList
              label={words.people}
              lines={users.map(({ id, name, post, role }) => ({
                key: id,
                title: name,
                facts: words.person(post, words.roles[role]),
              }))}
              chosen={user?.id ?? null}
              onChoose={setChosen}
              onOpen={() => void enter()}
            />
            <div className="people-secret">
              <PasswordInput
                label={words.password}
                value={password}
                onChange={setPassword}
                autoFocus
                required
              />
              <Button kind="quiet" onClick={onForgotten} testId="forgotten">
                {words.forgotten}
              </Button>
            </div>
            <AttemptNotice error={signIn.error} wait={wait} />
          </Stack>
        )}
      </form>
    </StartFrame>
  );
}
