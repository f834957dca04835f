import { z } from "zod";
import { grantToken, taskId } from "../base/ids";
import { anyone, command, everyRole, query } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { bookSummary, clusterWord, sampleName } from "./book";
import { secret, userName, userPost } from "./users/user";
import { openingRefusals } from "./startup/procedures";

const nothing = z.strictObject({});

/** What a dialog asks for; the main process keeps the path and hands out a token. */
const dialogPurpose = z.enum([
  "PAPERS",
  "PHOTOS",
  "NEW_BOOK_PLACE",
  "BOOK_FOLDER",
  "PACKAGE_TARGET",
  "PACKAGE_FOLDER",
  "BACKUP_TARGET",
  "BACKUP_FOLDER",
  "CHECK_FOLDER",
  "DOCUMENT_COPY",
  "RECOVERY_SHEET",
  "EDITED_COPY",
  "SIGNED_SCAN",
]);
export type DialogPurpose = z.infer<typeof dialogPurpose>;

const grant = z.strictObject({ token: grantToken, name: z.string(), place: z.string() });
export type Grant = z.infer<typeof grant>;

/** An `AppError` as it travels inside an output; the sentence table reads it. */
export const carriedError = z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

const appStatus = z.strictObject({
  /** CLOSING: the closing copy is being made. RESTORING: a copy takes the book's place. Nothing can be typed then. */
  phase: z.enum(["NO_BOOK", "OPENING", "OPEN", "CLOSING", "RESTORING", "REFUSED"]),
  book: bookSummary.nullable(),
  refusal: carriedError.nullable(),
  defaultPlace: z.strictObject({ place: z.string(), freeBytes: z.int().nullable() }),
  recent: z.array(z.strictObject({ token: grantToken, title: z.string(), place: z.string() })),
  programVersion: z.string(),
});

/** What the main thread answers itself: which book is open, dialogs, drives, tasks. */
export const appProcedures = {
  "app.status": query({
    servedBy: "SHELL",
    input: nothing,
    output: appStatus,
    errors: [],
    tags: ["book"],
    roles: anyone,
  }),
  "app.createBook": command({
    servedBy: "SHELL",
    input: z.strictObject({
      clusterWord,
      clusterName: requiredText(200),
      clusterCode: z.string().regex(/^[A-Z0-9]{2,12}$/),
      year: z.int().min(2000).max(2100),
      placeName: optionalText(60),
      /** Folder the new book's own folder is made in; without one, the default place. */
      place: grantToken.nullable(),
      /** Who keeps the book; without one it is a one-person book. */
      keeper: z.strictObject({ name: userName, post: userPost, password: secret }).nullable().optional(),
    }),
    /** `recoveryCode`: of the keeper, answered only here. */
    output: z.strictObject({ ...bookSummary.shape, recoveryCode: z.string().nullable() }),
    errors: [
      "BOOK_ALREADY_THERE",
      "PASSWORD_TOO_WEAK",
      "BOOK_READ_ONLY",
      "BOOK_CLOUD_SYNCED",
      "BOOK_ON_NETWORK",
      "DISK_FULL",
      "DISK_ERROR",
      "GRANT_EXPIRED",
    ],
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "A new book is a new folder; it is left or deleted as a whole." },
  }),
  "app.openBook": command({
    servedBy: "SHELL",
    input: z.strictObject({ folder: grantToken }),
    output: bookSummary,
    errors: [...openingRefusals, "GRANT_EXPIRED"],
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "Opening changes nothing a person wrote." },
  }),
  "app.openSample": command({
    servedBy: "SHELL",
    input: z.strictObject({ sample: sampleName }),
    output: bookSummary,
    errors: openingRefusals,
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "Opening changes nothing a person wrote." },
  }),
  "app.closeBook": command({
    servedBy: "SHELL",
    input: nothing,
    output: nothing,
    errors: ["CLOSING_BACKUP_FAILED"],
    tags: ["book"],
    roles: anyone,
    undo: { notUndone: "The book is opened again instead." },
  }),
  /** Gives up the copy that a closing book makes: what was saved stays saved. */
  "app.skipClosingCopy": command({
    servedBy: "SHELL",
    input: nothing,
    output: nothing,
    errors: [],
    tags: [],
    roles: anyone,
    undo: { notUndone: "The next closing makes its copy again." },
  }),
  "app.choose": query({
    servedBy: "SHELL",
    input: z.strictObject({ purpose: dialogPurpose, suggestedName: optionalText(120) }),
    /** Empty when the person closed the dialog. */
    output: z.strictObject({ grants: z.array(grant) }),
    errors: [],
    tags: [],
    roles: everyRole,
  }),
  /** Files dropped on the window: the preload resolves their paths, the main process grants them. */
  "app.grantDropped": query({
    servedBy: "SHELL",
    input: nothing,
    output: z.strictObject({ grants: z.array(grant) }),
    errors: [],
    tags: [],
    roles: everyRole,
  }),
  /** Removable drives plugged in now. */
  "app.drives": query({
    servedBy: "SHELL",
    input: nothing,
    output: z.strictObject({
      drives: z.array(
        z.strictObject({
          token: grantToken,
          name: z.string(),
          place: z.string(),
          fileSystem: z.string(),
          freeBytes: z.int(),
        }),
      ),
    }),
    errors: [],
    tags: [],
    roles: everyRole,
  }),
  "app.cancelTask": query({
    servedBy: "SHELL",
    input: z.strictObject({ taskId }),
    output: nothing,
    errors: [],
    tags: [],
    roles: everyRole,
  }),
} as const;
