import type { ExemplarId, YearId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { type StepFault, checkSteps } from "#core/pledges/exemplars/steps";
import { exemplarStepWords, exemplarSteps as words } from "#core/strings/pledges-exemplar-words";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, CommandHandler } from "../../router/handler";
import { readMovement } from "../movements/movement-store";
import { readNominationNumber } from "../neighbour-store";
import { checkUnitOnDay, readNames } from "../unit-on-day";
import {
  type ExemplarFields,
  type ExemplarRecord,
  hasSameExemplar,
  insertExemplar,
  readExemplar,
  readSteps,
  setExemplarBinned,
  updateExemplar,
  writeSteps,
} from "./exemplar-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.exemplar }));

function fieldsOf(row: ExemplarRecord): ExemplarFields {
  const { unitId, title, achievement, movementId, nominationId } = row;
  return { unitId, title, achievement, movementId, nominationId };
}

function live({ database }: BookContext, id: ExemplarId): ExemplarRecord | undefined {
  const row = readExemplar(database, id);
  return row?.binnedAt === null ? row : undefined;
}

const changedMeanwhile = (name: string) =>
  refuse(appError("CHANGED_MEANWHILE", { noun: words.exemplarCapital, name }));

/** Refusals that adding, correcting and restoring share. */
function checkTaken(
  { database, clock }: BookContext,
  fields: ExemplarFields,
  yearId: YearId,
  except: ExemplarId | null,
) {
  if (!hasSameExemplar(database, { ...fields, yearId, except })) return ok(null);
  const unit = readNames(database).nameOf(fields.unitId, clock.today());
  return refuse(appError("EXEMPLAR_TWICE", { name: fields.title, unit }));
}

function checkFields(context: BookContext, fields: ExemplarFields, except: ExemplarId | null) {
  const { database, clock } = context;
  const unit = checkUnitOnDay(readNames(database).facts, fields.unitId, clock.today());
  if (!unit.ok) return unit;
  if (fields.movementId !== null && readMovement(database, fields.movementId)?.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.movement }));
  if (fields.nominationId !== null && readNominationNumber(database, fields.nominationId) === undefined)
    return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  return checkTaken(context, fields, readCurrentYear(database).id, except);
}

export const addExemplar: CommandHandler<"exemplars.add"> = (context, fields) => {
  const checked = checkFields(context, fields, null);
  if (!checked.ok) return checked;
  const { database, clock, ids } = context;
  const id = ids.next<"exemplar">();
  insertExemplar(database, {
    ...fields,
    id,
    yearId: readCurrentYear(database).id,
    editedAt: clock.now(),
  });
  return ok({
    value: { id },
    audit: { entityKind: "exemplar", entityId: id, before: null, after: fields },
    label: words.add(fields.title),
    inverse: {
      procedure: "exemplars.bin",
      input: { exemplarId: id },
      rows: [{ table: "exemplars", id, revision: 1 }],
    },
  });
};

export const editExemplar: CommandHandler<"exemplars.edit"> = (context, input) => {
  const { exemplarId: id, expectedRevision, ...fields } = input;
  const known = live(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known.title);
  const checked = checkFields(context, fields, id);
  if (!checked.ok) return checked;
  const before = fieldsOf(known);
  const revision = updateExemplar(context.database, { ...fields, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "exemplar", entityId: id, before, after: fields },
    label: words.edit(fields.title),
    inverse: {
      procedure: "exemplars.edit",
      input: { exemplarId: id, expectedRevision: revision, ...before },
      rows: [{ table: "exemplars", id, revision }],
    },
  });
};

export const setSteps: CommandHandler<"exemplars.setSteps"> = (context, input) => {
  const { exemplarId: id, expectedRevision, steps } = input;
  const { database, clock } = context;
  const known = live(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known.title);
  const today = clock.today();
  const checked = checkSteps(steps, today);
  if (!checked.ok) return refuse(stepRefusal(checked.error, today));
  const before = [...readSteps(database, id)];
  const revision = writeSteps(database, id, steps, clock.now());
  return ok({
    value: { revision },
    audit: { entityKind: "exemplar", entityId: id, before, after: steps },
    label: words.setSteps(known.title),
    inverse: {
      procedure: "exemplars.setSteps",
      input: { exemplarId: id, expectedRevision: revision, steps: before },
      rows: [{ table: "exemplars", id, revision }],
    },
  });
};

function stepRefusal(fault: StepFault, today: string) {
  const step = exemplarStepWords[fault.step];
  switch (fault.code) {
    case "OUT_OF_ORDER":
      return appError("EXEMPLAR_STEP_SKIPPED", { step, missing: exemplarStepWords[fault.missing] });
    case "IN_FUTURE":
      return appError("DONE_IN_FUTURE", { name: step, date: fault.on, today });
    case "BEFORE_EARLIER":
      return appError("EXEMPLAR_STEP_TOO_EARLY", {
        step,
        date: fault.on,
        earlier: exemplarStepWords[fault.earlier],
        earlierDate: fault.earlierOn,
      });
  }
}

export const binExemplar: CommandHandler<"exemplars.bin"> = (context, { exemplarId: id }) => {
  const known = live(context, id);
  if (known === undefined) return notFound();
  const revision = setExemplarBinned(context.database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "exemplar", entityId: id, before: fieldsOf(known), after: null },
    label: words.bin(known.title),
    inverse: {
      procedure: "exemplars.restore",
      input: { exemplarId: id },
      rows: [{ table: "exemplars", id, revision }],
    },
  });
};

export const restoreExemplar: CommandHandler<"exemplars.restore"> = (context, { exemplarId: id }) => {
  const known = readExemplar(context.database, id);
  if (known === undefined || known.binnedAt === null) return notFound();
  const checked = checkTaken(context, known, known.yearId, id);
  if (!checked.ok) return checked;
  const revision = setExemplarBinned(context.database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "exemplar", entityId: id, before: null, after: fieldsOf(known) },
    label: words.restore(known.title),
    inverse: {
      procedure: "exemplars.bin",
      input: { exemplarId: id },
      rows: [{ table: "exemplars", id, revision }],
    },
  });
};
