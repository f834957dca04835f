import { uuidv7 } from "uuidv7";
import type { AppEvent } from "#core/contract";
import type { TaskId } from "#core/base/ids";
import { useUiState } from "../state/ui-state";
import { callProcedure } from "./client";

export type TaskProgress = Extract<AppEvent, { kind: "task.progress" }>;

/** A name for a long command, made before it is sent. */
export function newTaskId(): TaskId {
  return uuidv7() as TaskId;
}

/** How far a long command is; null before its first word. */
export function useTaskProgress(taskId: TaskId | null): TaskProgress | null {
  return useUiState((state) => (taskId === null ? null : (state.progress[taskId] ?? null)));
}

/** Asks a long command to stop; it answers TASK_CANCELLED itself. */
export function cancelTask(taskId: TaskId): void {
  void callProcedure("app.cancelTask", { taskId });
}
