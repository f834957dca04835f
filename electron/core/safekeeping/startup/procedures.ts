import { z } from "zod";
import { anyone, command } from "../../base/procedure";
import { requiredText } from "../../base/vietnamese-text";
import { bookSummary } from "../book";

/** What any opening of a book may meet. */
export const openingRefusals = [
  "BOOK_NEWER",
  "BOOK_FOREIGN",
  "BOOK_DAMAGED",
  "BOOK_LOCKED",
  "BOOK_READ_ONLY",
  "BOOK_MISSING",
  "BOOK_CLOUD_SYNCED",
  "BOOK_ON_NETWORK",
  "BOOK_OLDER",
  "MIGRATION_FAILED",
  "MIGRATION_NOT_SOUND",
  "DISK_FULL",
  "DISK_ERROR",
] as const;

/** Ways out of a refused opening: each takes up the book that was refused last. */
export const startupProcedures = {
  /** Opens the book locked by another PC, which a person says is gone; a lock of this PC is never freed so. */
  "app.freeLock": command({
    servedBy: "SHELL",
    input: z.strictObject({}),
    output: bookSummary,
    errors: openingRefusals,
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "The lock only says who has the book open." },
  }),
  /** Goes on with a book that is older than its mark; the reason stands in the audit trail. */
  "app.openOlderBook": command({
    servedBy: "SHELL",
    input: z.strictObject({ reason: requiredText(500) }),
    output: bookSummary,
    errors: openingRefusals,
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "The newer book, where it is found, is opened instead." },
  }),
} as const;
