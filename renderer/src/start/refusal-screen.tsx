import { IconChecklist, IconInfoCircle, IconShieldCheck } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import type { AppError } from "#core/errors";
import { errorSentence, isErrorCode } from "#core/strings/error-sentences";
import { startWords } from "#core/strings/start-words";
import { callProcedure } from "../api/client";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import { DamageWays } from "./damage-ways";
import type { Opening } from "./opening";
import { WayOut } from "./way-out";
import "./refusal.css";
import { StartFrame } from "./start-frame";

interface RefusalScreenProps {
  readonly status: OutputOf<"app.status">;
  readonly opening: Opening;
}

/** A book that did not open: what happened, what to do, what is safe. Nothing here changes or deletes data. */
export function RefusalScreen({ status, opening }: RefusalScreenProps) {
  const error = refusalOf(status);
  const { title, detail, cure } = errorSentence(error);
  const again = opening.tryAgain();
  const goBack = () => void callProcedure("app.closeBook", {});
  return (
    <StartFrame version={status.programVersion}>
      <section role="alert" className="start-refusal" data-testid={`refusal-${error.code}`}>
        <h1 className="start-question">{title}</h1>
        <div className="start-refusal-parts">
          <Part icon={IconInfoCircle} title={startWords.refusedWhat} text={detail} />
          <Part icon={IconChecklist} title={startWords.refusedDo} text={cure} />
          <Part
            icon={IconShieldCheck}
            title={startWords.refusedSafe}
            text={startWords.safeWhenRefused[error.code] ?? startWords.refusedSafeAlways}
          />
        </div>
      </section>
      <DamageWays error={error} opening={opening} />
      <ButtonRow>
        <Button kind="primary" onClick={goBack} autoFocus>
          {startWords.back}
        </Button>
        {again === null ? null : <Button onClick={again}>{startWords.tryAgain}</Button>}
        <Button onClick={opening.chooseFolder}>{startWords.chooseOther}</Button>
        <WayOut error={error} />
      </ButtonRow>
    </StartFrame>
  );
}

function Part({
  icon,
  title,
  text,
}: {
  readonly icon: GlyphIcon;
  readonly title: string;
  readonly text: string;
}) {
  if (text === "") return null;
  return (
    <div className="start-refusal-part">
      <Glyph of={icon} size={20} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </div>
  );
}

function refusalOf(status: OutputOf<"app.status">): AppError {
  const carried = status.refusal;
  if (carried !== null && isErrorCode(carried.code)) return carried as AppError;
  return { code: "UNEXPECTED", facts: { incident: carried?.code ?? "–" } };
}
