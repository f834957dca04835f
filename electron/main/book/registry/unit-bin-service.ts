import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { parentOn, shownName } from "#core/registry/lineage";
import { isNameTaken } from "#core/registry/name-taken";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler } from "../router/handler";
import { readEventsOf, readIdsEverUnder, readLineagesNamed } from "./lineage-store";
import { unitSnapshot } from "./unit-facts";
import { readUnit, setUnitBinned, usesOfUnit } from "./unit-store";

export const binUnit: CommandHandler<"registry.binUnit"> = (context, input) => {
  const { database } = context;
  const { unitId: id } = input;
  const today = context.clock.today();
  const unit = readUnit(database, id);
  if (unit === undefined || unit.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const name = shownName(readEventsOf(database, id), today);
  const children = readIdsEverUnder(database, id)
    .map((child) => readEventsOf(database, child))
    .filter(
      (others) =>
        parentOn(others, today) === id ||
        others.some((event) => event.parentId === id && event.on !== null && event.on > today),
    )
    .map((others) => shownName(others, today));
  if (children.length > 0) return refuse(appError("UNIT_HAS_CHILDREN", { name, children }));
  const uses = usesOfUnit(database, id);
  if (uses.nominations + uses.rolls + uses.others > 0)
    return refuse(appError("UNIT_IN_USE", { name, ...uses }));
  const before = unitSnapshot(database, id);
  const revision = setUnitBinned(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "unit", entityId: id, before, after: unitSnapshot(database, id) },
    label: words.binUnit(name),
    inverse: {
      procedure: "registry.restoreUnit",
      input: { unitId: id },
      rows: [{ table: "units", id, revision }],
    },
  });
};

export const restoreUnit: CommandHandler<"registry.restoreUnit"> = (context, input) => {
  const { database } = context;
  const { unitId: id } = input;
  const today = context.clock.today();
  const unit = readUnit(database, id);
  if (unit === undefined || unit.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const events = readEventsOf(database, id);
  if (events.length === 0) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const parentId = parentOn(events, today);
  const parent = parentId === null ? undefined : readUnit(database, parentId);
  if (parentId !== null && (parent === undefined || parent.binnedAt !== null))
    return refuse(appError("NOT_FOUND", { noun: words.parentOfBinned }));
  const name = shownName(events, today);
  if (isNameTaken(readLineagesNamed(database, name), { name, parentId, from: today, except: id }))
    return refuse(appError("UNIT_NAME_TAKEN", { name }));
  const before = unitSnapshot(database, id);
  const revision = setUnitBinned(database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "unit", entityId: id, before, after: unitSnapshot(database, id) },
    label: words.restoreUnit(name),
    inverse: {
      procedure: "registry.binUnit",
      input: { unitId: id },
      rows: [{ table: "units", id, revision }],
    },
  });
};
