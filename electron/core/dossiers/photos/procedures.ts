import { z } from "zod";
import { grantToken } from "../../base/ids";
import { command, query, writers } from "../../base/procedure";
import { requiredText } from "../../base/vietnamese-text";
import { turn } from "./turn";

/** Photos one PDF may be joined from. */
export const mostPhotos = 60;

/** Photos of papers, joined into one PDF of A4 pages; the PDF is then taken in by `dossiers.addPapers`. */
export const photoProcedures = {
  /** A photo as it stands upright, made small: a JPEG in base64. */
  "app.previewPhoto": query({
    servedBy: "SHELL",
    input: z.strictObject({ photo: grantToken }),
    output: z.strictObject({ preview: z.string(), width: z.int(), height: z.int() }),
    errors: [
      "GRANT_EXPIRED",
      "PAPER_VANISHED",
      "PAPER_UNREADABLE",
      "PAPER_EMPTY",
      "PHOTO_OF_OTHER_KIND",
      "PHOTO_DAMAGED",
      "PHOTO_TOO_LARGE",
    ],
    tags: [],
    roles: writers,
  }),
  /** One photo a page, turned clockwise from upright; the PDF lies in a place of the program's own until discarded. */
  "app.joinPhotos": command({
    servedBy: "SHELL",
    input: z.strictObject({
      photos: z
        .array(z.strictObject({ photo: grantToken, turn }))
        .min(1)
        .max(mostPhotos),
      /** Name of the PDF without its ending. */
      name: requiredText(120),
    }),
    output: z.strictObject({ file: grantToken, bytes: z.int() }),
    errors: [
      "GRANT_EXPIRED",
      "PAPER_VANISHED",
      "PAPER_UNREADABLE",
      "PAPER_EMPTY",
      "PHOTO_OF_OTHER_KIND",
      "PHOTO_DAMAGED",
      "PHOTO_TOO_LARGE",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: [],
    roles: writers,
    undo: {
      notUndone: "Nothing of the book changes: the file is taken in by dossiers.addPapers, which is undone.",
    },
  }),
  /** Removes a joined PDF once the book has its copy, or refused it. */
  "app.discardJoined": command({
    servedBy: "SHELL",
    input: z.strictObject({ file: grantToken }),
    output: z.strictObject({}),
    errors: [],
    tags: [],
    roles: writers,
    undo: { notUndone: "The photos are still where they were; they are joined again." },
  }),
} as const;
