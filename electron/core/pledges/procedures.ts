import { movementProcedures } from "./movements/procedures";
import { yearPledgeProcedures } from "./pledge/procedures";
import { targetProcedures } from "./targets/procedures";

/** Movements, the plan of the year, incoming papers, pledges and exemplars: one line an inner room. */
export const pledgeProcedures = {
  ...movementProcedures,
  ...yearPledgeProcedures,
  ...targetProcedures,
} as const;
