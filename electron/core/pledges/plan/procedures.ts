import { z } from "zod";
import { categoryId, meetingId, movementId, planItemId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";
import { expectedPaper, planKind, reliability } from "./plan-template";

const revision = z.int().min(1);

/** PLANNED until somebody says it is done or was dropped. */
export const planState = z.enum(["PLANNED", "DONE", "DROPPED"]);
export type PlanState = z.infer<typeof planState>;

/** What to look at again, though it may stand. */
const planWarning = z.enum(["BESIDE_YEAR", "MEETING_OTHER_DAY", "NO_DUE_DAY"]);
export type PlanWarning = z.infer<typeof planWarning>;

const planFields = {
  kind: planKind,
  title: requiredText(300),
  /** First day of what takes longer than one. */
  from: localDate.nullable(),
  /** The day of the meeting, the last day for the paper, the last of the activity. */
  due: localDate.nullable(),
  /** The paper every member owes; with PAPER_DUE only. */
  expects: expectedPaper.nullable(),
  /** Only members of this category owe it; null: every member. */
  categoryId: categoryId.nullable(),
  ownerUnitId: unitId.nullable(),
  place: optionalText(200),
  meetingId: meetingId.nullable(),
  movementId: movementId.nullable(),
  note: longText(2000),
} as const;

const planItem = z.strictObject({
  ...planFields,
  id: planItemId,
  title: z.string(),
  place: z.string(),
  note: z.string(),
  state: planState,
  doneOn: localDate.nullable(),
  categoryName: z.string().nullable(),
  /** The name on the due day. */
  ownerName: z.string().nullable(),
  meeting: z.strictObject({ title: z.string(), date: localDate, place: z.string() }).nullable(),
  movementTitle: z.string().nullable(),
  /**
   * Calendar days past the due day of what is still planned; null where it is not late or has no day. A paper is late
   * only while a member owes it.
   */
  overdueDays: z.int().min(1).nullable(),
  /** Of PAPER_DUE: how many members owe the paper, and where they stand today. */
  papers: z
    .strictObject({
      expected: z.int(),
      onTime: z.int(),
      late: z.int(),
      missing: z.int(),
      waiting: z.int(),
    })
    .nullable(),
  warnings: z.array(planWarning),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});
export type PlanItem = z.infer<typeof planItem>;

const fieldRefusals = [
  "NOT_FOUND",
  "PERIOD_ENDS_BEFORE_START",
  "PLAN_DAY_OUTSIDE_YEAR",
  "PLAN_PAPER_NOT_NAMED",
  "UNIT_NOT_ON_DAY",
] as const;

const timelineMark = z.strictObject({
  key: z.string(),
  kind: z.enum(["MEETING", "PAPER_DUE"]),
  title: z.string(),
  place: z.string(),
  day: localDate,
  /** NEXT: the first that is still to come. */
  state: z.enum(["DONE", "OVERDUE", "NEXT", "LATER"]),
  planItemId: planItemId.nullable(),
  meetingId: meetingId.nullable(),
});
export type TimelineMark = z.infer<typeof timelineMark>;

export const planProcedures = {
  "plan.items": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      kind: planKind.nullable(),
      state: planState.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    /** By due day; those without one last. */
    output: z.strictObject({
      year: z.int(),
      pattern: z.enum(["SEPARATE", "COMBINED"]),
      today: localDate,
      rows: z.array(planItem),
      /** Rows that match; `all` whatever was asked. */
      total: z.int(),
      all: z.int(),
      overdue: z.int(),
    }),
    errors: [],
    tags: ["pledges", "registry", "conference"],
    roles: everyRole,
  }),
  "plan.item": query({
    servedBy: "BOOK",
    input: z.strictObject({ planItemId }),
    output: planItem,
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry", "conference"],
    roles: everyRole,
  }),
  /** Meetings and activities past their day that nobody marked as done: the first few, and how many. */
  "plan.overdue": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      items: z.array(z.strictObject({ planItemId, title: z.string(), due: localDate })),
      total: z.int(),
    }),
    errors: [],
    tags: ["pledges"],
    roles: everyRole,
  }),
  /** Items of the year of one kind with their day, for a choice: the paper that came answers one. */
  "plan.choices": query({
    servedBy: "BOOK",
    input: z.strictObject({ kind: planKind }),
    output: z.strictObject({
      items: z.array(z.strictObject({ id: planItemId, title: z.string(), due: localDate.nullable() })),
    }),
    errors: [],
    tags: ["pledges"],
    roles: everyRole,
  }),
  /** The year on one axis: waves above the months, meetings and due days below. */
  "plan.timeline": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      year: z.int(),
      today: localDate,
      waves: z.array(
        z.strictObject({
          id: movementId,
          title: z.string(),
          from: localDate,
          to: localDate,
          /** What the source says of the period, and no day more. */
          period: z.string(),
          holdsToday: z.boolean(),
        }),
      ),
      marks: z.array(timelineMark),
    }),
    errors: [],
    tags: ["pledges", "conference"],
    roles: everyRole,
  }),
  /** Plans the program brings, with the days they propose for the year that is worked on. */
  "plan.templates": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      year: z.int(),
      templates: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          note: z.string(),
          pattern: z.enum(["SEPARATE", "COMBINED"]),
          items: z.array(
            z.strictObject({
              key: z.string(),
              kind: planKind,
              title: z.string(),
              expects: expectedPaper.nullable(),
              from: localDate.nullable(),
              due: localDate.nullable(),
              basis: z.string(),
              reliability,
              /** An item of this name is in the plan already. */
              standing: z.enum(["NEW", "IN_PLAN"]),
            }),
          ),
        }),
      ),
    }),
    errors: ["PLAN_TEMPLATE_UNREADABLE"],
    tags: ["pledges", "registry"],
    roles: everyRole,
  }),
  /** Adds the chosen lines of a template as one step, each with the day that was agreed on. */
  "plan.addFromTemplate": command({
    servedBy: "BOOK",
    input: z.strictObject({
      template: z.string().max(40),
      items: z
        .array(
          z.strictObject({
            key: z.string().max(80),
            from: localDate.nullable(),
            due: localDate.nullable(),
          }),
        )
        .min(1)
        .max(200),
    }),
    output: z.strictObject({ added: z.array(planItemId) }),
    errors: [...fieldRefusals, "PLAN_TEMPLATE_UNREADABLE", "PLAN_ITEM_IN_PLAN"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "plan.binItems" },
  }),
  "plan.addItem": command({
    servedBy: "BOOK",
    input: z.strictObject(planFields),
    output: z.strictObject({ id: planItemId }),
    errors: fieldRefusals,
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "plan.binItems" },
  }),
  "plan.editItem": command({
    servedBy: "BOOK",
    input: z.strictObject({ planItemId, expectedRevision: revision, ...planFields }),
    output: z.strictObject({ revision }),
    errors: [...fieldRefusals, "CHANGED_MEANWHILE", "PLAN_ITEM_HAS_PAPERS"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "plan.editItem" },
  }),
  "plan.setState": command({
    servedBy: "BOOK",
    input: z.strictObject({
      planItemId,
      expectedRevision: revision,
      state: planState,
      /** The day it was done; with DONE only. */
      doneOn: localDate.nullable(),
    }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "DONE_WITHOUT_DAY", "DONE_IN_FUTURE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "plan.setState" },
  }),
  "plan.binItems": command({
    servedBy: "BOOK",
    input: z.strictObject({ planItemIds: z.array(planItemId).min(1).max(200) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "PLAN_ITEM_HAS_PAPERS"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "plan.restoreItems" },
  }),
  "plan.restoreItems": command({
    servedBy: "BOOK",
    input: z.strictObject({ planItemIds: z.array(planItemId).min(1).max(200) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "plan.binItems" },
  }),
} as const;
