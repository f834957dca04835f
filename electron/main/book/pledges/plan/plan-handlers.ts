import type { HandlersOf } from "../../router/handler";
import { listItems, overdueItems, planChoices, readItem } from "./list-plan";
import { addItem, binItems, editItem, restoreItems, setState } from "./plan-service";
import { addFromTemplate, planTemplates } from "./plan-templates";
import { planTimeline } from "./plan-timeline";

export const planHandlers: HandlersOf<"plan"> = {
  "plan.items": listItems,
  "plan.item": readItem,
  "plan.choices": planChoices,
  "plan.overdue": overdueItems,
  "plan.timeline": planTimeline,
  "plan.templates": planTemplates,
  "plan.addFromTemplate": addFromTemplate,
  "plan.addItem": addItem,
  "plan.editItem": editItem,
  "plan.setState": setState,
  "plan.binItems": binItems,
  "plan.restoreItems": restoreItems,
};
