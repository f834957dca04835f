import { ok, refuse } from "#core/base/result";
import { comparePeople } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { matchesSearch } from "#core/registry/folded-search";
import { shownName } from "#core/registry/lineage";
import { registrySteps as words } from "#core/strings/registry-words";
import type { HandlersOf, QueryHandler } from "../router/handler";
import { clusterHandlers } from "./cluster-handlers";
import { addContact, binContact, contacts, editContact, restoreContact } from "./contact-service";
import { editFrame, frame } from "./cluster-service";
import { listUnits } from "./list-units";
import { applyMergers, previewMergers } from "./mergers-service";
import { editPerson } from "./person-service";
import { readPeople } from "./person-store";
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
import { readUnitFacts } from "./unit-facts";
import { addUnit, editUnit, takeInUnit } from "./unit-service";

const listPeople: QueryHandler<"registry.listPeople"> = (context, input) => {
  const { lineages, units } = readUnitFacts(context.database);
  const here = new Set(units.map(({ id }) => id));
  const today = context.clock.today();
  const people = readPeople(context.database)
    .filter((person) => here.has(person.unitId) && matchesSearch(input.search, [person.fullName]))
    .map(({ id, revision, fullName, post, unitId }) => ({
      id,
      revision,
      fullName,
      post,
      unitId,
      unitName: shownName(lineages.get(unitId) ?? [], today),
    }))
    .sort((left, right) => comparePeople(left.fullName, right.fullName));
  return ok({ people });
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
  "registry.addContact": addContact,
  "registry.editContact": editContact,
  "registry.binContact": binContact,
  "registry.restoreContact": restoreContact,
};
