import type { UnitId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { standsUnderItself } from "#core/registry/hierarchy";
import { lifeOf, namingEventOn, parentEventOn, parentOn, shownName } from "#core/registry/lineage";
import { bearerOf } from "#core/registry/name-taken";
import type { Lineages, UnitEvent } from "#core/registry/unit-event";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { readCategories, readCluster } from "./cluster-store";
import {
  correctEventName,
  correctEventParent,
  insertUnitEvent,
  readEventsOf,
  readLineagesAbove,
  readLineagesNamed,
} from "./lineage-store";
import { isListed } from "./unit-list-store";
import { unitSnapshot } from "./unit-facts";
import {
  type UnitRecord,
  deleteMembership,
  insertMembership,
  insertUnit,
  nextUnitPosition,
  readMembershipsOf,
  readUnit,
  updateMembership,
  updateUnit,
} from "./unit-store";

type Fields = InputOf<"registry.addUnit">;

/** Refusals that adding and correcting a unit share. */
function checkFields(context: BookContext, fields: Fields, except: UnitId | null) {
  const { database } = context;
  const today = context.clock.today();
  const { name, parentId, categoryId, memberFrom, memberTo } = fields;
  if (categoryId !== null && !readCategories(database).some((category) => category.id === categoryId))
    return refuse(appError("NOT_FOUND", { noun: words.category }));
  if (parentId !== null && !isKnown(database, parentId))
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const bearer = bearerOf(readLineagesNamed(database, name), { name, parentId, from: today, except });
  if (bearer !== null)
    return refuse(
      appError("UNIT_NAME_TAKEN", { name, ...(mayJoin(context, bearer) ? { mayJoin: bearer } : {}) }),
    );
  if (memberFrom !== null && memberTo !== null && memberTo < memberFrom)
    return refuse(appError("MEMBERSHIP_ENDS_BEFORE_START", { name, from: memberFrom, to: memberTo }));
  return ok(null);
}

export const addUnit: CommandHandler<"registry.addUnit"> = (context, input) => {
  const { database } = context;
  const checked = checkFields(context, input, null);
  if (!checked.ok) return checked;
  const id = context.ids.next<"unit">();
  const { shortName, locality, note, categoryId } = input;
  insertUnit(database, {
    id,
    shortName,
    locality,
    note,
    categoryId,
    position: nextUnitPosition(database),
    sourceMark: null,
    sourceNote: "",
    editedAt: context.clock.now(),
  });
  insertUnitEvent(database, {
    id: context.ids.next<"unitEvent">(),
    unitId: id,
    kind: "FOUNDED",
    on: null,
    name: input.name,
    parentId: input.parentId,
    decision: "",
  });
  writeMembership(context, id, input);
  return ok({
    value: { id },
    audit: { entityKind: "unit", entityId: id, before: null, after: unitSnapshot(database, id) },
    label: words.addUnit(input.name),
    inverse: {
      procedure: "registry.binUnit",
      input: { unitId: id },
      rows: [{ table: "units", id, revision: 1 }],
    },
  });
};

export const editUnit: CommandHandler<"registry.editUnit"> = (context, input) => {
  const { database } = context;
  const { unitId: id, expectedRevision, ...fields } = input;
  const unit = readUnit(database, id);
  if (unit === undefined || unit.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const events = readEventsOf(database, id);
  const typed = typedFields(context, events, unit);
  if (unit.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.unitCapital, name: typed.name }));
  if (fields.parentId === id) return refuse(appError("UNIT_PARENT_IS_ITSELF", { name: fields.name }));
  const checked = checkFields(context, fields, id);
  if (!checked.ok) return checked;
  if (isOutsideLife(events, fields))
    return refuse(appError("MEMBERSHIP_OUTSIDE_LIFE", { name: fields.name }));
  const above = readLineagesAbove(database, fields.parentId === null ? [id] : [id, fields.parentId]);
  const lineages = withCorrectedParent(context, above, id, fields.parentId);
  if (fields.parentId !== null && standsUnderItself(lineages, id)) {
    const parent = shownName(lineages.get(fields.parentId) ?? [], context.clock.today());
    return refuse(appError("UNIT_PARENT_CYCLE", { name: fields.name, parent }));
  }
  const before = unitSnapshot(database, id);
  correctEvents(context, events, { typed, fields });
  writeMembership(context, id, fields);
  const revision = updateUnit(database, { ...fields, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "unit", entityId: id, before, after: unitSnapshot(database, id) },
    label: words.editUnit(fields.name),
    inverse: {
      procedure: "registry.editUnit",
      input: { unitId: id, expectedRevision: revision, ...typed },
      rows: [{ table: "units", id, revision }],
    },
  });
};

/** A unit of another cluster becomes a member of this one as well; all else of it stays. */
export const takeInUnit: CommandHandler<"registry.takeInUnit"> = (context, { unitId: id, ...asked }) => {
  const { database } = context;
  const unit = readUnit(database, id);
  if (unit === undefined || unit.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const typed = typedFields(context, readEventsOf(database, id), unit);
  const [first] = readMembershipsOf(database, id);
  if (first !== undefined)
    return refuse(appError("UNIT_JOINED_ALREADY", { name: typed.name, from: first.from, to: first.to }));
  const edited = editUnit(context, {
    ...{ unitId: id, expectedRevision: unit.revision },
    ...typed,
    ...asked,
  });
  return edited.ok ? ok({ ...edited.value, label: words.takeInUnit(typed.name) }) : edited;
};

/** What the form showed before: the name and parent of today and the last membership. */
function typedFields(context: BookContext, events: readonly UnitEvent[], unit: UnitRecord): Fields {
  const today = context.clock.today();
  const membership = readMembershipsOf(context.database, unit.id).at(-1);
  return {
    name: shownName(events, today),
    shortName: unit.shortName,
    locality: unit.locality,
    categoryId: unit.categoryId,
    parentId: parentOn(events, today),
    memberFrom: membership?.from ?? null,
    memberTo: membership?.to ?? null,
    note: unit.note,
  };
}

/** Whether a unit belongs to other clusters only: it was never a member of this one, and is not in its list. */
function mayJoin({ database, clock }: BookContext, id: UnitId): boolean {
  return readMembershipsOf(database, id).length === 0 && !isListed(database, id, clock.today());
}

function isKnown(database: BookContext["database"], id: UnitId): boolean {
  const unit = readUnit(database, id);
  return unit !== undefined && unit.binnedAt === null;
}

function isOutsideLife(events: readonly UnitEvent[], fields: Fields): boolean {
  const { start, end } = lifeOf(events);
  const { memberFrom, memberTo } = fields;
  if (memberFrom === null) return false;
  return (
    (start !== null && memberFrom < start) ||
    (end !== null && (memberFrom >= end || memberTo === null || memberTo >= end))
  );
}

/** The lineages as they would be with the parent of today corrected. */
function withCorrectedParent(
  context: BookContext,
  lineages: Lineages,
  id: UnitId,
  parentId: UnitId | null,
): Lineages {
  const events = lineages.get(id) ?? [];
  const inForce = parentEventOn(events, context.clock.today()) ?? events[0];
  return new Map(lineages).set(
    id,
    events.map((event) => (event === inForce ? { ...event, parentId } : event)),
  );
}

/** Only what was changed in the form: that of a unit that has ended shows no parent, and must not take it away. */
function correctEvents(
  context: BookContext,
  events: readonly UnitEvent[],
  { typed, fields }: { readonly typed: Fields; readonly fields: Fields },
): void {
  const today = context.clock.today();
  const naming = namingEventOn(events, today) ?? events[0];
  const parenting = parentEventOn(events, today) ?? events[0];
  if (naming !== undefined && typed.name !== fields.name)
    correctEventName(context.database, naming.id, fields.name);
  if (parenting !== undefined && typed.parentId !== fields.parentId)
    correctEventParent(context.database, parenting.id, fields.parentId);
}

/** Makes the unit's last membership what was typed; earlier ones stay. */
function writeMembership(context: BookContext, unitId: UnitId, fields: Fields): void {
  const { database } = context;
  const last = readMembershipsOf(database, unitId).at(-1);
  const { memberFrom: from, memberTo: to } = fields;
  if (from === null) {
    if (last !== undefined) deleteMembership(database, last.id);
  } else if (last === undefined) {
    const id = context.ids.next<"membership">();
    insertMembership(database, { id, unitId, from, to, clusterId: readCluster(database).id });
  } else if (last.from !== from || last.to !== to) {
    updateMembership(database, last.id, { from, to });
  }
}
