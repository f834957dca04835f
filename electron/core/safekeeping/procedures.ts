import { z } from "zod";
import { digest, grantToken, personId, stepId, taskId } from "../base/ids";
import { moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { longText, optionalText, requiredText } from "../base/vietnamese-text";
import { bookSummary, clusterWord } from "./book";

const nothing = z.strictObject({});

/** What a dialog asks for; the main process keeps the path and hands out a token. */
export const dialogPurpose = z.enum([
  "PAPERS",
  "NEW_BOOK_PLACE",
  "BOOK_FOLDER",
  "PACKAGE_TARGET",
  "PACKAGE_FOLDER",
  "BACKUP_TARGET",
  "CHECK_FOLDER",
  "DOCUMENT_COPY",
]);
export type DialogPurpose = z.infer<typeof dialogPurpose>;

export const grant = z.strictObject({ token: grantToken, name: z.string(), place: z.string() });
export type Grant = z.infer<typeof grant>;

/** An `AppError` as it travels inside an output; the sentence table reads it. */
export const carriedError = z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

export const appStatus = z.strictObject({
  /** CLOSING: the closing copy is being made; nothing more can be typed. */
  phase: z.enum(["NO_BOOK", "OPENING", "OPEN", "CLOSING", "REFUSED"]),
  book: bookSummary.nullable(),
  refusal: carriedError.nullable(),
  defaultPlace: z.strictObject({ place: z.string(), freeBytes: z.int().nullable() }),
  recent: z.array(z.strictObject({ token: grantToken, title: z.string(), place: z.string() })),
  programVersion: z.string(),
});

export const finding = z.strictObject({
  kind: z.enum(["SEAL", "AUDIT", "PAPER", "DERIVED", "STORAGE"]),
  /** What is damaged, in the user's words. */
  name: z.string(),
  detail: z.string(),
});
export type Finding = z.infer<typeof finding>;

export const binItem = z.strictObject({
  kind: z.enum(["UNIT", "NOMINATION", "PAPER", "MEETING"]),
  id: z.string(),
  name: z.string(),
  binnedAt: moment,
});

export const checkItem = z.strictObject({
  name: z.enum(["BOOK", "SEARCH", "PAPER", "DOCUMENT", "PACKAGE", "RENAME", "SYNC", "SPACE"]),
  state: z.enum(["PASSED", "FAILED"]),
  detail: z.string(),
});

export const safekeepingProcedures = {
  "app.status": query({
    servedBy: "SHELL",
    input: nothing,
    output: appStatus,
    errors: [],
    tags: ["book"],
    roles: everyRole,
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
    }),
    output: bookSummary,
    errors: [
      "BOOK_ALREADY_THERE",
      "BOOK_READ_ONLY",
      "BOOK_CLOUD_SYNCED",
      "BOOK_ON_NETWORK",
      "DISK_FULL",
      "DISK_ERROR",
      "GRANT_EXPIRED",
    ],
    tags: ["book"],
    roles: everyRole,
    undo: { notUndone: "A new book is a new folder; it is left or deleted as a whole." },
  }),
  "app.openBook": command({
    servedBy: "SHELL",
    input: z.strictObject({ folder: grantToken }),
    output: bookSummary,
    errors: [
      "BOOK_NEWER",
      "BOOK_FOREIGN",
      "BOOK_DAMAGED",
      "BOOK_LOCKED",
      "BOOK_READ_ONLY",
      "BOOK_MISSING",
      "BOOK_CLOUD_SYNCED",
      "BOOK_ON_NETWORK",
      "MIGRATION_FAILED",
      "DISK_FULL",
      "DISK_ERROR",
      "GRANT_EXPIRED",
    ],
    tags: ["book"],
    roles: everyRole,
    undo: { notUndone: "Opening changes nothing a person wrote." },
  }),
  "app.openSample": command({
    servedBy: "SHELL",
    input: z.strictObject({ sample: z.enum(["municipalities-2022"]) }),
    output: bookSummary,
    errors: [
      "BOOK_LOCKED",
      "BOOK_READ_ONLY",
      "BOOK_CLOUD_SYNCED",
      "BOOK_ON_NETWORK",
      "BOOK_DAMAGED",
      "BOOK_NEWER",
      "BOOK_FOREIGN",
      "MIGRATION_FAILED",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: ["book"],
    roles: everyRole,
    undo: { notUndone: "Opening changes nothing a person wrote." },
  }),
  "app.closeBook": command({
    servedBy: "SHELL",
    input: nothing,
    output: nothing,
    errors: ["CLOSING_BACKUP_FAILED"],
    tags: ["book"],
    roles: everyRole,
    undo: { notUndone: "The book is opened again instead." },
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

  "safekeeping.undo": command({
    servedBy: "BOOK",
    input: z.strictObject({ stepId }),
    output: z.strictObject({ label: z.string() }),
    errors: ["UNDO_NOT_POSSIBLE", "CHANGED_MEANWHILE", "NOT_FOUND"],
    tags: ["registry", "dossiers", "conference", "documents", "safekeeping"],
    roles: writers,
    undo: { notUndone: "The undone step is done again by hand." },
  }),
  "safekeeping.recentSteps": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      steps: z.array(
        z.strictObject({
          stepId,
          label: z.string(),
          doneAt: moment,
          state: z.enum(["CAN_UNDO", "UNDONE", "CANNOT_UNDO"]),
          why: z.string(),
        }),
      ),
    }),
    errors: [],
    tags: ["registry", "dossiers", "conference", "documents", "safekeeping"],
    roles: everyRole,
  }),
  "safekeeping.bin": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({ items: z.array(binItem) }),
    errors: [],
    tags: ["registry", "dossiers", "conference"],
    roles: everyRole,
  }),
  "safekeeping.readDraft": query({
    servedBy: "BOOK",
    input: z.strictObject({ form: requiredText(120) }),
    output: z.strictObject({ content: z.string().nullable(), savedAt: moment.nullable() }),
    errors: [],
    tags: [],
    roles: writers,
  }),
  "safekeeping.saveDraft": command({
    servedBy: "BOOK",
    input: z.strictObject({ form: requiredText(120), content: z.string().max(200_000) }),
    output: nothing,
    errors: [],
    tags: [],
    roles: writers,
    undo: { notUndone: "A draft is not yet a change of the book." },
  }),
  "safekeeping.discardDraft": command({
    servedBy: "BOOK",
    input: z.strictObject({ form: requiredText(120) }),
    output: nothing,
    errors: [],
    tags: [],
    roles: writers,
    undo: { notUndone: "A draft is not yet a change of the book." },
  }),
  "safekeeping.backups": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      backups: z.array(
        z.strictObject({
          madeAt: moment,
          place: z.string(),
          reason: z.enum(["CLOSING", "USB", "BEFORE_MIGRATION"]),
          bytes: z.int(),
          papers: z.int(),
          digest,
        }),
      ),
    }),
    errors: [],
    tags: ["safekeeping"],
    roles: everyRole,
  }),
  /** A verified copy of the book and its papers on a stick or in a folder. */
  "safekeeping.backupNow": command({
    servedBy: "BOOK",
    input: z.strictObject({ target: grantToken, taskId }),
    output: z.strictObject({
      place: z.string(),
      bytes: z.int(),
      papers: z.int(),
      digest,
      /** Papers lost or damaged in the book itself, which no copy can hold. */
      missingPapers: z.array(z.string()),
    }),
    errors: [
      "GRANT_EXPIRED",
      "DISK_FULL",
      "PLACE_READ_ONLY",
      "PLACE_GONE",
      "DISK_ERROR",
      "BACKUP_NOT_SOUND",
      "TASK_CANCELLED",
    ],
    tags: ["safekeeping", "book"],
    roles: writers,
    undo: { notUndone: "A copy outside the book is deleted by hand." },
  }),
  /** What the check of the whole book at its opening found; `running` until it is through. */
  "safekeeping.findings": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      state: z.enum(["RUNNING", "DONE"]),
      checkedAt: moment.nullable(),
      findings: z.array(finding),
    }),
    errors: [],
    tags: ["safekeeping"],
    roles: everyRole,
  }),
  /** Takes a person's data out of the book; the audit chain stays valid, sealed rounds keep the name. */
  "safekeeping.erasePerson": command({
    servedBy: "BOOK",
    input: z.strictObject({ personId, reason: requiredText(500) }),
    output: z.strictObject({
      payloadsErased: z.int(),
      rowsErased: z.int(),
      sealedRoundsKeepingTheName: z.array(z.string()),
    }),
    errors: ["NOT_FOUND"],
    tags: ["registry", "dossiers", "safekeeping"],
    roles: ["KEEPER"],
    undo: { notUndone: "Erased data is gone; that is the purpose." },
  }),
  /** The release check on a real PC: a scratch book and all that touches the disk, on a chosen folder. */
  "safekeeping.checkMachine": command({
    servedBy: "BOOK",
    input: z.strictObject({ folder: grantToken, taskId }),
    output: z.strictObject({ items: z.array(checkItem), reportName: z.string(), text: longText(20_000) }),
    errors: ["GRANT_EXPIRED", "PLACE_READ_ONLY", "PLACE_GONE", "DISK_FULL", "DISK_ERROR", "TASK_CANCELLED"],
    tags: [],
    roles: everyRole,
    undo: { notUndone: "Only scratch files and a report are made." },
  }),
} as const;
