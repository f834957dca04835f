import type { DocumentId } from "#core/base/ids";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import { safeFileName } from "#core/dossiers/file-name";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { readCurrentYear } from "../registry/year-store";
import type { BookContext, Change } from "../router/handler";
import { type NewDocument, insertDocument, readVersionsOf } from "./document-store";
import type { TypedNumber } from "./letterhead";
import type { PaperDraft } from "./maker";
import type { WrittenPaper } from "./write-paper";

/** Longest name of a paper's file, in UTF-16 units; the ending and the version are inside it. */
const longestDocumentName = 120;

/** What a paper is asked for. */
export interface PaperOrder extends TypedNumber {
  readonly kind: DocumentKind;
  readonly subject: DocumentSubject;
}

/** A paper whose bytes lie in the store. */
export interface MadePaper extends WrittenPaper {
  readonly draft: PaperDraft;
  readonly ending: ".docx" | ".pdf";
}

/** Records a paper as the next version of the chain that was not signed yet, or as the first of a new one. */
export function publishVersion(
  context: BookContext,
  { kind, subject, number, datedOn }: PaperOrder,
  { draft, ending, digest, bytes, templateDigest }: MadePaper,
): Change<{ readonly id: DocumentId; readonly chainId: DocumentId; readonly fileName: string }> {
  const { database } = context;
  const id: DocumentId = context.ids.next<"document">();
  const currentYear = readCurrentYear(database).id;
  const versions = readVersionsOf(database, { yearId: currentYear, kind, subject });
  const madeSoFar = versions.filter(
    ({ stage, fileName }) => stage === "GENERATED" && fileName.endsWith(ending),
  ).length;
  const last = versions.at(-1);
  const open = last === undefined || last.stage === "SIGNED" ? null : last;
  const document: NewDocument = {
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
    fileName: fileNameOf(draft.fileStem, madeSoFar + 1, ending),
    digest,
    bytes,
    templateDigest,
    code: draft.code,
    differences: [],
    madeAt: context.clock.now(),
  };
  insertDocument(database, document);
  return {
    value: { id, chainId: document.chainId, fileName: document.fileName },
    audit: { entityKind: "document", entityId: id, before: null, after: document },
    label: words.makeLabel(draft.title),
  };
}

function fileNameOf(stem: string, version: number, ending: MadePaper["ending"]): string {
  const whole = version === 1 ? ending : `${words.versionMark(version)}${ending}`;
  return `${safeFileName(stem, longestDocumentName - whole.length)}${whole}`;
}
