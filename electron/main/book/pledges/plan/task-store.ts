import type { Database } from "better-sqlite3";
import type { AssignmentId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { AssignedTask, TaskState } from "#core/pledges/plan/task-procedures";
import { holdsEveryWord } from "../../database/folded-words";
import { tallyOf } from "../../database/list-tallies";
import { readPagedList } from "../../database/paged-list";

export type TaskFields = Pick<
  AssignedTask,
  "meetingId" | "givenBy" | "content" | "ownerUnitId" | "owner" | "due"
>;
export type TaskResult = Pick<AssignedTask, "state" | "doneOn" | "result">;

/** A task as its row has it. */
export interface TaskRecord
  extends TaskFields, TaskResult, Pick<AssignedTask, "id" | "sourceMark" | "sourceNote" | "revision"> {
  readonly binnedAt: Moment | null;
}

const columns = `id, meeting_id AS meetingId, given_by AS givenBy, content, owner_unit_id AS ownerUnitId, owner,
  due_on AS due, state, done_on AS doneOn, result, source_mark AS sourceMark, source_note AS sourceNote,
  binned_at AS binnedAt, revision`;

export interface TasksAsked {
  readonly yearId: YearId;
  readonly search: string;
  readonly state: TaskState | null;
  readonly offset: number;
  readonly limit: number;
}

/** One page of tasks by due day, and how many match. */
export function listTaskRows(
  database: Database,
  asked: TasksAsked,
): { readonly rows: readonly TaskRecord[]; readonly total: number } {
  const { yearId, state } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, { folded: ["content_folded"] });
  return readPagedList<TaskRecord>(
    database,
    {
      table: "tasks",
      index: state === null ? "tasks_in_order" : "tasks_by_state",
      where: ["year_id = @yearId AND binned_at IS NULL", ...(state === null ? [] : ["state = @state"])],
      order: "due_on IS NULL, due_on, position, id",
      columns,
      values: { yearId, state, ...values },
      search: conditions,
      total: () => tallyOf(database, { list: "tasks", scopeId: yearId, state }),
    },
    asked,
  );
}

/** How many tasks a year has, and how many of the open ones are past their day. */
export function countTasks(
  database: Database,
  yearId: YearId,
  today: LocalDate,
): { readonly all: number; readonly overdue: number } {
  const tasks = { list: "tasks", scopeId: yearId } as const;
  return {
    all: tallyOf(database, tasks),
    overdue: tallyOf(database, { ...tasks, state: "OPEN", dueBefore: today }),
  };
}

/** One task, in the bin or not. */
export function readTask(database: Database, id: AssignmentId): TaskRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM tasks WHERE id = ?`).get(id) as TaskRecord | undefined;
}

export function insertTask(
  database: Database,
  task: TaskFields & { readonly id: AssignmentId; readonly yearId: YearId; readonly editedAt: Moment },
): void {
  database
    .prepare(
      `INSERT INTO tasks (id, year_id, meeting_id, given_by, content, content_folded, owner_unit_id, owner, due_on,
         position, edited_at)
       VALUES (@id, @yearId, @meetingId, @givenBy, @content, @folded, @ownerUnitId, @owner, @due,
         (SELECT coalesce(max(position), 0) + 1 FROM tasks WHERE year_id = @yearId), @editedAt)`,
    )
    .run({ ...task, folded: foldText(task.content) });
}

/** Writes what was typed; answers the new revision. */
export function updateTask(
  database: Database,
  task: TaskFields & { readonly id: AssignmentId; readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE tasks SET meeting_id = @meetingId, given_by = @givenBy, content = @content,
         content_folded = @folded, owner_unit_id = @ownerUnitId, owner = @owner, due_on = @due,
         edited_at = @editedAt, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...task, folded: foldText(task.content) });
  return (row as { readonly revision: number }).revision;
}

/** Writes what came of it; answers the new revision. */
export function updateTaskResult(
  database: Database,
  task: TaskResult & { readonly id: AssignmentId; readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE tasks SET state = @state, done_on = @doneOn, result = @result, edited_at = @editedAt,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get(task);
  return (row as { readonly revision: number }).revision;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setTaskBinned(database: Database, id: AssignmentId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE tasks SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
