import { useState } from "react";
import { type Command, type Role, writers } from "#core/base/procedure";
import { contract } from "#core/contract";
import { peopleWords } from "#core/strings/people-words";
import { secondPersonWords as words } from "#core/strings/second-person-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useSession } from "../../api/use-session";
import { type AskedDeed, useSecondPerson } from "../../state/second-person";
import { DialogForm } from "../../ui/dialog-form";
import { PasswordInput } from "../../ui/password-input";
import { RadioInput } from "../../ui/radio-group";
import { Stack } from "../../ui/stack";
import { AttemptNotice } from "./attempt-notice";
import { hasEffects } from "./deed-effects";
import { DeedPanel } from "./deed-panel";
import "./people.css";
import { useWait } from "./use-wait";

/** Asks for the second person of a step that two take together; leaving it leaves everything as it was. */
export function SecondPersonDialog() {
  const asked = useSecondPerson((state) => state.asked);
  return asked === null ? null : <Asking asked={asked} />;
}

function Asking({ asked }: { readonly asked: AskedDeed }) {
  const settle = useSecondPerson((state) => state.settle);
  const session = useSession();
  const choices = useProcedureQuery("safekeeping.signInChoices", {});
  const vouch = useProcedureCommand("safekeeping.vouch", { refusals: "given", success: "silent" });
  const [chosen, setChosen] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const wait = useWait(vouch.error);
  const roles = secondsOf(contract[asked.procedure]);
  const others = (choices.value?.users ?? []).filter(
    ({ id, role }) => id !== session?.user?.id && roles.includes(role),
  );
  const second = others.find(({ id }) => id === chosen) ?? (others.length === 1 ? others[0] : undefined);

  const agree = async () => {
    if (second === undefined || password === "") return;
    const { procedure, input } = asked;
    const answer = await vouch.run({ procedure, input, userId: second.id, password });
    if (answer.ok) settle("VOUCHED");
    else setPassword("");
  };
  const whyNot =
    others.length === 0
      ? words.nobodyShort
      : second === undefined || password === ""
        ? words.needsBoth
        : null;

  return (
    <DialogForm
      title={words.title}
      stands="over-questions"
      width={hasEffects(asked.deed) ? 900 : 560}
      cancelWord={words.leave}
      saveWord={words.agree}
      saving={vouch.working}
      whyNot={wait > 0 ? peopleWords.waitsShort(wait) : whyNot}
      saveTestId="second-agree"
      onSave={() => void agree()}
      onClose={() => settle("LEFT")}
    >
      <p className="people-text">{words.text(session?.user?.name ?? "")}</p>
      <div className={hasEffects(asked.deed) ? "people-agreeing" : undefined}>
        <Stack gap={12}>
          <DeedPanel deed={asked.deed} first={session?.user?.name ?? ""} />
        </Stack>
        <Stack gap={12}>
          {others.length === 0 ? (
            <p className="people-text">{choices.value === undefined ? "" : words.nobody}</p>
          ) : (
            <>
              <RadioInput
                label={words.who}
                value={second?.id ?? null}
                onChange={setChosen}
                choices={others.map(({ id, name, post, role }) => ({
                  value: id as string,
                  label: name,
                  facts: peopleWords.person(post, peopleWords.roles[role]),
                }))}
              />
              <PasswordInput
                label={words.password}
                value={password}
                onChange={setPassword}
                autoFocus={others.length === 1}
              />
            </>
          )}
          <AttemptNotice error={vouch.error} wait={wait} />
        </Stack>
      </div>
    </DialogForm>
  );
}

/** Whose word counts as the second: for a seal a teller's too, who could not do it. */
function secondsOf(procedure: Pick<Command, "secondedBy">): readonly Role[] {
  return procedure.secondedBy ?? writers;
}
