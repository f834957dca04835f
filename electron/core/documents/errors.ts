import type { DocumentKind, PaperNeed } from "./document-kind";

/** Refusals about documents made by the program. */
export interface DocumentErrors {
  TEMPLATE_UNKNOWN_TAGS: { readonly template: string; readonly tags: readonly string[] };
  TEMPLATE_UNREADABLE: { readonly template: string; readonly reason: string };
  MINUTES_NEED_SEAL: { readonly round: string };
  DOCUMENT_LOST: { readonly name: string };
  LETTERHEAD_MISSING: { readonly year: number };
  LETTERHEAD_WITHOUT_BODY: { readonly year: number };
  DOCUMENT_NEEDS: { readonly kind: DocumentKind; readonly need: PaperNeed };
  PUBLIC_NAME_NEEDS_REASON: { readonly number: string };
  BALLOT_TOO_LONG: { readonly round: string };
  DOCUMENT_ALREADY_SIGNED: { readonly title: string };
  COPY_NOT_WORD: { readonly file: string; readonly reason: string };
  COPY_UNCHANGED: { readonly file: string };
  SCAN_NOT_PICTURE: { readonly file: string };
}
