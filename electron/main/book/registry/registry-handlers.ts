import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { registrySteps as words } from "#core/strings/registry-words";
import type { HandlersOf, QueryHandler } from "../router/handler";
import { clusterHandlers } from "./cluster-handlers";
import { currentClusterId } from "./cluster-store";
import {
  addContact,
  binContact,
  contacts,
  editContact,
  restoreContact,
  withoutContact,
} from "./contact-service";
import { editFrame, frame } from "./cluster-service";
import { listUnits } from "./list-units";
import { applyMergers, previewMergers } from "./mergers-service";
import { listPeopleRows } from "./person-list-store";
import { editPerson } from "./person-service";
import { binUnit, restoreUnit } from "./unit-bin-service";
import { unitDetailsOf } from "./unit-details";
import {
  endUnit,
  mergeUnits,
  moveUnit,
  renameUnit,
  restoreUnitChange,
  splitUnit,
  withdrawUnitEvent,
} from "./unit-event-service";
import { unitChoices } from "./unit-choices";
import { freshenUnits } from "./unit-projection";
import { addUnit, editUnit, takeInUnit } from "./unit-service";

const listPeople: QueryHandler<"registry.listPeople"> = ({ database, clock }, asked) => {
  freshenUnits(database);
  const clusterId = currentClusterId(database);
  const { rows, total } = listPeopleRows(database, { ...asked, clusterId, today: clock.today() });
  return ok({ people: [...rows], total });
};

export const registryHandlers: HandlersOf<"registry"> = {
  ...clusterHandlers,
  "registry.frame": frame,
  "registry.editFrame": editFrame,
  "registry.listUnits": listUnits,
  "registry.unitChoices": unitChoices,
  "registry.unitDetails": (context, input) => {
    const details = unitDetailsOf(context.database, input.unitId, context.clock.today());
    return details === null ? refuse(appError("NOT_FOUND", { noun: words.unit })) : ok(details);
  },
  "registry.addUnit": addUnit,
  "registry.takeInUnit": takeInUnit,
  "registry.editUnit": editUnit,
  "registry.renameUnit": renameUnit,
  "registry.moveUnit": moveUnit,
  "registry.mergeUnits": mergeUnits,
  "registry.splitUnit": splitUnit,
  "registry.endUnit": endUnit,
  "registry.withdrawUnitEvent": withdrawUnitEvent,
  "registry.restoreUnitChange": restoreUnitChange,
  "registry.previewMergers": previewMergers,
  "registry.applyMergers": applyMergers,
  "registry.binUnit": binUnit,
  "registry.restoreUnit": restoreUnit,
  "registry.listPeople": listPeople,
  "registry.editPerson": editPerson,
  "registry.contacts": contacts,
  "registry.membersWithoutContact": withoutContact,
  "registry.addContact": addContact,
  "registry.editContact": editContact,
  "registry.binContact": binContact,
  "registry.restoreContact": restoreContact,
};
