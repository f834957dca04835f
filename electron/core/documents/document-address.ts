import {
  type DocumentKind,
  type DocumentSubject,
  documentKind,
  documentKinds,
  documentSubject,
} from "./document-kind";

/** What comes out: a Word file to edit and sign, or, for ballots, a PDF ready for the printer. */
export type PaperForm = "WORD" | "PRINT";

/** Forms a kind comes in; the Word file first. */
export function formsOf(kind: DocumentKind): readonly PaperForm[] {
  return kind === "BALLOT_PAPER" ? ["WORD", "PRINT"] : ["WORD"];
}

/** Where other rooms send who wants this paper: the room of documents with kind and, where they are known, subject and form. */
export function composeAddress(
  kind: DocumentKind,
  subject: DocumentSubject | null,
  form: PaperForm = "WORD",
): string {
  const id = subject === null || subject.of === "YEAR" ? "" : `/${subject.id}`;
  return `/documents/make/${kind}${id}${id !== "" && form === "PRINT" ? `/${printMark}` : ""}`;
}

/** Ends the address of a paper to print. */
const printMark = "print";

/** The form an address asks for. */
export function readPaperForm(mark: string | undefined): PaperForm {
  return mark === printMark ? "PRINT" : "WORD";
}

/** The kind and the subject an address names; null for what it leaves open or misspells. */
export function readComposeAddress(
  kindText: string | undefined,
  id: string | undefined,
): { readonly kind: DocumentKind | null; readonly subject: DocumentSubject | null } {
  const kind = documentKind.safeParse(kindText);
  if (!kind.success) return { kind: null, subject: null };
  const { subject: of } = documentKinds[kind.data];
  const subject = documentSubject.safeParse(of === "YEAR" ? { of } : { of, id });
  return { kind: kind.data, subject: subject.success ? subject.data : null };
}
