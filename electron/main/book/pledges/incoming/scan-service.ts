import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { incomingSteps as words } from "#core/strings/pledges-incoming-words";
import { recordPaper } from "../../database/record-paper";
import type { BookContext, Change, CommandHandler, LongCommandHandler } from "../../router/handler";
import { type TakenFile, takeFile } from "../../take-file";
import { livePaper } from "./incoming-service";
import { type IncomingRecord, type Scan, isKept, updateScan } from "./incoming-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.paper }));

function scanOf({ digest, fileName }: IncomingRecord): Scan | null {
  return digest === null ? null : { digest, fileName };
}

const changedMeanwhile = ({ arrivalNumber }: IncomingRecord) =>
  refuse(appError("CHANGED_MEANWHILE", { noun: words.paperCapital, name: words.name(arrivalNumber) }));

function writeScan(
  context: BookContext,
  known: IncomingRecord,
  scan: Scan | null,
): Change<{ revision: number }> {
  const before = scanOf(known);
  const revision = updateScan(context.database, known.id, scan, context.clock.now());
  return {
    value: { revision },
    audit: { entityKind: "incomingPaper", entityId: known.id, before, after: scan },
    label: (scan === null ? words.removeScan : words.takeScan)(known.arrivalNumber),
    inverse: {
      procedure: "incoming.setScan",
      input: { incomingPaperId: known.id, expectedRevision: revision, scan: before },
      rows: [{ table: "incoming_papers", id: known.id, revision }],
    },
  };
}

export const takeScan: LongCommandHandler<"incoming.takeScan", TakenFile> = {
  async prepare(context, { incomingPaperId, file }, task) {
    return livePaper(context, incomingPaperId) === undefined
      ? notFound()
      : await takeFile(context, file, task);
  },
  publish(context, { incomingPaperId, expectedRevision }, taken) {
    const known = livePaper(context, incomingPaperId);
    if (known === undefined) return notFound();
    if (known.revision !== expectedRevision) return changedMeanwhile(known);
    recordPaper(context.database, { ...taken, takenInAt: context.clock.now() });
    return ok(writeScan(context, known, { digest: taken.digest, fileName: taken.fileName }));
  },
};

export const setScan: CommandHandler<"incoming.setScan"> = (context, input) => {
  const { incomingPaperId, expectedRevision, scan } = input;
  const known = livePaper(context, incomingPaperId);
  if (known === undefined) return notFound();
  if (known.revision !== expectedRevision) return changedMeanwhile(known);
  if (scan !== null && !isKept(context.database, scan.digest))
    return refuse(appError("NOT_FOUND", { noun: words.scan }));
  return ok(writeScan(context, known, scan));
};
