import type { PledgeId, TargetId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { type AskedFault, figuresOf, readAsked } from "#core/pledges/targets/asked";
import { type TargetIdentity, isSameTarget } from "#core/pledges/targets/same-target";
import { askedSentence, formatFigureValue } from "#core/strings/pledges-target-words";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import type { BookContext, Change, CommandHandler } from "../../router/handler";
import { readContents } from "../pledge/content-store";
import { livePledge } from "../pledge/pledge-facts";
import type { PledgeRecord } from "../pledge/pledge-store";
import { readYearMembers, shownUnitName } from "../year-members";
import { readCategories } from "../../registry/cluster-store";
import { countReported } from "./actual-store";
import { askedOf } from "./target-rows";
import {
  type TargetRecord,
  insertTarget,
  nextTargetPosition,
  orderTargets,
  readExceptions,
  readTarget,
  readTargetsOf,
  replaceExceptions,
  setTargetBinned,
  updateTarget,
} from "./target-store";

type Fields = Omit<InputOf<"pledges.addTarget">, "pledgeId">;

/** A target as the audit trail keeps it: with what it says of single units. */
function targetSnapshot({ database }: BookContext, id: TargetId) {
  const target = readTarget(database, id) ?? null;
  if (target === null) return null;
  const exceptions = readExceptions(database, target.pledgeId).filter(({ targetId }) => targetId === id);
  return { target, exceptions };
}

/** A live target of a live pledge; undefined where there is none. */
function liveTarget({ database }: BookContext, id: TargetId): TargetRecord | undefined {
  const target = readTarget(database, id);
  if (target === undefined || target.binnedAt !== null) return undefined;
  return livePledge(database, target.pledgeId) === undefined ? undefined : target;
}

/** Refused where another live target of the pledge asks the same of the same units. */
function checkTwin(
  { database }: BookContext,
  pledgeId: PledgeId,
  target: TargetIdentity,
  own: TargetId | null,
) {
  const all = readTargetsOf(database, pledgeId);
  const place = all.findIndex((other) => other.id !== own && isSameTarget(other, target));
  const twin = all[place];
  if (twin === undefined) return ok(null);
  const asked = askedSentence(askedOf(twin), twin.measure);
  return refuse(appError("TARGET_TWICE", { name: twin.name, number: place + 1, asked }));
}

/** Refusals that adding and correcting a target share; answers the figures as they are kept. */
function checkFields(context: BookContext, pledge: PledgeRecord, fields: Fields, own: TargetId | null) {
  const { database } = context;
  const { name, contentId, categoryId, measure, direction } = fields;
  if (contentId !== null && !readContents(database, pledge.id).some(({ id }) => id === contentId))
    return refuse(appError("NOT_FOUND", { noun: words.content }));
  if (categoryId !== null && !readCategories(database).some(({ id }) => id === categoryId))
    return refuse(appError("NOT_FOUND", { noun: words.category }));
  if (pledge.categoryId !== null && categoryId !== null && categoryId !== pledge.categoryId)
    return refuse(appError("TARGET_OTHER_CATEGORY", { name, pledge: pledge.title }));
  const asked = readAsked(direction, fields);
  if (!asked.ok) return refuse(askedRefusal(asked.error, name, fields));
  if ("value" in asked.value && measure === "") return refuse(appError("TARGET_MEASURE_NEEDED", { name }));
  const twin = checkTwin(context, pledge.id, { ...fields, ...figuresOf(asked.value) }, own);
  if (!twin.ok) return twin;
  const exceptions = checkExceptions(context, pledge, fields);
  return exceptions.ok ? ok({ figures: figuresOf(asked.value), exceptions: exceptions.value }) : exceptions;
}

function checkExceptions(context: BookContext, pledge: PledgeRecord, fields: Fields) {
  const { name, direction } = fields;
  const categoryId = fields.categoryId ?? pledge.categoryId;
  const today = context.clock.today();
  const members = readYearMembers(context.database, today);
  const kept: Fields["exceptions"] = [];
  for (const exception of fields.exceptions) {
    const unit = shownUnitName(context.database, exception.unitId, today);
    const member = members.find(({ id }) => id === exception.unitId);
    if (member === undefined || (categoryId !== null && member.categoryId !== categoryId))
      return refuse(appError("TARGET_UNIT_NOT_ASKED", { name, unit }));
    if (kept.some(({ unitId }) => unitId === exception.unitId))
      return refuse(appError("TARGET_UNIT_TWICE", { name, unit }));
    if (exception.applies === "NOT_APPLICABLE") {
      kept.push({ ...exception, value: null, valueTo: null, dueOn: null });
      continue;
    }
    const own = readAsked(direction, exception);
    if (!own.ok) return refuse(askedRefusal(own.error, `${name} – ${unit}`, exception));
    kept.push({ ...exception, ...figuresOf(own.value) });
  }
  return ok(kept);
}

function askedRefusal(
  fault: AskedFault,
  name: string,
  { value, valueTo }: Pick<Fields, "value" | "valueTo">,
) {
  switch (fault) {
    case "VALUE_NEEDED":
      return appError("TARGET_VALUE_NEEDED", { name });
    case "SECOND_VALUE_NEEDED":
      return appError("TARGET_SECOND_VALUE_NEEDED", { name });
    case "DAY_NEEDED":
      return appError("TARGET_DAY_NEEDED", { name });
    case "ALWAYS_MET":
      return appError("TARGET_ALWAYS_MET", { name });
    case "UPSIDE_DOWN": {
      const [from, to] = [formatFigureValue(value ?? 0), formatFigureValue(valueTo ?? 0)];
      return appError("TARGET_RANGE_UPSIDE_DOWN", { name, from, to });
    }
  }
}

export const addTarget: CommandHandler<"pledges.addTarget"> = (context, input) => {
  const { database } = context;
  const { pledgeId, ...fields } = input;
  const pledge = livePledge(database, pledgeId);
  if (pledge === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const checked = checkFields(context, pledge, fields, null);
  if (!checked.ok) return checked;
  const id = context.ids.next<"target">();
  const { name, contentId, categoryId, measure, direction, basis } = fields;
  insertTarget(database, {
    ...{ id, pledgeId, name, contentId, categoryId, measure, direction, basis },
    ...checked.value.figures,
    position: nextTargetPosition(database, pledgeId),
    sourceMark: null,
    sourceNote: "",
  });
  writeExceptions(context, id, checked.value.exceptions);
  return ok({
    value: { id },
    audit: { entityKind: "target", entityId: id, before: null, after: targetSnapshot(context, id) },
    label: words.addTarget(name),
    inverse: {
      procedure: "pledges.binTarget",
      input: { targetId: id },
      rows: [{ table: "targets", id, revision: 1 }],
    },
  });
};

function writeExceptions(context: BookContext, id: TargetId, exceptions: Fields["exceptions"]): void {
  replaceExceptions(
    context.database,
    id,
    exceptions.map((exception) => ({ ...exception, id: context.ids.next<"targetUnit">() })),
  );
}

export const editTarget: CommandHandler<"pledges.editTarget"> = (context, input) => {
  const { database } = context;
  const { targetId: id, expectedRevision, ...fields } = input;
  const known = liveTarget(context, id);
  const pledge = known === undefined ? undefined : livePledge(database, known.pledgeId);
  if (known === undefined || pledge === undefined)
    return refuse(appError("NOT_FOUND", { noun: words.target }));
  if (known.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.targetCapital, name: known.name }));
  const reported = countReported(database, id);
  if (reported > 0 && kindOf(known.direction) !== kindOf(fields.direction))
    return refuse(appError("TARGET_DIRECTION_REPORTED", { name: known.name, reported }));
  if (reported > 0 && known.value !== null && foldText(known.measure) !== foldText(fields.measure))
    return refuse(
      appError("TARGET_MEASURE_REPORTED", { name: known.name, reported, measure: known.measure }),
    );
  const checked = checkFields(context, pledge, fields, id);
  if (!checked.ok) return checked;
  const before = targetSnapshot(context, id);
  const typed = typedFields(context, known);
  const { name, contentId, categoryId, measure, direction, basis } = fields;
  const revision = updateTarget(database, {
    ...{ id, name, contentId, categoryId, measure, direction, basis },
    ...checked.value.figures,
  });
  writeExceptions(context, id, checked.value.exceptions);
  return ok({
    value: { revision },
    audit: { entityKind: "target", entityId: id, before, after: targetSnapshot(context, id) },
    label: words.editTarget(name),
    inverse: {
      procedure: "pledges.editTarget",
      input: { targetId: id, expectedRevision: revision, ...typed },
      rows: [{ table: "targets", id, revision }],
    },
  });
};

/** Figures of one kind can be read by another direction of that kind; an answer cannot be read as a number. */
function kindOf(direction: Fields["direction"]): "VALUE" | "YES_NO" | "BY_DAY" {
  return direction === "YES_NO" || direction === "BY_DAY" ? direction : "VALUE";
}

function typedFields({ database }: BookContext, known: TargetRecord): Fields {
  const { name, contentId, categoryId, measure, direction, basis, value, valueTo, dueOn } = known;
  const exceptions = readExceptions(database, known.pledgeId)
    .filter(({ targetId }) => targetId === known.id)
    .map(({ targetId: _same, ...exception }) => exception);
  return { name, contentId, categoryId, measure, direction, basis, value, valueTo, dueOn, exceptions };
}

export const moveTarget: CommandHandler<"pledges.moveTarget"> = (context, { targetId: id, place }) => {
  const { database } = context;
  const known = liveTarget(context, id);
  if (known === undefined) return refuse(appError("NOT_FOUND", { noun: words.target }));
  const all = readTargetsOf(database, known.pledgeId);
  const order = all.filter(({ contentId }) => contentId === known.contentId).map((target) => target.id);
  const others = order.filter((other) => other !== id);
  const wanted = Math.min(place, order.length);
  const next = [...others.slice(0, wanted - 1), id, ...others.slice(wanted - 1)];
  const revision = orderTargets(database, next, id);
  return ok({
    value: {},
    audit: { entityKind: "target", entityId: id, before: order, after: next },
    label: words.moveTarget(known.name),
    inverse: {
      procedure: "pledges.moveTarget",
      input: { targetId: id, place: order.indexOf(id) + 1 },
      rows: [{ table: "targets", id, revision }],
    },
  });
};

export const binTarget: CommandHandler<"pledges.binTarget"> = (context, { targetId }) => {
  const known = liveTarget(context, targetId);
  if (known === undefined) return refuse(appError("NOT_FOUND", { noun: words.target }));
  return ok(binned(context, known, "IN"));
};

export const restoreTarget: CommandHandler<"pledges.restoreTarget"> = (context, { targetId }) => {
  const { database } = context;
  const known = readTarget(database, targetId);
  if (known === undefined || known.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.target }));
  if (livePledge(database, known.pledgeId) === undefined)
    return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  if (!hasItsContent(context, known.pledgeId, known))
    return refuse(appError("NOT_FOUND", { noun: words.content }));
  const twin = checkTwin(context, known.pledgeId, known, targetId);
  return twin.ok ? ok(binned(context, known, "OUT")) : twin;
};

/** A target comes out of the bin only under a content that is out of it. */
function hasItsContent({ database }: BookContext, pledgeId: PledgeId, { contentId }: TargetRecord): boolean {
  return contentId === null || readContents(database, pledgeId).some(({ id }) => id === contentId);
}

function binned(context: BookContext, known: TargetRecord, way: "IN" | "OUT"): Change<Record<string, never>> {
  const { id, name } = known;
  const before = targetSnapshot(context, id);
  const revision = setTargetBinned(context.database, id, way === "IN" ? context.clock.now() : null);
  return {
    value: {},
    audit: { entityKind: "target", entityId: id, before, after: targetSnapshot(context, id) },
    label: way === "IN" ? words.binTarget(name) : words.restoreTarget(name),
    inverse: {
      procedure: way === "IN" ? "pledges.restoreTarget" : "pledges.binTarget",
      input: { targetId: id },
      rows: [{ table: "targets", id, revision }],
    },
  };
}
