import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { daysBetween } from "#core/base/calendar-days";
import type { AssignmentId } from "#core/base/ids";
import { contract } from "#core/contract";
import type { AssignedTask } from "#core/pledges/plan/task-procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDrawer } from "../../frame/form-drawer";
import { ReadingDrawer } from "../../frame/reading-drawer";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Drawer } from "../../ui/drawer";
import { FactList } from "../../ui/fact-list";
import { useFormOf } from "../../ui/form-of";
import { formatDate } from "../../ui/format";
import { SectionTitle } from "../../ui/section-title";
import { PlanStateWord } from "./plan-state-word";
import { TaskFields } from "./task-fields";
import { TaskResultForm } from "./task-result-form";

interface TaskDrawerProps {
  readonly assignmentId: AssignmentId;
  /** The task went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One task: who must do what by when, and what came of it. */
export function TaskDrawer({ assignmentId, onGone, onClose }: TaskDrawerProps) {
  const [doing, setDoing] = useState<"looking" | "editing">("looking");
  const { value: task, error } = useProcedureQuery("tasks.task", { assignmentId });
  const bin = useProcedureCommand("tasks.bin", { refusals: "given" });
  if (task === undefined) {
    return <ReadingDrawer title={words.taskTitle} error={error} onClose={onClose} />;
  }
  if (doing === "editing") return <EditTask task={task} onClose={() => setDoing("looking")} />;
  return (
    <Drawer
      title={words.taskTitle}
      onClose={onClose}
      chips={<PlanStateWord item={task} />}
      foot={
        <ButtonRow align="between">
          <Button does="tasks.edit" icon={IconPencil} onClick={() => setDoing("editing")}>
            {pledgesScreen.edit}
          </Button>
          <Button
            does="tasks.bin"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ assignmentId })).ok) onGone();
            }}
          >
            {pledgesScreen.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      <FactList
        facts={[
          { label: words.content, value: task.content },
          { label: words.columnOwner, value: task.ownerName },
          { label: words.taskDue, value: dueWords(task) },
          { label: words.taskMeeting, value: task.meetingTitle },
          { label: words.givenBy, value: task.givenBy },
        ]}
      />
      <SectionTitle>{words.resultTitle}</SectionTitle>
      <TaskResultForm key={task.revision} task={task} />
    </Drawer>
  );
}

/** The day a task is due, and by how many days it was done after it. */
function dueWords({ due, doneOn }: AssignedTask): string | null {
  if (due === null) return null;
  const late = doneOn === null ? 0 : daysBetween(due, doneOn);
  return late > 0 ? words.taskDoneLate(formatDate(due), late) : formatDate(due);
}

function EditTask({ task, onClose }: { readonly task: AssignedTask; readonly onClose: () => void }) {
  const edit = useProcedureCommand("tasks.edit", { refusals: "given" });
  const formId = `task-${task.id}`;
  const { meetingId, givenBy, content, ownerUnitId, owner, due } = task;
  const form = useFormOf(contract["tasks.add"].input, {
    meetingId,
    givenBy,
    content,
    ownerUnitId,
    owner,
    due,
  });
  return (
    <FormDrawer
      title={words.taskEditTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.taskTitle}
      command={edit}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      onSave={(values) => {
        const { id: assignmentId, revision: expectedRevision } = task;
        return edit.run({ assignmentId, expectedRevision, ...values });
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      <TaskFields form={form} />
    </FormDrawer>
  );
}
