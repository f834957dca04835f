import type { CategoryId, PlanItemId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { latenessOf } from "#core/pledges/incoming/lateness";
import type { BookContext } from "../../router/handler";
import type { PlanRecord } from "../plan/plan-store";
import { type MemberOnDay, membersOnDay } from "../unit-on-day";
import { type Answer, readAnswers } from "./incoming-store";

type LatenessOfItem = OutputOf<"incoming.lateness">["items"][number];

/**
 * Who owes the paper of each item and where every one stands today. The members of the due day owe it; the first
 * paper of each counts, by the day it was received.
 */
export function latenessOfItems(
  { database, clock }: Pick<BookContext, "database" | "clock">,
  items: readonly PlanRecord[],
): readonly LatenessOfItem[] {
  if (items.length === 0) return [];
  const today = clock.today();
  const known = new Map<string, readonly MemberOnDay[]>();
  const membersOf = (day: LocalDate, categoryId: CategoryId | null) => {
    const key = `${day} ${categoryId ?? ""}`;
    const members = known.get(key) ?? membersOnDay(database, day, categoryId);
    known.set(key, members);
    return members;
  };
  const answers = new Map<PlanItemId, Answer[]>(items.map(({ id }) => [id, []]));
  for (const answer of readAnswers(database, [...answers.keys()]))
    answers.get(answer.planItemId)?.push(answer);
  return items.flatMap(({ id: planItemId, title, expects, due, categoryId }) => {
    if (expects === null) return [];
    const members = membersOf(due ?? today, categoryId);
    const own = answers.get(planItemId) ?? [];
    const first = new Map<UnitId | null, Answer>();
    for (const answer of own) {
      if (!first.has(answer.senderUnitId)) first.set(answer.senderUnitId, answer);
    }
    const units = members.map(({ unitId, name }) => {
      const answer = first.get(unitId);
      const lateness = latenessOf(due, answer?.receivedOn ?? null, today);
      return {
        unitId,
        unitName: name,
        standing: lateness.standing,
        days: "days" in lateness ? lateness.days : 0,
        receivedOn: answer?.receivedOn ?? null,
        incomingPaperId: answer?.id ?? null,
      };
    });
    const owing = new Set<UnitId | null>(members.map(({ unitId }) => unitId));
    const count = (standing: LatenessOfItem["units"][number]["standing"]) =>
      units.filter((unit) => unit.standing === standing).length;
    return [
      {
        planItemId,
        title,
        expects,
        due,
        units,
        onTime: count("ON_TIME"),
        late: count("LATE"),
        missing: count("MISSING"),
        waiting: count("WAITING"),
        others: own.filter(({ senderUnitId }) => !owing.has(senderUnitId)).length,
      },
    ];
  });
}
