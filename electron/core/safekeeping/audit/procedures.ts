import { z } from "zod";
import { grantToken, taskId } from "../../base/ids";
import { localDate, moment } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText, requiredText } from "../../base/vietnamese-text";
import { finding } from "../finding";
import { exportExtent } from "./export-text";
import { auditKind } from "./kinds";

/** SINCE_LAST: the trail from where the last clean check ended; WHOLE: from the first event. */
export const checkExtent = z.enum(["SINCE_LAST", "WHOLE"]);
export type CheckExtent = z.infer<typeof checkExtent>;

const bookCheckReport = z.strictObject({
  checkedAt: moment,
  extent: checkExtent,
  /** Events, sealed rounds, papers and rows that were looked at. */
  events: z.int(),
  seals: z.int(),
  papers: z.int(),
  watchedRows: z.int(),
  findings: z.array(finding),
});
export interface BookCheckReport extends Omit<z.infer<typeof bookCheckReport>, "findings"> {
  readonly findings: readonly z.infer<typeof finding>[];
}

/** What events are asked for; absent: all. */
const auditFilters = {
  /** Who did it, as the event spells it. */
  user: requiredText(80).optional(),
  kind: auditKind.optional(),
  /** One record: events of it alone. */
  record: z.strictObject({ kind: requiredText(80), id: requiredText(80) }).optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  /** Words of the step's name, marks or not. */
  words: optionalText(200),
  only: z.enum(["ALL", "TWO_PERSONS", "UNDONE"]),
} as const;
const auditFilter = z.strictObject(auditFilters);
export type AuditFilters = z.infer<typeof auditFilter>;

/** Not the tellers: the events of a count show what another team keyed. */
const readers = ["KEEPER", "SECRETARY", "VIEWER"] as const;

/** The record an event speaks of, as the chain spells it. */
export const auditRecord = z.strictObject({ kind: z.string().max(80), id: z.string().max(400) });
export type AuditRecord = z.infer<typeof auditRecord>;

const listedEvent = z.strictObject({
  seq: z.int(),
  momentAt: moment,
  /** Names of those who did it; two in a step of two persons. */
  people: z.array(z.string()),
  kind: auditKind,
  /** The step in the user's words. */
  label: z.string(),
  reason: z.string(),
  undoneBySeq: z.int().nullable(),
});
export type ListedEvent = z.infer<typeof listedEvent>;

const changedField = z.strictObject({
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  isChanged: z.boolean(),
});

export const auditProcedures = {
  /** Events, newest first. A page begins below the event `beforeSeq`; `nextBeforeSeq` is null at the end. */
  "audit.events": query({
    servedBy: "BOOK",
    input: z.strictObject({ ...auditFilters, beforeSeq: z.int().min(1).optional() }),
    output: z.strictObject({
      events: z.array(listedEvent),
      nextBeforeSeq: z.int().nullable(),
      /** Everyone who stands in the trail, for the filter. */
      people: z.array(z.strictObject({ user: z.string(), name: z.string() })),
    }),
    errors: [],
    tags: ["registry", "pledges", "awards", "dossiers", "conference", "documents", "exchange", "safekeeping"],
    roles: readers,
  }),
  /** One event: who, when, what; before beside after in the user's words. */
  "audit.event": query({
    servedBy: "BOOK",
    input: z.strictObject({ seq: z.int().min(1) }),
    output: z.strictObject({
      ...listedEvent.shape,
      record: auditRecord,
      /** The record by name; empty where it has none or is gone. */
      entityName: z.string(),
      fields: z.array(changedField),
      /** WITHHELD: figures of a count by two teams, until it is sealed. */
      contents: z.enum(["SHOWN", "WITHHELD"]),
      /** The event that erased what this one said; null where nothing was erased. */
      erasedBySeq: z.int().nullable(),
      undoOfSeq: z.int().nullable(),
      hash: z.string(),
    }),
    errors: ["NOT_FOUND"],
    tags: ["safekeeping"],
    roles: readers,
  }),
  /** Checks the whole book now: every event, seal, row and paper. */
  "audit.checkBook": command({
    servedBy: "BOOK",
    input: z.strictObject({ taskId }),
    output: bookCheckReport,
    errors: ["TASK_CANCELLED"],
    tags: ["safekeeping"],
    roles: writers,
    undo: { notUndone: "A check changes nothing of the book." },
  }),
  /** Takes what was changed with another tool as it stands now, with a reason; before and after go into the audit. */
  "audit.acceptChanges": command({
    servedBy: "BOOK",
    input: z.strictObject({ reason: requiredText(500) }),
    output: z.strictObject({ rows: z.int() }),
    errors: ["NOTHING_TO_ACCEPT"],
    tags: ["safekeeping"],
    roles: ["KEEPER"],
    undo: { notUndone: "What was accepted stands in the audit." },
  }),
  /** Whether the PC's clock stands otherwise than the book's last steps; NONE where it is as it should be. */
  "audit.clock": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(["NONE", "SET_BACK", "FAR_AHEAD"]),
      /** Of the event before, and of the one after. */
      before: moment.nullable(),
      after: moment.nullable(),
    }),
    errors: [],
    tags: ["safekeeping"],
    roles: everyRole,
  }),
  /** Writes events to a folder for an inspector: a table, a page to print, and how to check them; noted in the trail. */
  "audit.export": command({
    servedBy: "BOOK",
    input: z.strictObject({
      ...auditFilters,
      folder: grantToken,
      extent: exportExtent,
      taskId,
    }),
    output: z.strictObject({ place: longText(1000), events: z.int() }),
    errors: ["GRANT_EXPIRED", "DISK_FULL", "PLACE_READ_ONLY", "PLACE_GONE", "DISK_ERROR", "TASK_CANCELLED"],
    tags: ["safekeeping"],
    roles: writers,
    undo: { notUndone: "A file outside the book is deleted by hand." },
  }),
} as const;
