import { assertNever } from "#core/base/assert";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { type RenameFault, checkRename, parentOn, shownName } from "#core/registry/lineage";
import { isNameTaken } from "#core/registry/name-taken";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler } from "../router/handler";
import { deleteUnitEvent, insertUnitEvent, readUnitEvent } from "./lineage-store";
import { readUnitFacts, unitSnapshot } from "./unit-facts";
import { touchUnit } from "./unit-store";

export const renameUnit: CommandHandler<"registry.renameUnit"> = (context, input) => {
  const { database } = context;
  const { unitId, date, name, decision } = input;
  const { lineages } = readUnitFacts(database);
  const events = lineages.get(unitId);
  if (events === undefined) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const oldName = shownName(events, date);
  const checked = checkRename(events, date, name);
  if (!checked.ok) return refuse(renameRefusal(checked.error, oldName, date));
  if (isNameTaken(lineages, { name, parentId: parentOn(events, date), from: date, except: unitId }))
    return refuse(appError("UNIT_NAME_TAKEN", { name }));
  const before = unitSnapshot(database, unitId);
  const eventId = context.ids.next<"unitEvent">();
  insertUnitEvent(database, {
    id: eventId,
    unitId,
    kind: "RENAMED",
    on: date,
    name,
    parentId: null,
    decision,
  });
  const revision = touchUnit(database, unitId, context.clock.now());
  return ok({
    value: { eventId },
    audit: { entityKind: "unit", entityId: unitId, before, after: unitSnapshot(database, unitId) },
    label: words.renameUnit(oldName, name),
    inverse: {
      procedure: "registry.withdrawUnitEvent",
      input: { eventId },
      rows: [{ table: "units", id: unitId, revision }],
    },
  });
};

function renameRefusal(fault: RenameFault, name: string, date: string) {
  switch (fault.code) {
    case "BEFORE_START":
      return appError("UNIT_EVENT_BEFORE_START", { name, start: fault.start, date });
    case "AFTER_END":
      return appError("UNIT_EVENT_AFTER_END", { name, end: fault.end, date });
    case "SAME_DAY":
      return appError("UNIT_EVENT_SAME_DAY", { name, date });
    case "SAME_NAME":
      return appError("UNIT_SAME_NAME", { name });
    default:
      return assertNever(fault);
  }
}

/** Takes a rename back; a founding stays as long as the unit. */
export const withdrawUnitEvent: CommandHandler<"registry.withdrawUnitEvent"> = (context, input) => {
  const { database } = context;
  const event = readUnitEvent(database, input.eventId);
  if (event === undefined || event.kind !== "RENAMED" || event.name === null || event.on === null)
    return refuse(appError("NOT_FOUND", { noun: words.unitEvent }));
  const { unitId, name, on: date, decision } = event;
  const before = unitSnapshot(database, unitId);
  deleteUnitEvent(database, event.id);
  const revision = touchUnit(database, unitId, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "unit", entityId: unitId, before, after: unitSnapshot(database, unitId) },
    label: words.withdrawRename(name),
    inverse: {
      procedure: "registry.renameUnit",
      input: { unitId, date, name, decision },
      rows: [{ table: "units", id: unitId, revision }],
    },
  });
};
