import type { PlanItemId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { planStateWords, planSteps as words } from "#core/strings/pledges-plan-words";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, CommandHandler } from "../../router/handler";
import { checkDoneDay } from "../check-done-day";
import { checkPlanFields } from "./check-plan-fields";
import {
  type PlanFields,
  type PlanRecord,
  countAnswers,
  insertPlanItem,
  readPlanItem,
  setPlanItemBinned,
  updatePlanItem,
  updatePlanState,
} from "./plan-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.item }));

/** What the form holds of a row. */
function fieldsOf(row: PlanRecord): PlanFields {
  const { kind, title, from, due, expects, categoryId, ownerUnitId, place, meetingId, movementId, note } =
    row;
  return { kind, title, from, due, expects, categoryId, ownerUnitId, place, meetingId, movementId, note };
}

function liveItem({ database }: BookContext, id: PlanItemId): PlanRecord | undefined {
  const item = readPlanItem(database, id);
  return item?.binnedAt === null ? item : undefined;
}

const changedMeanwhile = (name: string) =>
  refuse(appError("CHANGED_MEANWHILE", { noun: words.itemCapital, name }));

export const addItem: CommandHandler<"plan.addItem"> = (context, fields) => {
  const checked = checkPlanFields(context, fields);
  if (!checked.ok) return checked;
  const { database, clock, ids } = context;
  const id = ids.next<"planItem">();
  insertPlanItem(database, {
    ...fields,
    id,
    yearId: readCurrentYear(database).id,
    editedAt: clock.now(),
  });
  return ok({
    value: { id },
    audit: { entityKind: "planItem", entityId: id, before: null, after: fields },
    label: words.add(fields.title),
    inverse: {
      procedure: "plan.binItems",
      input: { planItemIds: [id] },
      rows: [{ table: "plan_items", id, revision: 1 }],
    },
  });
};

export const editItem: CommandHandler<"plan.editItem"> = (context, input) => {
  const { planItemId: id, expectedRevision, ...fields } = input;
  const known = liveItem(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known.title);
  const checked = checkPlanFields(context, fields);
  if (!checked.ok) return checked;
  const papers = countAnswers(context.database, id);
  if (papers > 0 && fields.kind !== known.kind)
    return refuse(appError("PLAN_ITEM_HAS_PAPERS", { name: known.title, papers }));
  const before = fieldsOf(known);
  const revision = updatePlanItem(context.database, { ...fields, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "planItem", entityId: id, before, after: fields },
    label: words.edit(fields.title),
    inverse: {
      procedure: "plan.editItem",
      input: { planItemId: id, expectedRevision: revision, ...before },
      rows: [{ table: "plan_items", id, revision }],
    },
  });
};

export const setState: CommandHandler<"plan.setState"> = (context, input) => {
  const { planItemId: id, expectedRevision, state, doneOn } = input;
  const known = liveItem(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known.title);
  const checked = checkDoneDay(known.title, state === "DONE", doneOn, context.clock.today());
  if (!checked.ok) return checked;
  const before = { state: known.state, doneOn: known.doneOn };
  const revision = updatePlanState(context.database, { id, state, doneOn, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "planItem", entityId: id, before, after: { state, doneOn } },
    label: words.setState(known.title, planStateWords[state]),
    inverse: {
      procedure: "plan.setState",
      input: { planItemId: id, expectedRevision: revision, ...before },
      rows: [{ table: "plan_items", id, revision }],
    },
  });
};

export const binItems: CommandHandler<"plan.binItems"> = (context, { planItemIds }) => {
  const { database, clock } = context;
  const known: PlanRecord[] = [];
  for (const id of new Set(planItemIds)) {
    const item = liveItem(context, id);
    if (item === undefined) return notFound();
    const papers = countAnswers(database, id);
    if (papers > 0) return refuse(appError("PLAN_ITEM_HAS_PAPERS", { name: item.title, papers }));
    known.push(item);
  }
  const rows = known.map(({ id }) => ({
    table: "plan_items",
    id,
    revision: setPlanItemBinned(database, id, clock.now()),
  }));
  return ok({
    value: {},
    audit: {
      entityKind: "plan",
      entityId: readCurrentYear(database).id,
      before: known.map((item) => ({ id: item.id, ...fieldsOf(item) })),
      after: null,
    },
    label: known.length === 1 ? words.bin(known[0]?.title ?? "") : words.binMany(known.length),
    inverse: { procedure: "plan.restoreItems", input: { planItemIds: known.map(({ id }) => id) }, rows },
  });
};

export const restoreItems: CommandHandler<"plan.restoreItems"> = (context, { planItemIds }) => {
  const { database } = context;
  const known: PlanRecord[] = [];
  for (const id of new Set(planItemIds)) {
    const item = readPlanItem(database, id);
    if (item === undefined || item.binnedAt === null) return notFound();
    known.push(item);
  }
  const rows = known.map(({ id }) => ({
    table: "plan_items",
    id,
    revision: setPlanItemBinned(database, id, null),
  }));
  return ok({
    value: {},
    audit: {
      entityKind: "plan",
      entityId: readCurrentYear(database).id,
      before: null,
      after: known.map((item) => ({ id: item.id, ...fieldsOf(item) })),
    },
    label: known.length === 1 ? words.restore(known[0]?.title ?? "") : words.restoreMany(known.length),
    inverse: { procedure: "plan.binItems", input: { planItemIds: known.map(({ id }) => id) }, rows },
  });
};
