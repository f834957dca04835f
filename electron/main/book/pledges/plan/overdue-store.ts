import type { Database } from "better-sqlite3";
import type { PlanItemId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { tallyOf } from "../../database/list-tallies";

/**
 * Whether a member of the due day still owes the paper of `plan_items`; once all have sent theirs nobody is late,
 * whether or not somebody marked the item done. The same members as `membersOnDay` names.
 */
const owes = (unit: string) => `EXISTS (
  SELECT 1 FROM memberships JOIN units ON units.id = memberships.unit_id AND units.binned_at IS NULL
  WHERE memberships.cluster_id = years.cluster_id AND memberships.from_on <= plan_items.due_on
    ${unit} AND (memberships.to_on IS NULL OR plan_items.due_on <= memberships.to_on)
    AND (plan_items.category_id IS NULL OR EXISTS (
      SELECT 1 FROM unit_categories WHERE unit_categories.unit_id = memberships.unit_id
        AND unit_categories.category_id = plan_items.category_id))
    AND NOT EXISTS (
      SELECT 1 FROM incoming_papers WHERE incoming_papers.plan_item_id = plan_items.id
        AND incoming_papers.sender_unit_id = memberships.unit_id AND incoming_papers.binned_at IS NULL))`;
const somebodyOwes = owes("");

/** A meeting that was put off to a day still to come is not past its day. The index leads to what is due. */
const pastItsDay = (index: "plan_items_by_kind" | "plan_items_by_state") => `plan_items INDEXED BY ${index}
  JOIN years ON years.id = plan_items.year_id
  WHERE plan_items.year_id = @yearId AND plan_items.binned_at IS NULL AND plan_items.state = 'PLANNED'
    AND (plan_items.due_on IS NULL) = 0 AND plan_items.due_on < @today
    AND NOT EXISTS (SELECT 1 FROM meetings WHERE meetings.id = plan_items.meeting_id
      AND meetings.binned_at IS NULL AND meetings.held_on >= @today)`;
const paperPastItsDay = `${pastItsDay("plan_items_by_kind")} AND plan_items.kind = 'PAPER_DUE'`;

/** How many items of a year are past their day and not done: a paper only while somebody owes it. */
export function countOverdue(database: Database, yearId: YearId, today: LocalDate): number {
  const papers = database
    .prepare(`SELECT count(*) FROM ${paperPastItsDay} AND ${somebodyOwes}`)
    .pluck()
    .get({ yearId, today }) as number;
  return papers + countPastOthers(database, yearId, today);
}

/** Meetings and activities past their day: all that are planned and were due, but for meetings put off. */
function countPastOthers(database: Database, yearId: YearId, today: LocalDate): number {
  const due = { list: "plan_items", scopeId: yearId, state: "PLANNED", dueBefore: today } as const;
  const putOff = database
    .prepare(
      `SELECT count(*) FROM plan_items INDEXED BY plan_items_by_meeting
       CROSS JOIN meetings ON meetings.id = plan_items.meeting_id
       WHERE plan_items.meeting_id IS NOT NULL AND meetings.binned_at IS NULL AND meetings.held_on >= @today
         AND plan_items.year_id = @yearId AND plan_items.binned_at IS NULL AND plan_items.state = 'PLANNED'
         AND plan_items.kind <> 'PAPER_DUE' AND plan_items.due_on < @today`,
    )
    .pluck()
    .get({ yearId, today }) as number;
  return (
    tallyOf(database, { ...due, kind: "MEETING" }) + tallyOf(database, { ...due, kind: "ACTIVITY" }) - putOff
  );
}

/** Papers past their day that one unit owes still. */
export function countPapersOwed(
  database: Database,
  asked: { readonly yearId: YearId; readonly today: LocalDate; readonly unitId: UnitId },
): number {
  return database
    .prepare(`SELECT count(*) FROM ${paperPastItsDay} AND ${owes("AND memberships.unit_id = @unitId")}`)
    .pluck()
    .get(asked) as number;
}

/** Papers past their day, planned still, that every member has sent. */
export function readAllSent(database: Database, yearId: YearId, today: LocalDate): ReadonlySet<PlanItemId> {
  const ids = database
    .prepare(`SELECT plan_items.id FROM ${paperPastItsDay} AND NOT ${somebodyOwes}`)
    .pluck()
    .all({ yearId, today }) as PlanItemId[];
  return new Set(ids);
}

/** A meeting or an activity of the plan whose day is past and that nobody marked as done. */
export interface OverdueItem {
  readonly planItemId: PlanItemId;
  readonly title: string;
  readonly due: LocalDate;
}

/** The first of them by their day, and how many there are. */
export function readOverdueItems(
  database: Database,
  asked: { readonly yearId: YearId; readonly today: LocalDate; readonly limit: number },
): { readonly items: readonly OverdueItem[]; readonly total: number } {
  const { yearId, today, limit } = asked;
  const from = `${pastItsDay("plan_items_by_state")} AND plan_items.kind <> 'PAPER_DUE'`;
  const items = database
    .prepare(
      `SELECT plan_items.id AS planItemId, plan_items.title, plan_items.due_on AS due FROM ${from}
       ORDER BY plan_items.due_on, plan_items.position, plan_items.id LIMIT @limit`,
    )
    .all({ yearId, today, limit }) as OverdueItem[];
  return { items, total: countPastOthers(database, yearId, today) };
}
