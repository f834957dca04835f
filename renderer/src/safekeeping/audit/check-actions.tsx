import { IconCheck, IconShieldSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { TaskId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { cancelTask, newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { showToast } from "../../ui/toast";
import { TaskBar } from "../task-bar";

/** Checks the whole book now; where rows were changed with another tool, takes them as they stand with a reason. */
export function CheckActions({ rowsStray }: { readonly rowsStray: "SOME" | "NONE" }) {
  const check = useProcedureCommand("audit.checkBook", { success: "silent" });
  const accept = useProcedureCommand("audit.acceptChanges", { success: "silent" });
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [report, setReport] = useState<OutputOf<"audit.checkBook"> | null>(null);
  const [asking, setAsking] = useState<"OPEN" | "CLOSED">("CLOSED");

  const begin = async () => {
    const id = newTaskId();
    setTaskId(id);
    const answer = await check.run({ taskId: id });
    setTaskId(null);
    if (answer.ok) setReport(answer.value);
  };
  const take = async (reason: string) => {
    const answer = await accept.run({ reason });
    setAsking("CLOSED");
    if (answer.ok) showToast({ tone: "ok", title: words.accepted(answer.value.rows) });
  };

  if (taskId !== null) {
    return (
      <>
        <TaskBar taskId={taskId} label={words.checkRunning} counts="bytes" />
        <Button size="small" onClick={() => cancelTask(taskId)}>
          {words.checkStop}
        </Button>
      </>
    );
  }
  return (
    <>
      {report === null ? null : (
        <p className="ui-secondary" data-testid="check-counts">
          {words.checkCounts(report)} {words.checkWhole}
        </p>
      )}
      <ButtonRow>
        <Button size="small" icon={IconShieldSearch} onClick={() => void begin()} testId="check-whole">
          {words.checkNow}
        </Button>
        {rowsStray === "NONE" ? null : (
          <Button size="small" icon={IconCheck} onClick={() => setAsking("OPEN")} testId="accept-changes">
            {words.accept}
          </Button>
        )}
      </ButtonRow>
      <ConfirmDialog
        opened={asking === "OPEN"}
        title={words.acceptTitle}
        detail={words.acceptText}
        keepWord={words.acceptCancel}
        actWord={words.acceptDo}
        reason="asked"
        working={accept.working}
        onKeep={() => setAsking("CLOSED")}
        onAct={(reason) => void take(reason)}
      />
    </>
  );
}
