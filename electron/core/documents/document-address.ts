import {
  type DocumentKind,
  type DocumentSubject,
  documentKind,
  documentKinds,
  documentSubject,
} from "./document-kind";

/** Where other rooms send who wants this paper: the room of documents with kind and, where it is known, subject. */
export function composeAddress(kind: DocumentKind, subject: DocumentSubject | null): string {
  const id = subject === null || subject.of === "YEAR" ? "" : `/${subject.id}`;
  return `/documents/make/${kind}${id}`;
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
