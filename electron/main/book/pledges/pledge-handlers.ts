import { exemplarHandlers } from "./exemplars/exemplar-handlers";
import { incomingHandlers } from "./incoming/incoming-handlers";
import { movementHandlers } from "./movements/movement-handlers";
import { yearPledgeHandlers } from "./pledge/year-pledge-handlers";
import { planHandlers } from "./plan/plan-handlers";
import { taskHandlers } from "./plan/task-handlers";

/** One line an inner room. */
export const pledgeHandlers = {
  ...movementHandlers,
  ...yearPledgeHandlers,
  ...planHandlers,
  ...taskHandlers,
  ...incomingHandlers,
  ...exemplarHandlers,
} as const;
