import type { QueryClient } from "@tanstack/react-query";
import { create } from "zustand";
import { type Answer, contract, type OutputOf } from "#core/contract";
import type { GrantToken, NominationId, TaskId } from "#core/base/ids";
import { callProcedure } from "../api/client";
import { invalidateTags } from "../api/query-client";
import { newTaskId } from "../api/task";
import { useUiState } from "../state/ui-state";

/** Where a package goes; the path itself stays in the main process. */
export interface Target {
  readonly kind: "DRIVE" | "FOLDER";
  readonly token: GrantToken;
  readonly name: string;
  readonly place: string;
}

/** One writing, from the press of the button on; it goes on when the person looks at another room. */
export interface WritingJob {
  readonly taskId: TaskId;
  readonly nominationId: NominationId;
  readonly target: Target;
  /** What was about to be written. */
  readonly preview: OutputOf<"exchange.preview">;
  /** Null while it runs. */
  readonly answer: Answer<"exchange.writePackage"> | null;
}

interface WritingState {
  readonly job: WritingJob | null;
  readonly start: (client: QueryClient, asked: Omit<WritingJob, "taskId" | "answer">) => Promise<void>;
  /** Forgets the last writing, so that the screen asks anew. */
  readonly clear: () => void;
}

export const useWriting = create<WritingState>()((set) => ({
  job: null,
  start: async (client, asked) => {
    const job = { ...asked, taskId: newTaskId() };
    set({ job: { ...job, answer: null } });
    const { nominationId, target, taskId } = job;
    const answer = await callProcedure("exchange.writePackage", {
      nominationId,
      target: target.token,
      taskId,
    });
    set({ job: { ...job, answer } });
    if (!answer.ok) return;
    if (answer.savedAt !== undefined) useUiState.getState().noteSaved(answer.savedAt);
    await invalidateTags(client, contract["exchange.writePackage"].tags);
  },
  clear: () => set({ job: null }),
}));
