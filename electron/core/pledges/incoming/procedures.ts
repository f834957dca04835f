import { z } from "zod";
import { digest, grantToken, incomingPaperId, planItemId, taskId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";
import { openingRefusals, takingRefusals } from "../../safekeeping/file-refusals";
import { expectedPaper } from "../plan/plan-template";

const revision = z.int().min(1);

/** The way a paper came. DOCUMENT_AXIS: trục liên thông văn bản. */
export const channel = z.enum(["ZALO", "PAPER", "DOCUMENT_AXIS", "EMAIL", "OTHER"]);
export type Channel = z.infer<typeof channel>;

const incomingFields = {
  /** A unit of the book, or whoever `sender` names. */
  senderUnitId: unitId.nullable(),
  sender: optionalText(200),
  /** The item of the plan it answers. */
  planItemId: planItemId.nullable(),
  /** Number and day on the paper itself. */
  number: optionalText(60),
  datedOn: localDate.nullable(),
  /** The day it came; lateness is counted to it. */
  receivedOn: localDate,
  channel,
  subject: requiredText(400),
  note: longText(1000),
} as const;

const standing = z.enum(["ON_TIME", "LATE", "MISSING", "WAITING", "NO_DUE_DAY"]);

const incomingRow = z.strictObject({
  ...incomingFields,
  id: incomingPaperId,
  /** Runs within the year. */
  arrivalNumber: z.int(),
  sender: z.string(),
  number: z.string(),
  subject: z.string(),
  note: z.string(),
  /** The unit's name on the day received, or the words typed. */
  senderName: z.string(),
  planItem: z.strictObject({ title: z.string(), due: localDate.nullable() }).nullable(),
  /** Calendar days after the due day; null where it came in time, answers nothing, or no day is set. */
  lateDays: z.int().min(1).nullable(),
  /** Name of the scanned file; null where none is kept. */
  fileName: z.string().nullable(),
  sourceMark: sourceMark.nullable(),
  revision,
});
export type IncomingRow = z.infer<typeof incomingRow>;

const fieldRefusals = [
  "NOT_FOUND",
  "INCOMING_NO_SENDER",
  "INCOMING_TWO_SENDERS",
  "INCOMING_DATED_AFTER_RECEIVED",
  "INCOMING_RECEIVED_IN_FUTURE",
  "INCOMING_TWICE",
  "UNIT_NOT_ON_DAY",
] as const;

const owing = z.strictObject({
  unitId,
  /** The name on the due day. */
  unitName: z.string(),
  standing,
  /** Late by, missing since, or left; 0 where none of these. */
  days: z.int(),
  receivedOn: localDate.nullable(),
  incomingPaperId: incomingPaperId.nullable(),
});

export const incomingProcedures = {
  "incoming.list": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      channel: channel.nullable(),
      planItemId: planItemId.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    /** Last arrived first. */
    output: z.strictObject({
      year: z.int(),
      today: localDate,
      rows: z.array(incomingRow),
      total: z.int(),
      all: z.int(),
      /** The number the next paper gets. */
      nextNumber: z.int(),
    }),
    errors: [],
    tags: ["pledges", "registry"],
    roles: everyRole,
  }),
  "incoming.paper": query({
    servedBy: "BOOK",
    input: z.strictObject({ incomingPaperId }),
    output: incomingRow,
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry"],
    roles: everyRole,
  }),
  /** Who owes the papers of the plan and where each stands today; one item, or all of the year that are not dropped. */
  "incoming.lateness": query({
    servedBy: "BOOK",
    input: z.strictObject({ planItemId: planItemId.nullable() }),
    output: z.strictObject({
      today: localDate,
      items: z.array(
        z.strictObject({
          planItemId,
          title: z.string(),
          expects: expectedPaper,
          due: localDate.nullable(),
          /** Members on the due day, in the order of the registry; the first paper of each counts. */
          units: z.array(owing),
          onTime: z.int(),
          late: z.int(),
          missing: z.int(),
          waiting: z.int(),
          /** Papers of senders who do not owe one. */
          others: z.int(),
        }),
      ),
    }),
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry"],
    roles: everyRole,
  }),
  /** Enters a paper under the next number, with its scan where one was chosen. */
  "incoming.add": command({
    servedBy: "BOOK",
    input: z.strictObject({ ...incomingFields, file: grantToken.nullable(), taskId }),
    output: z.strictObject({ id: incomingPaperId, arrivalNumber: z.int() }),
    errors: [...fieldRefusals, ...takingRefusals],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "incoming.bin" },
  }),
  "incoming.edit": command({
    servedBy: "BOOK",
    input: z.strictObject({ incomingPaperId, expectedRevision: revision, ...incomingFields }),
    output: z.strictObject({ revision }),
    errors: [...fieldRefusals, "CHANGED_MEANWHILE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "incoming.edit" },
  }),
  "incoming.takeScan": command({
    servedBy: "BOOK",
    input: z.strictObject({ incomingPaperId, expectedRevision: revision, file: grantToken, taskId }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", ...takingRefusals],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "incoming.setScan" },
  }),
  /** Names a scan the book already keeps, or none. */
  "incoming.setScan": command({
    servedBy: "BOOK",
    input: z.strictObject({
      incomingPaperId,
      expectedRevision: revision,
      scan: z.strictObject({ digest, fileName: requiredText(255) }).nullable(),
    }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "incoming.setScan" },
  }),
  "incoming.openScan": query({
    servedBy: "BOOK",
    input: z.strictObject({ incomingPaperId }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ["NOT_FOUND", ...openingRefusals],
    tags: [],
    roles: everyRole,
  }),
  "incoming.bin": command({
    servedBy: "BOOK",
    input: z.strictObject({ incomingPaperId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "incoming.restore" },
  }),
  "incoming.restore": command({
    servedBy: "BOOK",
    input: z.strictObject({ incomingPaperId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "INCOMING_TWICE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "incoming.bin" },
  }),
} as const;
