import { z } from "zod";
import { nominationPaperId, personId, unitContactId } from "../../base/ids";
import { localDate, moment } from "../../base/local-date";
import { command, everyRole, query } from "../../base/procedure";
import { requiredText } from "../../base/vietnamese-text";
import { erasureFacts } from "./erasure";
import { leftoverKind } from "./leftovers";
import { retentionRule, retentionSubject } from "./retention";

const nothing = z.strictObject({});
const keeper = ["KEEPER"] as const;
const readRooms = ["registry", "awards", "dossiers", "conference", "documents", "safekeeping"] as const;

/** Personal data whose timer has run out, or which somebody keeps longer. */
const dueItem = z.strictObject({
  subject: retentionSubject,
  id: z.string(),
  name: z.string(),
  /** Where it stands: the unit, the number of the dossier. */
  facts: z.string(),
  /** The last day something was done with it. */
  lastOn: localDate,
  dueOn: localDate,
  /** Keeping somebody decided on; null where the timer alone speaks. */
  kept: z.strictObject({ until: localDate, reason: z.string() }).nullable(),
});
export type DueItem = z.infer<typeof dueItem>;

/** One place that names a person, with what an erasure does there. */
const place = z.strictObject({
  /** ERASED: goes by itself. STAYS: cannot go, and the words say why. */
  fate: z.enum(["ERASED", "STAYS"]),
  words: z.string(),
});

const personPaper = z.strictObject({
  paperId: nominationPaperId,
  fileName: z.string(),
  number: z.string(),
  /** NAMED: the name stands in the file's name. OF_DOSSIER: a paper of the person's dossier may speak of them. */
  why: z.enum(["NAMED", "OF_DOSSIER"]),
});
export type PersonPaper = z.infer<typeof personPaper>;

export const personalDataProcedures = {
  /** What is due to be looked through again, soonest first, with the timers as they stand today. */
  "personalData.due": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({ items: z.array(dueItem), rules: z.array(retentionRule) }),
    errors: [],
    tags: readRooms,
    roles: everyRole,
  }),
  /** What the program itself leaves behind, how long it stays, and when it was last swept. */
  "personalData.leftovers": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      leftovers: z.array(
        z.strictObject({
          kind: leftoverKind,
          /** 0: gone whenever the book is opened or closed. */
          days: z.int(),
          /** Law and article; empty where none was read. */
          clause: z.string(),
          /** Null: the program looks after it before any book is opened. */
          lastSweptAt: moment.nullable(),
        }),
      ),
    }),
    errors: [],
    tags: ["safekeeping"],
    roles: everyRole,
  }),
  /** Keeps a person, a contact or a dossier until a day, for a reason; null ends the keeping. */
  "personalData.keepUntil": command({
    servedBy: "BOOK",
    input: z.strictObject({
      subject: retentionSubject,
      id: z.string(),
      keeping: z.strictObject({ until: localDate, reason: requiredText(300) }).nullable(),
    }),
    output: nothing,
    errors: ["NOT_FOUND", "KEEP_UNTIL_PAST"],
    tags: ["safekeeping"],
    roles: keeper,
    undo: { undoneBy: "personalData.keepUntil" },
  }),
  /** Where a person's name stands, what an erasure takes away, and what it has to leave. */
  "personalData.whereNamed": query({
    servedBy: "BOOK",
    input: z.strictObject({ personId }),
    output: z.strictObject({
      name: z.string(),
      places: z.array(place),
      papers: z.array(personPaper),
    }),
    errors: ["NOT_FOUND"],
    tags: readRooms,
    roles: keeper,
  }),
  /** Takes a person's data out of the book; the audit chain stays valid, sealed rounds keep the name. */
  "safekeeping.erasePerson": command({
    servedBy: "BOOK",
    input: z.strictObject({
      personId,
      reason: requiredText(500),
      /** Papers whose files go with the person; the others get a name that does not tell it. */
      removePapers: z.array(nominationPaperId).max(500).optional(),
    }),
    output: z.strictObject({
      /** Number of the certificate. */
      number: z.int(),
      payloadsErased: z.int(),
      rowsErased: z.int(),
      papersRemoved: z.int(),
      sealedRoundsKeepingTheName: z.array(z.string()),
    }),
    errors: ["NOT_FOUND"],
    tags: ["registry", "awards", "dossiers", "conference", "documents", "pledges", "safekeeping"],
    roles: keeper,
    persons: "TWO",
    undo: { notUndone: "Erased data is gone; that is the purpose." },
  }),
  /** Takes a contact of former years out of the book: name, post, telephone number. */
  "personalData.eraseContact": command({
    servedBy: "BOOK",
    input: z.strictObject({ contactId: unitContactId, reason: requiredText(500) }),
    output: z.strictObject({ number: z.int() }),
    errors: ["NOT_FOUND"],
    tags: ["registry", "awards", "dossiers", "conference", "documents", "pledges", "safekeeping"],
    roles: keeper,
    persons: "TWO",
    undo: { notUndone: "Erased data is gone; that is the purpose." },
  }),
  /** Makes the certificate of an erasure as a PDF and shows it, to print and sign. */
  "personalData.printCertificate": query({
    servedBy: "BOOK",
    input: z.strictObject({ number: z.int().min(1) }),
    output: nothing,
    errors: ["NOT_FOUND", "FILE_NOT_OPENED", "PLACE_READ_ONLY", "PLACE_GONE", "DISK_FULL", "DISK_ERROR"],
    tags: [],
    roles: everyRole,
  }),
  /** Every erasure, newest first, as its certificate tells it. */
  "personalData.erasures": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      erasures: z.array(z.strictObject({ number: z.int(), erasedAt: moment, facts: erasureFacts })),
    }),
    errors: [],
    tags: ["safekeeping"],
    roles: everyRole,
  }),
} as const;
