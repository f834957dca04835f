import { z } from "zod";
import { grantToken } from "../../base/ids";
import { anyone, command, query } from "../../base/procedure";
import { requiredText } from "../../base/vietnamese-text";
import { bookSummary } from "../book";
import { damageReport, salvageReport } from "./damage";
import { openingChoice } from "./opening-choice";

/** What any opening of a book may meet. */
export const openingRefusals = [
  "BOOK_NEWER",
  "BOOK_FOREIGN",
  "BOOK_DAMAGED",
  "BOOK_LOG_FOREIGN",
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
  /** Puts the log that is not this book's into a folder of its own, and opens the book. */
  "app.setLogAside": command({
    servedBy: "SHELL",
    input: z.strictObject({}),
    output: bookSummary,
    errors: openingRefusals,
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "The log stays in a folder of its own, as it was." },
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
  /** Looks for the newest sound copy of the book that was refused; its file is not touched. */
  "app.lookAtDamage": query({
    servedBy: "SHELL",
    input: z.strictObject({}),
    output: damageReport,
    errors: ["BOOK_MISSING", "DISK_ERROR"],
    tags: [],
    roles: anyone,
  }),
  /** Puts that copy in the place of the damaged file, which is kept aside with its log, and opens the book. */
  "app.restoreDamaged": command({
    servedBy: "SHELL",
    input: z.strictObject({ name: requiredText(200) }),
    output: bookSummary,
    errors: [...openingRefusals, "NO_SOUND_COPY"],
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "The damaged file stays aside, as it was." },
  }),
  /** Reads what can still be read into a new book beside the damaged one, which is not touched. */
  "app.salvageBook": command({
    servedBy: "SHELL",
    input: z.strictObject({}),
    output: z.strictObject({ ...salvageReport.shape, place: z.string(), folder: grantToken }),
    errors: [...openingRefusals, "NOTHING_TO_SALVAGE"],
    tags: [],
    roles: anyone,
    undo: { notUndone: "The new book is a folder of its own; it is left or deleted as a whole." },
  }),
  /** What was chosen before anybody signed in, and no keeper has said yet that they know; oldest first. */
  "safekeeping.openingChoices": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ choices: z.array(openingChoice) }),
    errors: [],
    tags: ["safekeeping"],
    roles: ["KEEPER"],
  }),
  /** A keeper knows of them: they are not told again. The audit holds them and this. */
  "safekeeping.noteChoicesRead": command({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
    tags: ["safekeeping"],
    roles: ["KEEPER"],
    undo: { notUndone: "What was read is known." },
  }),
} as const;
