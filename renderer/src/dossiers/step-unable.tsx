import type { OutputOf } from "#core/contract";
import type { AppError } from "#core/errors";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { errorSentence } from "#core/strings/error-sentences";
import { Notice } from "../ui/notice";

const shown = 5;

/** Dossiers that may not take the step, each with its sentence. */
export function StepUnable({ unable }: Pick<OutputOf<"dossiers.judgeStep">, "unable">) {
  if (unable.length === 0) return null;
  return (
    <Notice tone="warn" title={words.unable(unable.length)} testId="step-unable">
      <ul className="life-why">
        {unable.slice(0, shown).map(({ number, error }) => {
          const { title, detail } = errorSentence(error as AppError);
          return <li key={number}>{`${title} ${detail}`.trim()}</li>;
        })}
        {unable.length > shown ? <li>{words.andMore(unable.length - shown)}</li> : null}
      </ul>
    </Notice>
  );
}
