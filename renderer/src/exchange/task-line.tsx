import type { TaskId } from "#core/base/ids";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { cancelTask, useTaskProgress } from "../api/task";
import { Button } from "../ui/button";
import { ProgressBar } from "../ui/progress-bar";
import { Stack } from "../ui/stack";

/** How far a check is, the present file, and the way to stop it. */
export function TaskLine({ taskId, label }: { readonly taskId: TaskId; readonly label: string }) {
  const progress = useTaskProgress(taskId);
  return (
    <Stack gap={8}>
      <ProgressBar
        label={label}
        done={progress?.doneBytes ?? 0}
        whole={progress?.totalBytes ?? 0}
        counts="bytes"
        step={words.readBack}
        note={progress?.file.split("/").at(-1)}
      />
      <div>
        <Button size="small" onClick={() => cancelTask(taskId)}>
          {words.stop}
        </Button>
      </div>
    </Stack>
  );
}
