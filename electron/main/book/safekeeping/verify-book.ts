import { stat } from "node:fs/promises";
import type { Id } from "#core/base/ids";
import type { Finding } from "#core/safekeeping/procedures";
import { bookStrings } from "#core/strings/book-strings";
import { errorSentence } from "#core/strings/error-sentences";
import { formatBytes } from "#core/strings/quantities";
import { paperPath } from "../book-folder";
import { refusalOfSqlite } from "../database/sqlite-refusal";
import { migrations } from "../database/migrations";
import { type VerifiedUpTo, trailStart, verifyAudit } from "../database/verify-audit";
import { lostSeals, verifySeals } from "../database/verify-seals";
import { verifyStorage } from "../database/verify-storage";
import type { BookContext, Task } from "../router/handler";
import { rowFindings } from "./audit/row-findings";
import { schemaFindings } from "./audit/schema-findings";
import { type PaperOfBook, papersOfBook } from "./paper-list";

/** Lets other calls be served before the next part of the check. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What the database of a book holds that is not as it was saved, the trail from where it was verified before. */
export async function verifyDatabase(
  context: BookContext,
  from: VerifiedUpTo = trailStart(context.bookId),
): Promise<readonly Finding[]> {
  const parts = [
    storageFindings,
    () => auditFindings(context, from),
    async () => schemaFindings(context.database, migrations),
    sealFindings,
    stateFindings,
    () => rowFindings(context.database, context.clock.today(), giveWay),
  ];
  const findings: Finding[] = [];
  for (const part of parts) {
    try {
      findings.push(...(await part(context)));
    } catch (error) {
      const refusal = refusalOfSqlite(error, context.folder.root);
      if (refusal === null) throw error;
      const fault = bookStrings.checkStopped(errorSentence(refusal).detail);
      findings.push(storageFinding(fault));
    }
    await giveWay();
  }
  return findings;
}

const storageFinding = (fault: string): Finding => ({
  kind: "STORAGE",
  name: bookStrings.storageName,
  detail: bookStrings.storageDetail(fault),
});

async function storageFindings(context: BookContext): Promise<readonly Finding[]> {
  return (await verifyStorage(context.database, giveWay)).map(storageFinding);
}

async function auditFindings(context: BookContext, from: VerifiedUpTo): Promise<readonly Finding[]> {
  const report = await verifyAudit(context.database, from, giveWay);
  const findings: Finding[] = [];
  const add = (name: string, detail: string) => findings.push({ kind: "AUDIT", name, detail });
  if (report.firstBrokenSeq !== null) {
    add(bookStrings.auditBroken(report.firstBrokenSeq), bookStrings.auditBrokenDetail);
  }
  const labelOf = context.database.prepare("SELECT label FROM steps WHERE seq = ?").pluck();
  for (const seq of report.damagedPayloads) {
    const label = (labelOf.get(seq) as string | undefined) ?? "";
    add(bookStrings.auditPayload(seq, label), bookStrings.auditPayloadDetail);
  }
  if (report.unmatchedSteps > 0) add(bookStrings.auditCut, bookStrings.auditCutDetail(report.unmatchedSteps));
  return findings;
}

async function sealFindings(context: BookContext): Promise<readonly Finding[]> {
  const lost = lostSeals(context.database).map((round): Finding => ({
    kind: "SEAL",
    name: bookStrings.sealMissing(round),
    detail: bookStrings.sealLost,
  }));
  const changed = verifySeals(context.database).flatMap((seal): readonly Finding[] => {
    const name = bookStrings.seal(seal.roundName, seal.code);
    switch (seal.fault) {
      case "DOCUMENT_CHANGED":
        return [{ kind: "SEAL", name, detail: bookStrings.sealChanged }];
      case "CODE_CHANGED":
        return [{ kind: "SEAL", name, detail: bookStrings.sealCodeChanged }];
      case null:
        return context
          .compareSeal(context, seal.roundId as Id<"round">)
          .map((difference) => ({ kind: "DERIVED", name, detail: bookStrings.derivedDetail(difference) }));
    }
  });
  return [...lost, ...changed];
}

/** States are kept beside the steps and rounds they follow from; where a seal is lost, it is the seal that is said. */
async function stateFindings(context: BookContext): Promise<readonly Finding[]> {
  if (lostSeals(context.database).length > 0) return [];
  return context.compareStates(context.database).map((number): Finding => ({
    kind: "DERIVED",
    name: bookStrings.dossierState(number),
    detail: bookStrings.dossierStateDetail,
  }));
}

/** What of the paper files is lost or changed. */
export async function verifyPapers(context: BookContext, task: Task): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const paper of papersOfBook(context.database)) {
    if (task.signal.aborted) break;
    const detail = await paperFault(context, paper, task);
    if (detail !== null) findings.push({ kind: "PAPER", name: paper.name, detail });
  }
  return findings;
}

/** Why a paper file is not what was taken in, in the user's words; null where it is. */
async function paperFault(context: BookContext, paper: PaperOfBook, task: Task): Promise<string | null> {
  const path = paperPath(context.folder, paper.digest);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return bookStrings.paperMissing;
  if (size !== paper.bytes) return bookStrings.paperSize(formatBytes(size), formatBytes(paper.bytes));
  const digest = await context.workshop.hashFile(path, task);
  return digest === paper.digest ? null : bookStrings.paperChanged;
}
