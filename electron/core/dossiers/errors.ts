/** Refusals about nominations and their papers. Sizes are bytes. */
export interface DossierErrors {
  NOMINATION_TWICE: {
    readonly nominee: string;
    readonly award: string;
    readonly year: number;
    readonly number: string;
  };
  NOMINEE_NOT_UNDER_MEMBER: { readonly nominee: string; readonly member: string };
  NOMINATOR_NOT_MEMBER: { readonly unit: string; readonly year: number };
  AWARD_NOT_FOR_NOMINEE: { readonly award: string };
  NOMINATION_IN_ROUND: { readonly number: string; readonly round: string };
  PAPER_UNREADABLE: { readonly file: string; readonly reason: string };
  PAPER_VANISHED: { readonly file: string };
  PAPER_CHANGING: { readonly file: string };
  PAPER_IS_FOLDER: { readonly file: string };
  PAPER_EMPTY: { readonly file: string };
  PAPER_NAME_TOO_LONG: { readonly file: string; readonly bytes: number };
  PAPER_ALREADY_THERE: { readonly file: string; readonly name: string };
  PAPER_DANGEROUS: { readonly file: string; readonly kind: string };
  PAPER_LOST: { readonly file: string };
  PAPER_DAMAGED: { readonly file: string };
}
