/** Refusals of bringing a copy back; those of opening one are `CopyErrors`. */
export interface RestoreErrors {
  COPY_OF_OTHER_BOOK: { readonly place: string; readonly other: string };
  COPY_NEWER: { readonly place: string; readonly copyVersion: number; readonly programVersion: number };
}
