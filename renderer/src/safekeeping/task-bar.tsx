import type { TaskId } from "#core/base/ids";
import { useTaskProgress } from "../api/task";
import { ProgressBar } from "../ui/progress-bar";

interface TaskBarProps {
  readonly taskId: TaskId;
  readonly label: string;
  readonly counts: "bytes" | { readonly word: string };
}

/** How far a long work of this room is, and what it is at. */
export function TaskBar({ taskId, label, counts }: TaskBarProps) {
  const progress = useTaskProgress(taskId);
  return (
    <ProgressBar
      label={label}
      done={progress?.doneBytes ?? 0}
      whole={progress?.totalBytes ?? 0}
      counts={counts}
      note={progress?.file.split("/").at(-1)}
    />
  );
}
