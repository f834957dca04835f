import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { RoundId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { callProcedure } from "../api/client";
import { showRefusal } from "../api/show-refusal";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Notice, type NoticeTone } from "../ui/notice";
import { TextInput } from "../ui/text-input";
import { replacedSentence } from "../safekeeping/replaced-sentence";

type Verdict = OutputOf<"conference.checkCode">;

/** A code typed from the signed minutes against what the book keeps. */
export function CompareCode({ roundId }: { readonly roundId: RoundId }) {
  const [typed, setTyped] = useState("");
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const compare = async () => {
    const answer = await callProcedure("conference.checkCode", { roundId, typed });
    if (answer.ok) setVerdict(answer.value);
    else showRefusal(answer.error);
  };
  return (
    <Card title={words.compareTitle}>
      <form
        className="conference-compare"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") void compare();
        }}
      >
        <p>{words.compareText}</p>
        <TextInput
          label={words.compareField}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setVerdict(null);
          }}
          testId="typed-code"
        />
        <Button type="submit" icon={IconCircleCheck} testId="compare-code">
          {words.compare}
        </Button>
        {verdict === null ? null : (
          <Notice tone={toneOf[verdict.verdict]} testId={`verdict-${verdict.verdict}`}>
            {sentenceOf(verdict)}
          </Notice>
        )}
      </form>
    </Card>
  );
}

const toneOf: Readonly<Record<Verdict["verdict"], NoticeTone>> = {
  EQUAL: "ok",
  REPLACED: "warn",
  DIFFERENT: "danger",
  UNKNOWN: "danger",
  MISTYPED: "warn",
};

function sentenceOf({ verdict, otherRound, replaced }: Verdict): string {
  switch (verdict) {
    case "EQUAL":
      return words.compareEqual;
    case "REPLACED":
      return replacedSentence(replaced);
    case "DIFFERENT":
      return words.compareDifferent(otherRound ?? "");
    case "UNKNOWN":
      return words.compareUnknown;
    case "MISTYPED":
      return words.compareMistyped;
  }
}
