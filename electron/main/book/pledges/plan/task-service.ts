import type { AssignmentId } from "#core/base/ids";
import { daysBetween } from "#core/base/calendar-days";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { AssignedTask } from "#core/pledges/plan/task-procedures";
import { planSteps as words } from "#core/strings/pledges-plan-words";
import { readCluster } from "../../registry/cluster-store";
import { readUnitFacts } from "../../registry/unit-facts";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { checkDoneDay } from "../check-done-day";
import { readMeetingNote } from "../neighbour-store";
import { checkUnitOnDay, readNames } from "../unit-on-day";
import {
  type TaskFields,
  type TaskRecord,
  countTasks,
  insertTask,
  listTaskRows,
  readTask,
  setTaskBinned,
  updateTask,
  updateTaskResult,
} from "./task-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.task }));

/** The first words of a task, for names of steps and refusals. */
function shortened(content: string): string {
  const line = content.replace(/\s+/g, " ");
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

function fieldsOf({ meetingId, givenBy, content, ownerUnitId, owner, due }: TaskRecord): TaskFields {
  return { meetingId, givenBy, content, ownerUnitId, owner, due };
}

function liveTask({ database }: BookContext, id: AssignmentId): TaskRecord | undefined {
  const task = readTask(database, id);
  return task?.binnedAt === null ? task : undefined;
}

const changedMeanwhile = (task: TaskRecord) =>
  refuse(appError("CHANGED_MEANWHILE", { noun: words.taskCapital, name: shortened(task.content) }));

function checkFields({ database, clock }: BookContext, fields: TaskFields) {
  const { ownerUnitId, owner, meetingId, due } = fields;
  const name = shortened(fields.content);
  if (ownerUnitId === null && owner === "") return refuse(appError("TASK_NO_OWNER", { name }));
  if (ownerUnitId !== null && owner !== "") return refuse(appError("TASK_TWO_OWNERS", { name, owner }));
  if (meetingId !== null) {
    const meeting = readMeetingNote(database, readCluster(database).id, meetingId);
    if (meeting === undefined) return refuse(appError("NOT_FOUND", { noun: words.meeting }));
    if (due !== null && due < meeting.date)
      return refuse(appError("TASK_DUE_BEFORE_MEETING", { name, due, meetingDay: meeting.date }));
  }
  return ownerUnitId === null
    ? ok(null)
    : checkUnitOnDay(readUnitFacts(database), ownerUnitId, due ?? clock.today());
}

export const listTasks: QueryHandler<"tasks.list"> = (context, asked) => {
  const { database, clock } = context;
  const { id: yearId } = readCurrentYear(database);
  const today = clock.today();
  const { rows, total } = listTaskRows(database, { ...asked, yearId });
  return ok({ today, rows: [...shownTasks(context, rows)], total, ...countTasks(database, yearId, today) });
};

export const readOneTask: QueryHandler<"tasks.task"> = (context, { assignmentId }) => {
  const row = liveTask(context, assignmentId);
  const [task] = row === undefined ? [] : shownTasks(context, [row]);
  return task === undefined ? notFound() : ok(task);
};

function shownTasks({ database, clock }: BookContext, rows: readonly TaskRecord[]): readonly AssignedTask[] {
  const today = clock.today();
  const { nameOf } = readNames(database);
  const clusterId = readCluster(database).id;
  const titleOf = (id: NonNullable<TaskRecord["meetingId"]>) =>
    readMeetingNote(database, clusterId, id)?.title ?? null;
  return rows.map(({ binnedAt: _binnedAt, ...row }) => {
    const days = row.due === null ? 0 : daysBetween(row.due, today);
    return {
      ...row,
      meetingTitle: row.meetingId === null ? null : titleOf(row.meetingId),
      ownerName: row.ownerUnitId === null ? row.owner : nameOf(row.ownerUnitId, row.due ?? today),
      overdueDays: row.state === "OPEN" && days > 0 ? days : null,
    };
  });
}

export const addTask: CommandHandler<"tasks.add"> = (context, fields) => {
  const checked = checkFields(context, fields);
  if (!checked.ok) return checked;
  const { database, clock, ids } = context;
  const id = ids.next<"assignment">();
  insertTask(database, { ...fields, id, yearId: readCurrentYear(database).id, editedAt: clock.now() });
  return ok({
    value: { id },
    audit: { entityKind: "task", entityId: id, before: null, after: fields },
    label: words.addTask(shortened(fields.content)),
    inverse: {
      procedure: "tasks.bin",
      input: { assignmentId: id },
      rows: [{ table: "tasks", id, revision: 1 }],
    },
  });
};

export const editTask: CommandHandler<"tasks.edit"> = (context, input) => {
  const { assignmentId: id, expectedRevision, ...fields } = input;
  const known = liveTask(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known);
  const checked = checkFields(context, fields);
  if (!checked.ok) return checked;
  const before = fieldsOf(known);
  const revision = updateTask(context.database, { ...fields, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "task", entityId: id, before, after: fields },
    label: words.editTask(shortened(fields.content)),
    inverse: {
      procedure: "tasks.edit",
      input: { assignmentId: id, expectedRevision: revision, ...before },
      rows: [{ table: "tasks", id, revision }],
    },
  });
};

export const setResult: CommandHandler<"tasks.setResult"> = (context, input) => {
  const { assignmentId: id, expectedRevision, ...after } = input;
  const known = liveTask(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known);
  const name = shortened(known.content);
  const checked = checkDoneDay(name, after.state === "DONE", after.doneOn, context.clock.today());
  if (!checked.ok) return checked;
  const before = { state: known.state, doneOn: known.doneOn, result: known.result };
  const revision = updateTaskResult(context.database, { ...after, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "task", entityId: id, before, after },
    label: words.setResult(name),
    inverse: {
      procedure: "tasks.setResult",
      input: { assignmentId: id, expectedRevision: revision, ...before },
      rows: [{ table: "tasks", id, revision }],
    },
  });
};

export const binTask: CommandHandler<"tasks.bin"> = (context, { assignmentId: id }) => {
  const known = liveTask(context, id);
  if (known === undefined) return notFound();
  const revision = setTaskBinned(context.database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "task", entityId: id, before: fieldsOf(known), after: null },
    label: words.binTask(shortened(known.content)),
    inverse: {
      procedure: "tasks.restore",
      input: { assignmentId: id },
      rows: [{ table: "tasks", id, revision }],
    },
  });
};

export const restoreTask: CommandHandler<"tasks.restore"> = (context, { assignmentId: id }) => {
  const known = readTask(context.database, id);
  if (known === undefined || known.binnedAt === null) return notFound();
  const revision = setTaskBinned(context.database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "task", entityId: id, before: null, after: fieldsOf(known) },
    label: words.restoreTask(shortened(known.content)),
    inverse: {
      procedure: "tasks.bin",
      input: { assignmentId: id },
      rows: [{ table: "tasks", id, revision }],
    },
  });
};
