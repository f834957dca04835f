import { IconArrowBackUp } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
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
  const step = value?.step ?? null;
  if (step === null || step.state !== "CAN_UNDO" || !mayUndo) return null;
  const takeBack = async () => {
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
        onClick={() => (working ? undefined : void takeBack())}
        data-testid="undo-last-step"
      >
        <Glyph of={IconArrowBackUp} size={16} />
        {frameStrings.undo}
      </button>
    </span>
  );
}
