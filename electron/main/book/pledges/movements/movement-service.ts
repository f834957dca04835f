import type { MovementId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { checkPeriod } from "#core/pledges/movements/check-period";
import { liesWithin, overlaps } from "#core/pledges/movements/period";
import { movementSteps as words, periodWords } from "#core/strings/pledges-movement-words";
import { readCluster } from "../../registry/cluster-store";
import type { BookContext, CommandHandler } from "../../router/handler";
import {
  type MovementFields,
  type MovementRecord,
  insertMovement,
  readMovement,
  readMovements,
  readWavesOf,
  setMovementBinned,
  updateMovement,
} from "./movement-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.movement }));

/** Refusals adding, correcting and restoring share; `except` is the movement itself. */
function checkFields(context: BookContext, fields: MovementFields, except: MovementId | null) {
  const { title: name, parentId } = fields;
  const period = checkPeriod(fields);
  if (!period.ok) {
    const { code, ...facts } = period.error;
    return code === "ENDS_BEFORE_START"
      ? refuse(appError("PERIOD_ENDS_BEFORE_START", { name, ...(facts as { from: string; to: string }) }))
      : refuse(
          appError("MOVEMENT_DAY_OUTSIDE_YEARS", {
            name,
            ...(facts as { date: string; year: number; end: "FIRST" | "LAST" }),
          }),
        );
  }
  const known = readMovements(context.database, readCluster(context.database).id);
  if (parentId !== null) {
    const parent = known.find(({ id }) => id === parentId);
    if (parent === undefined) return refuse(appError("NOT_FOUND", { noun: words.parent }));
    if (fields.kind !== "CAMPAIGN" || parent.kind === "CAMPAIGN" || parentId === except)
      return refuse(appError("WAVE_UNDER_WAVE", { name, parent: parent.title }));
    if (!liesWithin(fields, parent))
      return refuse(
        appError("WAVE_OUTSIDE_MOVEMENT", {
          name,
          period: periodWords(fields),
          movement: parent.title,
          movementPeriod: periodWords(parent),
        }),
      );
  }
  const same = known.find(
    (other) =>
      other.id !== except &&
      other.parentId === parentId &&
      (other.fromYear === fields.fromYear || overlaps(other, fields)) &&
      foldText(other.title) === foldText(name),
  );
  return same === undefined
    ? ok(known)
    : refuse(appError("MOVEMENT_TITLE_TAKEN", { name: same.title, period: periodWords(same) }));
}

/** What the form holds of a row. */
function fieldsOf(row: MovementRecord): MovementFields {
  const { parentId, kind, title, launchedBy, fromYear, toYear, from, to, basis, content } = row;
  return { parentId, kind, title, launchedBy, fromYear, toYear, from, to, basis, content };
}

export const addMovement: CommandHandler<"movements.add"> = (context, fields) => {
  const { database } = context;
  const checked = checkFields(context, fields, null);
  if (!checked.ok) return checked;
  const id = context.ids.next<"movement">();
  insertMovement(database, {
    ...fields,
    id,
    clusterId: readCluster(database).id,
    editedAt: context.clock.now(),
  });
  return ok({
    value: { id },
    audit: { entityKind: "movement", entityId: id, before: null, after: fields },
    label: words.add(fields.title),
    inverse: {
      procedure: "movements.bin",
      input: { movementId: id },
      rows: [{ table: "movements", id, revision: 1 }],
    },
  });
};

export const editMovement: CommandHandler<"movements.edit"> = (context, input) => {
  const { movementId: id, expectedRevision, ...fields } = input;
  const known = readMovement(context.database, id);
  if (known === undefined || known.binnedAt !== null) return notFound();
  if (known.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.movementCapital, name: known.title }));
  const checked = checkFields(context, fields, id);
  if (!checked.ok) return checked;
  const waves = checked.value.filter(({ parentId }) => parentId === id);
  const outside = fields.kind === "CAMPAIGN" ? waves : waves.filter((wave) => !liesWithin(wave, fields));
  if (outside.length > 0)
    return refuse(
      appError("MOVEMENT_LEAVES_WAVES", { name: fields.title, names: outside.map(({ title }) => title) }),
    );
  const before = fieldsOf(known);
  const revision = updateMovement(context.database, { ...fields, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "movement", entityId: id, before, after: fields },
    label: words.edit(fields.title),
    inverse: {
      procedure: "movements.edit",
      input: { movementId: id, expectedRevision: revision, ...before },
      rows: [{ table: "movements", id, revision }],
    },
  });
};

export const binMovement: CommandHandler<"movements.bin"> = (context, { movementId: id }) => {
  const { database } = context;
  const known = readMovement(database, id);
  if (known === undefined || known.binnedAt !== null) return notFound();
  const waves = readWavesOf(database, id);
  if (waves.length > 0)
    return refuse(
      appError("MOVEMENT_HAS_WAVES", { name: known.title, names: waves.map(({ title }) => title) }),
    );
  const revision = setMovementBinned(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "movement", entityId: id, before: fieldsOf(known), after: null },
    label: words.bin(known.title),
    inverse: {
      procedure: "movements.restore",
      input: { movementId: id },
      rows: [{ table: "movements", id, revision }],
    },
  });
};

export const restoreMovement: CommandHandler<"movements.restore"> = (context, { movementId: id }) => {
  const { database } = context;
  const known = readMovement(database, id);
  if (known === undefined || known.binnedAt === null) return notFound();
  const fields = fieldsOf(known);
  const checked = checkFields(context, fields, id);
  if (!checked.ok) return checked;
  const revision = setMovementBinned(database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "movement", entityId: id, before: null, after: fields },
    label: words.restore(known.title),
    inverse: {
      procedure: "movements.bin",
      input: { movementId: id },
      rows: [{ table: "movements", id, revision }],
    },
  });
};
