import { useState } from "react";
import type { NominationId } from "#core/base/ids";
import { ballotWords as words } from "#core/strings/ballot-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { ScoreInput } from "../ui/score-input";

interface ScoreCellProps {
  readonly name: string;
  readonly nominationId: NominationId;
  /** Hundredths; null where none was typed. */
  readonly score: number | null;
}

/** The final score of one nomination, saved when the cell is left. */
export function ScoreCell({ name, nominationId, score }: ScoreCellProps) {
  const save = useProcedureCommand("conference.setScores", { success: "silent" });
  const [typed, setTyped] = useState<{ readonly over: number | null; readonly value: number | null } | null>(
    null,
  );
  const value = typed !== null && typed.over === score ? typed.value : score;
  return (
    <ScoreInput
      label={words.scoreOf(name)}
      value={value}
      onChange={(next) => setTyped({ over: score, value: next })}
      onBlur={() => {
        if (value === score || (value !== null && Number.isNaN(value))) return;
        void save.run({ scores: [{ nominationId, score: value }] });
      }}
      testId={`score-${name}`}
    />
  );
}
