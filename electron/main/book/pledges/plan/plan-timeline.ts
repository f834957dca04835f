import type { LocalDate } from "#core/base/local-date";
import { ok } from "#core/base/result";
import { firstDayOf, holdsOn, lastDayOf, touchesYear } from "#core/pledges/movements/period";
import type { TimelineMark } from "#core/pledges/plan/procedures";
import { periodWords } from "#core/strings/pledges-movement-words";
import { readCluster } from "../../registry/cluster-store";
import { readCurrentYear } from "../../registry/year-store";
import type { QueryHandler } from "../../router/handler";
import { readMovements } from "../movements/movement-store";
import { readMeetingNotes } from "../neighbour-store";
import { readAllSent } from "./overdue-store";
import { readPlan } from "./plan-store";

/** Waves that touch the year, and its meetings and due days; a meeting linked to the plan stands once. */
export const planTimeline: QueryHandler<"plan.timeline"> = ({ database, clock }) => {
  const { id: clusterId } = readCluster(database);
  const { id: yearId, year } = readCurrentYear(database);
  const today = clock.today();
  const meetings = readMeetingNotes(database, clusterId);
  const plan = readPlan(database, yearId).filter(
    ({ state, kind }) => state !== "DROPPED" && kind !== "ACTIVITY",
  );
  const planned = plan.flatMap((item): Omit<TimelineMark, "state">[] => {
    const meeting = meetings.find(({ id }) => id === item.meetingId);
    const day = meeting?.date ?? item.due;
    if (day === null) return [];
    const { id: planItemId, title, meetingId } = item;
    const kind = item.kind === "MEETING" ? ("MEETING" as const) : ("PAPER_DUE" as const);
    return [
      { key: planItemId, kind, title, place: meeting?.place ?? item.place, day, planItemId, meetingId },
    ];
  });
  const linked = new Set(plan.map(({ meetingId }) => meetingId));
  const others = meetings
    .filter(({ id, date }) => !linked.has(id) && date.startsWith(`${year}-`))
    .map(({ id, title, place, date }) => ({
      key: id,
      kind: "MEETING" as const,
      title,
      place,
      day: date,
      planItemId: null,
      meetingId: id,
    }));
  const done = new Set([
    ...plan.filter(({ state }) => state === "DONE").map(({ id }) => id),
    ...readAllSent(database, yearId, today),
  ]);
  const marks = [...planned, ...others].sort((left, right) => left.day.localeCompare(right.day));
  const nextMeeting = marks.find(
    ({ kind, day, planItemId }) =>
      kind === "MEETING" && day >= today && (planItemId === null || !done.has(planItemId)),
  );
  const stateOf = (mark: Omit<TimelineMark, "state">): TimelineMark["state"] => {
    if (mark.planItemId === null) return mark === nextMeeting ? "NEXT" : mark.day < today ? "DONE" : "LATER";
    if (done.has(mark.planItemId)) return "DONE";
    if (mark === nextMeeting) return "NEXT";
    return mark.day < today ? "OVERDUE" : "LATER";
  };
  return ok({
    year,
    today,
    waves: readMovements(database, clusterId)
      .filter((movement) => movement.kind === "CAMPAIGN" && touchesYear(movement, year))
      .map((wave) => ({
        id: wave.id,
        title: wave.title,
        from: firstDayOf(wave),
        to: lastDayOf(wave) ?? (`${year}-12-31` as LocalDate),
        period: periodWords(wave),
        holdsToday: holdsOn(wave, today),
      }))
      .sort((left, right) => left.from.localeCompare(right.from)),
    marks: marks.map((mark) => ({ ...mark, state: stateOf(mark) })),
  });
};
