import type { PlanItemId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { daysBetween } from "#core/base/calendar-days";
import { appError } from "#core/errors";
import { planSteps as words } from "#core/strings/pledges-plan-words";
import { placeInPlanYear } from "#core/pledges/plan/check-plan-day";
import type { PlanItem, PlanWarning } from "#core/pledges/plan/procedures";
import { readCategories, readCluster } from "../../registry/cluster-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { latenessOfItems } from "../incoming/lateness-of-items";
import { readMovement } from "../movements/movement-store";
import { type MeetingNote, readMeetingNote } from "../neighbour-store";
import { readNames } from "../unit-on-day";
import { countOverdue, readOverdueItems } from "./overdue-store";
import { type PlanRecord, countPlan, listPlan, readPlan, readPlanItem } from "./plan-store";

export const listItems: QueryHandler<"plan.items"> = (context, asked) => {
  const { database, clock } = context;
  const { id: yearId, year, pattern } = readCurrentYear(database);
  const today = clock.today();
  const { rows, total } = listPlan(database, { ...asked, yearId });
  return ok({
    year,
    pattern,
    today,
    rows: [...shownItems(context, rows)],
    total,
    all: countPlan(database, yearId),
    overdue: countOverdue(database, yearId, today),
  });
};

export const readItem: QueryHandler<"plan.item"> = (context, { planItemId }) => {
  const row = readPlanItem(context.database, planItemId);
  const [item] = row === undefined || row.binnedAt !== null ? [] : shownItems(context, [row]);
  return item === undefined ? refuse(appError("NOT_FOUND", { noun: words.item })) : ok(item);
};

export const planChoices: QueryHandler<"plan.choices"> = ({ database }, { kind }) =>
  ok({
    items: readPlan(database, readCurrentYear(database).id)
      .filter((item) => item.kind === kind && item.state !== "DROPPED")
      .map(({ id, title, due }) => ({ id, title, due })),
  });

/** Overdue items told one by one; more than these are told as a number. */
const overdueTold = 3;

export const overdueItems: QueryHandler<"plan.overdue"> = ({ database, clock }) => {
  const today = clock.today();
  const { id: yearId } = readCurrentYear(database);
  const { items, total } = readOverdueItems(database, { yearId, today, limit: overdueTold });
  return ok({ items: [...items], total });
};

/** Rows with what belongs to them by name, and where their papers stand today. */
function shownItems(context: BookContext, rows: readonly PlanRecord[]): readonly PlanItem[] {
  const { database, clock } = context;
  const { year, pattern } = readCurrentYear(database);
  const clusterId = readCluster(database).id;
  const today = clock.today();
  const { nameOf } = readNames(database);
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  const papers = new Map(
    latenessOfItems(
      context,
      rows.filter(({ kind }) => kind === "PAPER_DUE"),
    ).map(({ planItemId, units, onTime, late, missing, waiting }) => [
      planItemId,
      { expected: units.length, onTime, late, missing, waiting },
    ]),
  ) as ReadonlyMap<PlanItemId, NonNullable<PlanItem["papers"]>>;
  return rows.map(({ yearId: _yearId, binnedAt: _binnedAt, ...row }) => {
    const meeting = row.meetingId === null ? undefined : readMeetingNote(database, clusterId, row.meetingId);
    const movement = row.movementId === null ? undefined : readMovement(database, row.movementId);
    const own = papers.get(row.id) ?? null;
    const pastDays = row.due === null ? 0 : daysBetween(row.due, today);
    const isAwaited = (meeting === undefined || meeting.date < today) && (own === null || own.missing > 0);
    return {
      ...row,
      categoryName: row.categoryId === null ? null : (categories.get(row.categoryId) ?? null),
      ownerName: row.ownerUnitId === null ? null : nameOf(row.ownerUnitId, row.due ?? today),
      meeting:
        meeting === undefined ? null : { title: meeting.title, date: meeting.date, place: meeting.place },
      movementTitle: movement?.binnedAt === null ? movement.title : null,
      overdueDays: row.state === "PLANNED" && isAwaited && pastDays > 0 ? pastDays : null,
      papers: own,
      warnings: [...warningsOf(row, meeting, { year, pattern })],
    };
  });
}

function warningsOf(
  { kind, from, due }: Pick<PlanRecord, "kind" | "from" | "due">,
  meeting: MeetingNote | undefined,
  { year, pattern }: { readonly year: number; readonly pattern: "SEPARATE" | "COMBINED" },
): readonly PlanWarning[] {
  const isBeside = (day: LocalDate | null) =>
    day !== null && placeInPlanYear(day, year, pattern) !== "IN_YEAR";
  return [
    ...(isBeside(from) || isBeside(due) ? (["BESIDE_YEAR"] as const) : []),
    ...(meeting !== undefined && due !== null && meeting.date !== due
      ? (["MEETING_OTHER_DAY"] as const)
      : []),
    ...(kind === "PAPER_DUE" && due === null ? (["NO_DUE_DAY"] as const) : []),
  ];
}
