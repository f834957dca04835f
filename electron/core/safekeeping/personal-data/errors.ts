/** Refusals about keeping and erasing personal data. */
export interface PersonalDataErrors {
  /** A day to keep something until that is not after today. */
  KEEP_UNTIL_PAST: { readonly until: string };
}
