import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { proposedDay } from "#core/pledges/plan/plan-template";
import { reliabilityWords } from "#core/strings/awards-words";
import { planSteps as words } from "#core/strings/pledges-plan-words";
import { readCurrentYear } from "../../registry/year-store";
import type { CommandHandler, QueryHandler } from "../../router/handler";
import { checkPlanFields } from "./check-plan-fields";
import { type PlanFields, insertPlanItem, readPlan } from "./plan-store";
import { readPlanTemplates } from "./template-files";

export const planTemplates: QueryHandler<"plan.templates"> = ({ database, resources }) => {
  const templates = readPlanTemplates(resources);
  if (!templates.ok) return templates;
  const { id, year } = readCurrentYear(database);
  const inPlan = new Set(readPlan(database, id).map(({ title }) => foldText(title)));
  return ok({
    year,
    templates: templates.value.map((template) => ({
      ...template,
      items: template.items.map((item) => ({
        ...item,
        from: item.from === null ? null : proposedDay(item.from, year),
        due: item.due === null ? null : proposedDay(item.due, year),
        standing: inPlan.has(foldText(item.title)) ? ("IN_PLAN" as const) : ("NEW" as const),
      })),
    })),
  });
};

export const addFromTemplate: CommandHandler<"plan.addFromTemplate"> = (context, input) => {
  const { database, clock, ids, resources } = context;
  const templates = readPlanTemplates(resources);
  if (!templates.ok) return templates;
  const template = templates.value.find(({ code }) => code === input.template);
  const year = readCurrentYear(database);
  const inPlan = new Set(readPlan(database, year.id).map(({ title }) => foldText(title)));
  const taken: string[] = [];
  const fields: PlanFields[] = [];
  for (const { key, from, due } of input.items) {
    const line = template?.items.find((item) => item.key === key);
    if (line === undefined) return refuse(appError("NOT_FOUND", { noun: words.templateItem }));
    const { kind, title, expects, basis, reliability } = line;
    if (inPlan.has(foldText(title))) taken.push(title);
    inPlan.add(foldText(title));
    fields.push({
      kind,
      title,
      from,
      due,
      expects,
      categoryId: null,
      ownerUnitId: null,
      place: "",
      meetingId: null,
      movementId: null,
      note: words.fromTemplate(basis, reliabilityWords[reliability]),
    });
  }
  if (taken.length > 0) return refuse(appError("PLAN_ITEM_IN_PLAN", { names: taken }));
  for (const item of fields) {
    const checked = checkPlanFields(context, item);
    if (!checked.ok) return checked;
  }
  const added = fields.map((item) => {
    const id = ids.next<"planItem">();
    insertPlanItem(database, { ...item, id, yearId: year.id, editedAt: clock.now() });
    return id;
  });
  return ok({
    value: { added },
    audit: {
      entityKind: "plan",
      entityId: year.id,
      before: null,
      after: { template: input.template, items: fields },
    },
    label: words.addMany(added.length),
    inverse: {
      procedure: "plan.binItems",
      input: { planItemIds: added },
      rows: added.map((id) => ({ table: "plan_items", id, revision: 1 })),
    },
  });
};
