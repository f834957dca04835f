/** Refusals of the bin. */
export interface BinErrors {
  /** Nothing of what was to be deleted for good may go; `why` is the reason of the first. */
  BIN_KEEPS_ALL: { readonly name: string; readonly why: string };
}
