import { movementHandlers } from "./movements/movement-handlers";

/** One line an inner room. */
export const pledgeHandlers = {
  ...movementHandlers,
} as const;
