import { IconFileCheck } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { RoundId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { reopeningWords } from "#core/strings/reopening-words";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { callProcedure } from "../api/client";
import { showRefusal } from "../api/show-refusal";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Notice, type NoticeTone } from "../ui/notice";
import { SelectInput } from "../ui/select-input";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";
import { replacedSentence } from "./replaced-sentence";

type Verdict = OutputOf<"conference.checkCode">;
const toneOf: Record<Verdict["verdict"], NoticeTone> = {
  EQUAL: "ok",
  REPLACED: "warn",
  DIFFERENT: "danger",
  UNKNOWN: "danger",
  MISTYPED: "warn",
};

/** Compares the code printed under a signed table with the sealed result in the book. */
export function CodeCard() {
  const rounds = useSealedRounds();
  return (
    <Card title={words.codeTitle} icon={IconFileCheck}>
      <Stack gap={12}>
        <p className="safekeeping-text">{words.codeText}</p>
        {rounds.length === 0 ? (
          <p className="safekeeping-text">{words.codeNoRound}</p>
        ) : (
          <CodeForm rounds={rounds} />
        )}
      </Stack>
    </Card>
  );
}

interface SealedRound {
  readonly value: RoundId;
  readonly label: string;
  readonly facts: string;
}

function CodeForm({ rounds }: { readonly rounds: readonly SealedRound[] }) {
  const [chosen, setChosen] = useState<RoundId | null>(null);
  const [typed, setTyped] = useState("");
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const roundId = chosen ?? rounds[0]?.value ?? null;

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (roundId === null || typed.trim() === "") return;
    const answer = await callProcedure("conference.checkCode", { roundId, typed });
    if (answer.ok) setVerdict(answer.value);
    else showRefusal(answer.error);
  };
  const change = (next: string) => {
    setTyped(next);
    setVerdict(null);
  };

  return (
    <form onSubmit={(event) => void check(event)}>
      <Stack gap={12}>
        <SelectInput
          label={words.codeRound}
          value={roundId}
          onChange={(next) => {
            setChosen(next as RoundId | null);
            setVerdict(null);
          }}
          choices={rounds}
        />
        <TextInput
          label={words.codeTyped}
          value={typed}
          onChange={change}
          placeholder={words.codeExample}
          maxLength={40}
        />
        <div>
          <Button type="submit">{words.codeCheck}</Button>
        </div>
        {verdict === null ? null : (
          <Notice tone={toneOf[verdict.verdict]} testId={`code-${verdict.verdict}`}>
            {words.codeVerdict[verdict.verdict]} {replacedSentence(verdict.replaced)}
            {verdict.otherRound === null ? "" : words.codeOtherRound(verdict.otherRound)}
          </Notice>
        )}
      </Stack>
    </form>
  );
}

/** Sealed rounds of the whole book, told apart by the day of their meeting. */
function useSealedRounds(): readonly SealedRound[] {
  const { value } = useProcedureQuery("conference.sealedRounds", {});
  return (value?.rounds ?? []).map(({ id, name, meetingTitle, meetingDate, standing }) => ({
    value: id,
    label: `${standing === "STANDS" ? name : reopeningWords.roundReplaced(name)} · ${formatDate(meetingDate)}`,
    facts: meetingTitle,
  }));
}
