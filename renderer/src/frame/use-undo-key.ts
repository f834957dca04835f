import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { frameStrings } from "#core/strings/frame-strings";
import { callProcedure } from "../api/client";
import { undoStep } from "../api/undo-step";
import { showToast } from "../ui/toast";

/** Ctrl+Z takes the last step back that still stands. In a field the key is the field's own. */
export function useUndoKey(): void {
  const client = useQueryClient();
  useEffect(() => {
    let working = false;
    const undoLast = async () => {
      const answer = await callProcedure("steps.last", {});
      if (!answer.ok) return;
      const last = answer.value.step;
      if (last === null) showToast({ tone: "warn", title: frameStrings.nothingToUndo, detail: "" });
      else if (last.state === "CAN_UNDO") await undoStep(client, last.stepId);
      else showToast({ tone: "warn", title: frameStrings.cannotUndo(last.label), detail: last.why });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || working || event.key.toLowerCase() !== "z") return;
      if (!event.ctrlKey || event.altKey || event.shiftKey || isOwnKey(event.target)) return;
      event.preventDefault();
      working = true;
      void undoLast().finally(() => {
        working = false;
      });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [client]);
}

/** Text takes its letters back itself, and nothing is taken back behind an open dialog. */
function isOwnKey(target: EventTarget | null): boolean {
  const isText =
    target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
  return isText || document.querySelector(".mantine-Modal-content") !== null;
}
