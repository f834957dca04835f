import type { IncomingPaperId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { incomingSteps as words } from "#core/strings/pledges-incoming-words";
import { recordPaper } from "../../database/record-paper";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, CommandHandler, LongCommandHandler } from "../../router/handler";
import { type TakenFile, takeFile } from "../../take-file";
import { readPlanItem } from "../plan/plan-store";
import { readNames } from "../unit-on-day";
import { checkArrivedOnce, checkIncoming } from "./check-incoming";
import {
  type IncomingFields,
  type IncomingRecord,
  insertIncoming,
  nextArrivalNumber,
  readIncoming,
  setIncomingBinned,
  updateIncoming,
} from "./incoming-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.paper }));

function fieldsOf(row: IncomingRecord): IncomingFields {
  const { senderUnitId, sender, planItemId, number, datedOn, receivedOn, channel, subject, note } = row;
  return { senderUnitId, sender, planItemId, number, datedOn, receivedOn, channel, subject, note };
}

/** A paper that is not in the bin. */
export function livePaper({ database }: BookContext, id: IncomingPaperId): IncomingRecord | undefined {
  const row = readIncoming(database, id);
  return row?.binnedAt === null ? row : undefined;
}

/** What is wrong is said before a long scan is copied, and asked again when it is published. */
export const addIncoming: LongCommandHandler<"incoming.add", TakenFile | null> = {
  async prepare(context, { file, taskId: _taskId, ...fields }, task) {
    const checked = checkIncoming(context, fields, null);
    if (!checked.ok) return checked;
    return file === null ? ok(null) : await takeFile(context, file, task);
  },
  publish(context, { file: _file, taskId: _taskId, ...fields }, taken) {
    const checked = checkIncoming(context, fields, null);
    if (!checked.ok) return checked;
    const { database, clock, ids } = context;
    const id = ids.next<"incomingPaper">();
    const yearId = readCurrentYear(database).id;
    const arrivalNumber = nextArrivalNumber(database, yearId);
    const editedAt = clock.now();
    if (taken !== null) recordPaper(database, { ...taken, takenInAt: editedAt });
    insertIncoming(database, { ...fields, id, yearId, arrivalNumber, scan: taken, editedAt });
    const { senderUnitId, sender, receivedOn } = fields;
    const name = senderUnitId === null ? sender : readNames(database).nameOf(senderUnitId, receivedOn);
    return ok({
      value: { id, arrivalNumber },
      audit: {
        entityKind: "incomingPaper",
        entityId: id,
        before: null,
        after: { ...fields, arrivalNumber, digest: taken?.digest ?? null },
      },
      label: words.add(arrivalNumber, name),
      inverse: {
        procedure: "incoming.bin",
        input: { incomingPaperId: id },
        rows: [{ table: "incoming_papers", id, revision: 1 }],
      },
    });
  },
};

export const editIncoming: CommandHandler<"incoming.edit"> = (context, input) => {
  const { incomingPaperId: id, expectedRevision, ...fields } = input;
  const known = livePaper(context, id);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision)
    return refuse(
      appError("CHANGED_MEANWHILE", { noun: words.paperCapital, name: words.name(known.arrivalNumber) }),
    );
  const checked = checkIncoming(context, fields, id);
  if (!checked.ok) return checked;
  const before = fieldsOf(known);
  const revision = updateIncoming(context.database, { ...fields, id, editedAt: context.clock.now() });
  return ok({
    value: { revision },
    audit: { entityKind: "incomingPaper", entityId: id, before, after: fields },
    label: words.edit(known.arrivalNumber),
    inverse: {
      procedure: "incoming.edit",
      input: { incomingPaperId: id, expectedRevision: revision, ...before },
      rows: [{ table: "incoming_papers", id, revision }],
    },
  });
};

export const binIncoming: CommandHandler<"incoming.bin"> = (context, { incomingPaperId: id }) => {
  const known = livePaper(context, id);
  if (known === undefined) return notFound();
  const revision = setIncomingBinned(context.database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "incomingPaper", entityId: id, before: fieldsOf(known), after: null },
    label: words.bin(known.arrivalNumber),
    inverse: {
      procedure: "incoming.restore",
      input: { incomingPaperId: id },
      rows: [{ table: "incoming_papers", id, revision }],
    },
  });
};

export const restoreIncoming: CommandHandler<"incoming.restore"> = (context, { incomingPaperId: id }) => {
  const known = readIncoming(context.database, id);
  if (known === undefined || known.binnedAt === null) return notFound();
  const once = checkArrivedOnce(context.database, { ...known, except: id });
  if (!once.ok) return once;
  if (known.planItemId !== null && readPlanItem(context.database, known.planItemId)?.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.planItemOfBinned }));
  const revision = setIncomingBinned(context.database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "incomingPaper", entityId: id, before: null, after: fieldsOf(known) },
    label: words.restore(known.arrivalNumber),
    inverse: {
      procedure: "incoming.bin",
      input: { incomingPaperId: id },
      rows: [{ table: "incoming_papers", id, revision }],
    },
  });
};
