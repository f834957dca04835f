import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { placeInPlanYear } from "#core/pledges/plan/check-plan-day";
import { planSteps as words } from "#core/strings/pledges-plan-words";
import { readCategories, readCluster } from "../../registry/cluster-store";
import { readUnitFacts } from "../../registry/unit-facts";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext } from "../../router/handler";
import { readMovement } from "../movements/movement-store";
import { readMeetingNotes } from "../neighbour-store";
import { checkUnitOnDay } from "../unit-on-day";
import type { PlanFields } from "./plan-store";

/** Refusals that adding and correcting an item share. */
export function checkPlanFields({ database, clock }: BookContext, fields: PlanFields) {
  const { title: name, from, due } = fields;
  const { year, pattern } = readCurrentYear(database);
  if ((fields.kind === "PAPER_DUE") !== (fields.expects !== null))
    return refuse(appError("PLAN_PAPER_NOT_NAMED", { name }));
  if (from !== null && due !== null && due < from)
    return refuse(appError("PERIOD_ENDS_BEFORE_START", { name, from, to: due }));
  for (const date of [from, due]) {
    if (date !== null && placeInPlanYear(date, year, pattern) === "OUTSIDE")
      return refuse(appError("PLAN_DAY_OUTSIDE_YEAR", { name, date, year }));
  }
  const { categoryId, meetingId, movementId, ownerUnitId } = fields;
  if (categoryId !== null && !readCategories(database).some(({ id }) => id === categoryId))
    return refuse(appError("NOT_FOUND", { noun: words.category }));
  const cluster = readCluster(database);
  if (meetingId !== null && !readMeetingNotes(database, cluster.id).some(({ id }) => id === meetingId))
    return refuse(appError("NOT_FOUND", { noun: words.meeting }));
  if (movementId !== null) {
    const movement = readMovement(database, movementId);
    if (movement === undefined || movement.binnedAt !== null || movement.clusterId !== cluster.id)
      return refuse(appError("NOT_FOUND", { noun: words.movement }));
  }
  return ownerUnitId === null
    ? ok(null)
    : checkUnitOnDay(readUnitFacts(database), ownerUnitId, due ?? clock.today());
}
