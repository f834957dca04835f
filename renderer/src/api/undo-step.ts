import type { QueryClient } from "@tanstack/react-query";
import { contract } from "#core/contract";
import type { StepId } from "#core/base/ids";
import { uiStrings } from "#core/strings/ui-strings";
import { useUiState } from "../state/ui-state";
import { showToast } from "../ui/toast";
import { callProcedure } from "./client";
import { invalidateTags } from "./query-client";
import { showRefusal } from "./show-refusal";

/** Takes one step back: a new command of its own, refused where something later stands on the step. */
export async function undoStep(client: QueryClient, stepId: StepId): Promise<void> {
  const answer = await callProcedure("safekeeping.undo", { stepId });
  if (!answer.ok) {
    showRefusal(answer.error);
    return;
  }
  if (answer.savedAt !== undefined) useUiState.getState().noteSaved(answer.savedAt);
  await invalidateTags(client, contract["safekeeping.undo"].tags);
  const { label, left } = answer.value;
  showToast({ tone: "ok", title: uiStrings.undone, detail: [label, left].filter(Boolean).join(". ") });
}
