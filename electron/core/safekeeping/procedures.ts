import { z } from "zod";
import { backupId, digest, grantToken, taskId } from "../base/ids";
import { moment } from "../base/local-date";
import { command, counters, everyRole, query, writers } from "../base/procedure";
import { longText, requiredText } from "../base/vietnamese-text";
import { copyReason } from "./copies/copy";
import { passphrase } from "./copies/passphrase";
import { finding } from "./finding";

export type { Finding } from "./finding";

const nothing = z.strictObject({});

export const checkItem = z.strictObject({
  name: z.enum(["BOOK", "SEARCH", "PAPER", "DOCUMENT", "PACKAGE", "RENAME", "SYNC", "SPACE"]),
  state: z.enum(["PASSED", "FAILED"]),
  detail: z.string(),
});

export const safekeepingProcedures = {
  "safekeeping.readDraft": query({
    servedBy: "BOOK",
    input: z.strictObject({ form: requiredText(120) }),
    output: z.strictObject({ content: z.string().nullable(), savedAt: moment.nullable() }),
    errors: [],
    tags: [],
    roles: counters,
  }),
  "safekeeping.saveDraft": command({
    servedBy: "BOOK",
    input: z.strictObject({ form: requiredText(120), content: z.string().max(200_000) }),
    output: nothing,
    errors: [],
    tags: [],
    roles: counters,
    undo: { notUndone: "A draft is not yet a change of the book." },
  }),
  "safekeeping.discardDraft": command({
    servedBy: "BOOK",
    input: z.strictObject({ form: requiredText(120) }),
    output: nothing,
    errors: [],
    tags: [],
    roles: counters,
    undo: { notUndone: "A draft is not yet a change of the book." },
  }),
  /** The last two hundred copies, newest first. */
  "safekeeping.backups": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      backups: z.array(
        z.strictObject({
          id: backupId,
          madeAt: moment,
          place: z.string(),
          reason: copyReason,
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
    input: z.strictObject({
      target: grantToken,
      /** With one, the copy is one file encrypted under it. */
      passphrase: passphrase.optional(),
      taskId,
    }),
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
  /** The release check on a real PC: a scratch book and all that touches the disk, on a chosen folder. */
  "safekeeping.checkMachine": command({
    servedBy: "BOOK",
    input: z.strictObject({ folder: grantToken, taskId }),
    output: z.strictObject({ items: z.array(checkItem), reportName: z.string(), text: longText(20_000) }),
    errors: ["GRANT_EXPIRED", "PLACE_READ_ONLY", "PLACE_GONE", "DISK_FULL", "DISK_ERROR", "TASK_CANCELLED"],
    tags: [],
    roles: ["KEEPER", "SECRETARY"],
    undo: { notUndone: "Only scratch files and a report are made." },
  }),
} as const;
