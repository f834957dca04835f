import type { DocumentId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type DocumentKind, type DocumentSubject, documentKinds } from "#core/documents/document-kind";
import { safeFileName } from "#core/dossiers/file-name";
import { appError } from "#core/errors";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { documentNouns } from "#core/strings/documents-words";
import { readCurrentYear } from "../registry/year-store";
import type { BookContext, LongCommandHandler, Task } from "../router/handler";
import { type DocumentRecord, insertDocument, readVersionsOf } from "./document-store";
import type { TypedNumber } from "./letterhead";
import type { MakeRefusal, Maker, PaperDraft } from "./maker";
import { makers } from "./makers";
import { type WrittenPaper, writePaper } from "./write-paper";

/** Longest name of a paper's file, in UTF-16 units; the ending and the version are inside it. */
const longestDocumentName = 120;

interface Order extends TypedNumber {
  readonly kind: DocumentKind;
  readonly subject: DocumentSubject;
}

interface Made extends WrittenPaper {
  readonly draft: PaperDraft;
}

/** The paper as it would be made now, or why it cannot be. */
export async function draftDocument(
  context: BookContext,
  order: Order,
): Promise<Result<PaperDraft, MakeRefusal>> {
  const { kind, subject } = order;
  if (subject.of !== documentKinds[kind].subject)
    return refuse(appError("NOT_FOUND", { noun: documentNouns.subject }));
  const make = makers[kind] as Maker;
  return await make(context, subject as never, order);
}

/** Makes a paper of the catalogue: a new version of the one there is, or a new one once that was signed. */
export const makeDocument: LongCommandHandler<"documents.make", Made> = {
  prepare: (context, order, task) => prepareDocument(context, order, task),
  publish: (context, order, made) => publishDocument(context, order, made),
};

/** The minutes of a count by their round, as the conference room asks for them. */
export const makeMinutes: LongCommandHandler<"documents.makeMinutes", Made> = {
  prepare: async (context, { roundId }, task) => {
    const made = await prepareDocument(context, minutesOrder(roundId), task);
    if (made.ok) return made;
    if (made.error.code === "LETTERHEAD_MISSING" || made.error.code === "LETTERHEAD_WITHOUT_BODY")
      throw new Error("The minutes of a count stand on no letterhead of the year");
    if (made.error.code === "DOCUMENT_NEEDS") throw new Error("The minutes of a count need a seal only");
    return refuse(made.error);
  },
  publish: (context, { roundId }, made) => publishDocument(context, minutesOrder(roundId), made),
};

const minutesOrder = (roundId: Extract<DocumentSubject, { of: "ROUND" }>["id"]): Order => ({
  kind: "BALLOT_MINUTES",
  subject: { of: "ROUND", id: roundId },
  number: "",
  datedOn: null,
});

async function prepareDocument(context: BookContext, order: Order, task: Task) {
  const draft = await draftDocument(context, order);
  if (!draft.ok) return draft;
  const { template } = documentKinds[order.kind];
  const written = await writePaper(context, { template, ...draft.value }, task);
  return written.ok ? ok({ ...written.value, draft: draft.value }) : written;
}

function publishDocument(context: BookContext, order: Order, { draft, ...written }: Made) {
  const { database } = context;
  const { kind, subject, number, datedOn } = order;
  const id: DocumentId = context.ids.next<"document">();
  const currentYear = readCurrentYear(database).id;
  const versions = readVersionsOf(database, { yearId: currentYear, kind, subject });
  const madeSoFar = versions.filter(({ stage }) => stage === "GENERATED").length;
  const last = versions.at(-1);
  const open = last === undefined || last.stage === "SIGNED" ? null : last;
  const document: DocumentRecord = {
    id,
    // A chain stays in the year it was begun in.
    yearId: open?.yearId ?? currentYear,
    kind,
    subject,
    chainId: open?.chainId ?? id,
    version: (open?.version ?? 0) + 1,
    stage: "GENERATED",
    title: draft.title,
    number,
    datedOn,
    fileName: fileNameOf(draft.fileStem, madeSoFar + 1),
    ...written,
    code: draft.code,
    differences: [],
    madeAt: context.clock.now(),
  };
  insertDocument(database, document);
  return ok({
    value: { id, chainId: document.chainId, fileName: document.fileName },
    audit: { entityKind: "document", entityId: id, before: null, after: document },
    label: words.makeLabel(draft.title),
  });
}

function fileNameOf(stem: string, version: number): string {
  const ending = version === 1 ? ".docx" : words.laterEnding(version);
  return `${safeFileName(stem, longestDocumentName - ending.length)}${ending}`;
}
