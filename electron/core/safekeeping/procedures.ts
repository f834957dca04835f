import { z } from "zod";
import { backupId, digest, grantToken, personId, stepId, taskId } from "../base/ids";
import { moment } from "../base/local-date";
import { command, counters, everyRole, query, writers } from "../base/procedure";
import { longText, requiredText } from "../base/vietnamese-text";
import { copyReason } from "./copies/copy";
import { finding } from "./finding";

export type { Finding } from "./finding";

const nothing = z.strictObject({});

export const binItem = z.strictObject({
  kind: z.enum([
    "UNIT",
    "CONTACT",
    "MOVEMENT",
    "PLAN_ITEM",
    "TASK",
    "INCOMING_PAPER",
    "EXEMPLAR",
    "PLEDGE",
    "PLEDGE_CONTENT",
    "TARGET",
    "REGISTRATION",
    "NOMINATION",
    "PAPER",
    "MEETING",
    "CLUSTER_PAPER",
    "SUBMISSION",
    "AWARD_RECORD",
    // Parts of the day of a meeting.
    "AGENDA",
    "GUEST",
    "MOVE",
    "LOG",
    "HANDOVER",
    "ENVELOPE",
  ]),
  id: z.string(),
  name: z.string(),
  binnedAt: moment,
});
export type BinItem = z.infer<typeof binItem>;

export const checkItem = z.strictObject({
  name: z.enum(["BOOK", "SEARCH", "PAPER", "DOCUMENT", "PACKAGE", "RENAME", "SYNC", "SPACE"]),
  state: z.enum(["PASSED", "FAILED"]),
  detail: z.string(),
});

export const safekeepingProcedures = {
  "safekeeping.undo": command({
    servedBy: "BOOK",
    input: z.strictObject({ stepId }),
    /** `left`: what had to stay, in a sentence; empty where all was taken back. */
    output: z.strictObject({ label: z.string(), left: z.string() }),
    errors: ["UNDO_NOT_POSSIBLE", "CHANGED_MEANWHILE", "NOT_FOUND"],
    tags: ["registry", "pledges", "dossiers", "conference", "documents", "safekeeping"],
    /** Each also needs the right to the command that takes the step back. */
    roles: counters,
    undo: { notUndone: "The undone step is done again by hand." },
  }),
  /** The last hundred steps, newest first. */
  "safekeeping.recentSteps": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      steps: z.array(
        z.strictObject({
          stepId,
          label: z.string(),
          doneAt: moment,
          /** IS_UNDO: itself takes a step back. */
          state: z.enum(["CAN_UNDO", "UNDONE", "IS_UNDO", "CANNOT_UNDO"]),
          why: z.string(),
        }),
      ),
    }),
    errors: [],
    tags: ["registry", "dossiers", "conference", "documents", "safekeeping", "pledges"],
    roles: everyRole,
  }),
  /** What lies in the bin, last thrown away first. */
  "safekeeping.bin": query({
    servedBy: "BOOK",
    input: z.strictObject({
      /** Absent: the first page. */
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    output: z.strictObject({ items: z.array(binItem), total: z.int() }),
    errors: [],
    tags: ["registry", "pledges", "awards", "dossiers", "conference"],
    roles: everyRole,
  }),
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
    tags: ["registry", "dossiers", "conference", "safekeeping"],
    roles: ["KEEPER"],
    persons: "TWO",
    undo: { notUndone: "Erased data is gone; that is the purpose." },
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
