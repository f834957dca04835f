/** Refusals about pledges and their contents. Days are `YYYY-MM-DD`. */
export interface YearPledgeErrors {
  PLEDGE_EXISTS: { readonly title: string; readonly category: string };
  PLEDGE_SIGNED_OUTSIDE_YEAR: { readonly signedOn: string; readonly year: number };
  PLEDGE_CATEGORY_HAS_TARGETS: { readonly title: string; readonly targets: number };
  CONTENT_HAS_TARGETS: { readonly number: number; readonly targets: number };
  SIGNATURE_NOT_MEMBER: { readonly unit: string; readonly year: number };
  SIGNATURE_OTHER_CATEGORY: { readonly unit: string; readonly category: string };
  SIGNATURE_DAY_NEEDED: { readonly unit: string };
  SIGNATURE_TOO_EARLY: { readonly unit: string; readonly day: string; readonly signedOn: string };
}
