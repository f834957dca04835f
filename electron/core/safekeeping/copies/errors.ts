/** Refusals of making, opening and proving copies of the book. */
export interface CopyErrors {
  /** The stick is away, or somebody moved or deleted the copy. */
  COPY_NOT_THERE: { readonly name: string; readonly placeName: string };
  /** `next`: the newest sound copy besides, by the moment it was made; null where there is none. */
  COPY_DAMAGED: { readonly name: string; readonly finding: string; readonly next: string | null };
  COPY_PASSPHRASE_WRONG: { readonly name: string };
  BACKUP_PLACE_AWAY: { readonly name: string };
  BACKUP_PLACE_KNOWN: { readonly name: string };
  /** A place within the book's own folder is lost with it. */
  BACKUP_PLACE_INSIDE: { readonly name: string };
  /** No copy could be made before many rows come in; `reason` in a sentence. Nothing came in. */
  COPY_FIRST_FAILED: { readonly reason: string };
  PASSPHRASE_NEEDED: { readonly name: string };
}
