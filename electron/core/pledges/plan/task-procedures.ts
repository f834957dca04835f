import { z } from "zod";
import { assignmentId, meetingId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";

const revision = z.int().min(1);
const taskState = z.enum(["OPEN", "DONE", "DROPPED"]);
export type TaskState = z.infer<typeof taskState>;

const taskFields = {
  /** The meeting whose conclusion gave it. */
  meetingId: meetingId.nullable(),
  /** Who gave it: the post of the superior. */
  givenBy: optionalText(200),
  content: longText(2000).refine((text) => text !== "") as unknown as z.ZodType<string, string>,
  /** The unit that answers for it, or whoever `owner` names. */
  ownerUnitId: unitId.nullable(),
  owner: optionalText(200),
  due: localDate.nullable(),
} as const;

const task = z.strictObject({
  ...taskFields,
  id: assignmentId,
  givenBy: z.string(),
  content: z.string(),
  owner: z.string(),
  meetingTitle: z.string().nullable(),
  /** The unit's name on the due day, or the words typed. */
  ownerName: z.string(),
  state: taskState,
  doneOn: localDate.nullable(),
  result: z.string(),
  /** Calendar days past the due day of what is still open. */
  overdueDays: z.int().min(1).nullable(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});
export type AssignedTask = z.infer<typeof task>;

const fieldRefusals = [
  "NOT_FOUND",
  "TASK_NO_OWNER",
  "TASK_TWO_OWNERS",
  "TASK_DUE_BEFORE_MEETING",
  "UNIT_NOT_ON_DAY",
] as const;

/** Tasks a superior's conclusion gave. */
export const taskProcedures = {
  "tasks.list": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      state: taskState.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    /** By due day; those without one last. */
    output: z.strictObject({
      today: localDate,
      rows: z.array(task),
      total: z.int(),
      all: z.int(),
      overdue: z.int(),
    }),
    errors: [],
    tags: ["pledges", "registry", "conference"],
    roles: everyRole,
  }),
  "tasks.task": query({
    servedBy: "BOOK",
    input: z.strictObject({ assignmentId }),
    output: task,
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry", "conference"],
    roles: everyRole,
  }),
  "tasks.add": command({
    servedBy: "BOOK",
    input: z.strictObject(taskFields),
    output: z.strictObject({ id: assignmentId }),
    errors: fieldRefusals,
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "tasks.bin" },
  }),
  "tasks.edit": command({
    servedBy: "BOOK",
    input: z.strictObject({ assignmentId, expectedRevision: revision, ...taskFields }),
    output: z.strictObject({ revision }),
    errors: [...fieldRefusals, "CHANGED_MEANWHILE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "tasks.edit" },
  }),
  /** What came of it, and whether it is done. */
  "tasks.setResult": command({
    servedBy: "BOOK",
    input: z.strictObject({
      assignmentId,
      expectedRevision: revision,
      state: taskState,
      doneOn: localDate.nullable(),
      result: longText(2000),
    }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "DONE_WITHOUT_DAY", "DONE_IN_FUTURE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "tasks.setResult" },
  }),
  "tasks.bin": command({
    servedBy: "BOOK",
    input: z.strictObject({ assignmentId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "tasks.restore" },
  }),
  "tasks.restore": command({
    servedBy: "BOOK",
    input: z.strictObject({ assignmentId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "tasks.bin" },
  }),
} as const;
