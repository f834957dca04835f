/** Refusals of bringing a copy back; those of opening one are `CopyErrors`. */
export interface RestoreErrors {
  COPY_OF_OTHER_BOOK: { readonly place: string; readonly other: string };
  COPY_NEWER: { readonly place: string; readonly copyVersion: number; readonly programVersion: number };
  /** The book or the copy is no longer what the preview told of. */
  RESTORE_PREVIEW_OLD: Record<string, never>;
  /** Rounds that are being counted, by name; nobody said that they may be lost. */
  RESTORE_LOSES_ROUND: { readonly rounds: readonly string[] };
  /** What was put together of copy and book does not agree with itself. */
  RESTORE_NOT_SOUND: { readonly finding: string };
}
