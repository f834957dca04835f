import { IconArrowBackUp } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { frameStrings } from "#core/strings/frame-strings";
import { undoStep } from "../api/undo-step";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Glyph } from "../ui/glyph";
import { useMayDo } from "../ui/may-do";

/** The step Ctrl+Z would take back, by name, with its way back; nothing where no step stands or it cannot go. */
export function LastStep() {
  const client = useQueryClient();
  const mayUndo = useMayDo("safekeeping.undo");
  const { value } = useProcedureQuery("steps.last", {});
  const [working, setWorking] = useState(false);
  const found = value?.step ?? null;
  const step = found?.state === "CAN_UNDO" && mayUndo ? found : null;
  /** What stands beside the button, for the focus when the button goes with its step. */
  const beside = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const next = beside.current;
    beside.current = null;
    if (step === null && document.activeElement === document.body) next?.focus();
  }, [step]);
  if (step === null) return null;
  const takeBack = async (button: HTMLElement) => {
    beside.current = button.closest("footer")?.querySelector("a") ?? null;
    setWorking(true);
    await undoStep(client, step.stepId).finally(() => setWorking(false));
  };
  return (
    <span className="frame-status-item frame-last-step" data-testid="last-step">
      <span className="frame-last-step-name" title={frameStrings.lastStep(step.label)}>
        {frameStrings.lastStep(step.label)}
      </span>
      <button
        type="button"
        className="frame-undo"
        aria-disabled={working}
        aria-label={frameStrings.undoNamed(step.label)}
        onClick={({ currentTarget }) => (working ? undefined : void takeBack(currentTarget))}
        data-testid="undo-last-step"
      >
        <Glyph of={IconArrowBackUp} size={16} />
        {frameStrings.undo}
      </button>
    </span>
  );
}
