import { exemplarProcedures } from "./exemplars/procedures";
import { incomingProcedures } from "./incoming/procedures";
import { movementProcedures } from "./movements/procedures";
import { yearPledgeProcedures } from "./pledge/procedures";
import { targetProcedures } from "./targets/procedures";
import { planProcedures } from "./plan/procedures";
import { taskProcedures } from "./plan/task-procedures";

/** Movements, the plan of the year, incoming papers, pledges and exemplars: one line an inner room. */
export const pledgeProcedures = {
  ...movementProcedures,
  ...yearPledgeProcedures,
  ...targetProcedures,
  ...planProcedures,
  ...taskProcedures,
  ...incomingProcedures,
  ...exemplarProcedures,
} as const;
