import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { dayBefore } from "#core/registry/day-before";
import { parentOn, shownName } from "#core/registry/lineage";
import type { UnitChange, UnitChangeKind } from "#core/registry/unit-change";
import type { UnitEvent } from "#core/registry/unit-event";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { currentClusterId } from "./cluster-store";
import { readEventsOf, readIdsEverUnder, readUnitEvent } from "./lineage-store";
import { firstEventOf, knownLineages, openMemberships, saveChange, takeChangeBack } from "./save-unit-change";
import { readUnitChange } from "./unit-change-store";
import { readUnit, usesOfUnit } from "./unit-store";

interface Decided {
  readonly kind: UnitChangeKind;
  readonly date: LocalDate;
  readonly decision: string;
}

/** Gathers what one decision makes, piece by piece. */
export function drafting(context: BookContext, { kind, date, decision }: Decided) {
  const { ids, database } = context;
  const id = ids.next<"unitChange">();
  const events: UnitEvent[] = [];
  const founded: UnitChange["founded"][number][] = [];
  const ended: UnitChange["ended"][number][] = [];
  const begun: UnitChange["begun"][number][] = [];
  const happen = (
    unitId: UnitId,
    eventKind: UnitEvent["kind"],
    said: Partial<Pick<UnitEvent, "name" | "parentId" | "otherUnitId">> = {},
  ) => {
    const event = { id: ids.next<"unitEvent">(), unitId, kind: eventKind, on: date, decision, changeId: id };
    events.push({ name: null, parentId: null, otherUnitId: null, ...event, ...said });
  };
  return {
    happen,
    found: (
      unit: Omit<UnitChange["founded"][number], "unitId"> & Pick<UnitEvent, "parentId"> & { name: string },
    ) => {
      const unitId = ids.next<"unit">();
      const { name, parentId, ...row } = unit;
      founded.push({ unitId, ...row });
      happen(unitId, "FOUNDED", { name, parentId });
      return unitId;
    },
    endMemberships: (unitId: UnitId) => {
      for (const { id: membershipId, to } of openMemberships(context, unitId, date))
        ended.push({ membershipId, unitId, before: to, after: dayBefore(date) });
    },
    beginMembership: (unitId: UnitId) => {
      const clusterId = currentClusterId(database);
      begun.push({ membershipId: ids.next<"membership">(), clusterId, unitId, from: date });
    },
    /** What stands under a unit on the day stands under another from then on. */
    moveChildren: (unitId: UnitId, parentId: UnitId) => {
      for (const child of readIdsEverUnder(database, unitId))
        if (child !== parentId && parentOn(readEventsOf(database, child), date) === unitId)
          happen(child, "NEW_PARENT", { parentId });
    },
    change: (): UnitChange => ({ id, kind, on: date, decision, events, founded, ended, begun }),
  };
}

/** Saves a decision and answers the change of the command, taken back by any of its events. */
export function decide<Value>(
  context: BookContext,
  change: UnitChange,
  { label, value }: { readonly label: string; readonly value: Value },
) {
  const saved = saveChange(context, change, label);
  if (!saved.ok) return saved;
  const { rows, ...said } = saved.value;
  const input = { eventId: firstEventOf(change) };
  return ok({ value, ...said, inverse: { procedure: "registry.withdrawUnitEvent" as const, input, rows } });
}

export const renameUnit: CommandHandler<"registry.renameUnit"> = (context, input) => {
  const { unitId, date, name, decision } = input;
  const known = knownLineages(context, [unitId]);
  if (!known.ok) return known;
  const oldName = shownName(known.value.get(unitId) ?? [], date);
  const draft = drafting(context, { kind: "RENAME", date, decision });
  draft.happen(unitId, "RENAMED", { name });
  const change = draft.change();
  const value = { eventId: firstEventOf(change) };
  return decide(context, change, { label: words.renameUnit(oldName, name), value });
};

export const moveUnit: CommandHandler<"registry.moveUnit"> = (context, input) => {
  const { unitId, date, parentId, decision } = input;
  const known = knownLineages(context, parentId === null ? [unitId] : [unitId, parentId]);
  if (!known.ok) return known;
  const draft = drafting(context, { kind: "NEW_PARENT", date, decision });
  draft.happen(unitId, "NEW_PARENT", { parentId });
  const change = draft.change();
  const label = words.moveUnit(shownName(known.value.get(unitId) ?? [], date));
  return decide(context, change, { label, value: { changeId: change.id } });
};

export const endUnit: CommandHandler<"registry.endUnit"> = (context, input) => {
  const { unitId, date, decision } = input;
  const known = knownLineages(context, [unitId]);
  if (!known.ok) return known;
  const draft = drafting(context, { kind: "END", date, decision });
  draft.happen(unitId, "ENDED");
  if (input.memberships === "END_WITH_UNIT") draft.endMemberships(unitId);
  const change = draft.change();
  const label = words.endUnit(shownName(known.value.get(unitId) ?? [], date));
  return decide(context, change, { label, value: { changeId: change.id } });
};

export const mergeUnits: CommandHandler<"registry.mergeUnits"> = (context, input) => {
  const { date, decision, into } = input;
  const unitIds = [...new Set(input.unitIds)];
  const others = into.kind === "EXISTING" ? [into.unitId] : into.parentId === null ? [] : [into.parentId];
  const known = knownLineages(context, [...unitIds, ...others]);
  if (!known.ok) return known;
  const draft = drafting(context, { kind: "MERGE", date, decision });
  const successor = into.kind === "EXISTING" ? into.unitId : draft.found(foundedOf(into));
  for (const unitId of unitIds) draft.happen(unitId, "MERGED_INTO", { otherUnitId: successor });
  if (input.memberships === "END_WITH_UNIT") unitIds.forEach(draft.endMemberships);
  if (input.children === "GO_ALONG") for (const id of unitIds) draft.moveChildren(id, successor);
  if (into.kind === "EXISTING" && into.newName !== "")
    draft.happen(successor, "RENAMED", { name: into.newName });
  if (into.kind === "NEW" && into.membership === "FROM_FIRST_DAY") draft.beginMembership(successor);
  const change = draft.change();
  const name = into.kind === "NEW" ? into.name : shownName(known.value.get(successor) ?? [], date);
  const value = { changeId: change.id, unitId: successor };
  return decide(context, change, { label: words.mergeUnits(name), value });
};

function foundedOf({
  name,
  locality,
  categoryId,
  parentId,
}: {
  readonly name: string;
  readonly locality: string;
  readonly categoryId: UnitChange["founded"][number]["categoryId"];
  readonly parentId: UnitId | null;
}) {
  return { name, locality, categoryId, parentId };
}

export const splitUnit: CommandHandler<"registry.splitUnit"> = (context, input) => {
  const { unitId, date, decision } = input;
  const known = knownLineages(context, [unitId]);
  if (!known.ok) return known;
  const events = known.value.get(unitId) ?? [];
  const categoryId = readUnit(context.database, unitId)?.categoryId ?? null;
  const draft = drafting(context, { kind: "SPLIT", date, decision });
  for (const { name, locality } of input.parts) {
    const part = draft.found({ name, locality, categoryId, parentId: parentOn(events, date) });
    draft.happen(part, "SPLIT_FROM", { otherUnitId: unitId });
    if (input.membership === "FROM_FIRST_DAY") draft.beginMembership(part);
  }
  if (input.original === "ENDS") draft.happen(unitId, "ENDED");
  if (input.original === "ENDS" && input.memberships === "END_WITH_UNIT") draft.endMemberships(unitId);
  const change = draft.change();
  const label = words.splitUnit(shownName(events, date));
  return decide(context, change, { label, value: { changeId: change.id } });
};

export const withdrawUnitEvent: CommandHandler<"registry.withdrawUnitEvent"> = (context, input) => {
  const { database } = context;
  const event = readUnitEvent(database, input.eventId);
  const changeId = event?.changeId ?? null;
  const change = changeId === null ? undefined : readUnitChange(database, changeId);
  if (event === undefined || change === undefined || change.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unitChange }));
  for (const { unitId } of change.founded) {
    const name = shownName(readEventsOf(database, unitId), change.on);
    const own = new Set(change.events.map(({ id }) => id));
    const uses = usesOfUnit(database, unitId);
    const later = readEventsOf(database, unitId).filter(({ id }) => !own.has(id)).length;
    const others = uses.others + later;
    if (uses.nominations + uses.rolls + others > 0)
      return refuse(appError("UNIT_CHANGE_IN_USE", { name, ...uses, others }));
    const children = readIdsEverUnder(database, unitId).filter((child) =>
      readEventsOf(database, child).some(({ id, parentId }) => parentId === unitId && !own.has(id)),
    );
    if (children.length > 0)
      return refuse(
        appError("UNIT_CHANGE_HAS_CHILDREN", {
          name,
          children: children.map((child) => shownName(readEventsOf(database, child), change.on)),
        }),
      );
  }
  const name = shownName(readEventsOf(database, event.unitId), change.on);
  const { rows, ...said } = takeChangeBack(context, change, words.withdrawUnitChange(name));
  return ok({
    value: {},
    ...said,
    inverse: { procedure: "registry.restoreUnitChange", input: { changeId: change.id }, rows },
  });
};

export const restoreUnitChange: CommandHandler<"registry.restoreUnitChange"> = (context, input) => {
  const change = readUnitChange(context.database, input.changeId);
  if (change === undefined || change.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.unitChange }));
  const { binnedAt: _binnedAt, ...kept } = change;
  const [first] = kept.events;
  const events = first === undefined ? [] : readEventsOf(context.database, first.unitId);
  const label = words.restoreUnitChange(shownName(events, kept.on) || (first?.name ?? ""));
  return decide(context, kept, { label, value: {} });
};
