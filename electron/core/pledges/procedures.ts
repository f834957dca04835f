import { movementProcedures } from "./movements/procedures";

/** Movements, the plan of the year, incoming papers, pledges and exemplars: one line an inner room. */
export const pledgeProcedures = {
  ...movementProcedures,
} as const;
