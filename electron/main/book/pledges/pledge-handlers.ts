import { movementHandlers } from "./movements/movement-handlers";
import { yearPledgeHandlers } from "./pledge/year-pledge-handlers";

/** One line an inner room. */
export const pledgeHandlers = {
  ...movementHandlers,
  ...yearPledgeHandlers,
} as const;
