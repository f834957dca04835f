import { z } from "zod";
import { categoryId, documentId, nominationId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";
import { unpublishedField } from "../safekeeping/personal-data/publicity";

/** Which nominations of the year; an empty list means all. */
const chosen = {
  awardCodes: z.array(z.string().min(1).max(40)).max(100),
  categoryIds: z.array(categoryId).max(100),
} as const;

const shownAs = z.enum(["FULL", "SHORTENED", "LEFT_OUT"]);

const entry = z.strictObject({
  nominationId,
  /** `HS-0003`. */
  number: z.string(),
  kind: z.enum(["UNIT", "PERSON"]),
  name: z.string(),
  under: z.string(),
  award: z.string(),
  shownAs,
  reason: z.string(),
});
export type PublicListEntry = z.infer<typeof entry>;

const line = z.strictObject({
  number: z.string(),
  name: z.string(),
  under: z.string(),
  award: z.string(),
});

/** Lists for the public: who is on them and how, what they will say, and making one. */
export const publicListProcedures = {
  /** The nominees a list would hold, how each is shown, and the list as it would be printed. */
  "documents.publicList": query({
    servedBy: "BOOK",
    input: z.strictObject(chosen),
    output: z.strictObject({
      entries: z.array(entry),
      lines: z.array(line),
      /** How many are not named in full, as the list says it. */
      notes: z.array(z.string()),
      /** Nominations not yet received, which no list holds. */
      drafts: z.int(),
      awards: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      categories: z.array(z.strictObject({ id: categoryId, name: z.string() })),
      never: z.array(unpublishedField),
      periods: z.array(z.strictObject({ workingDays: z.int(), about: z.string() })),
    }),
    errors: [],
    tags: ["documents", "registry", "dossiers", "conference"],
    roles: everyRole,
  }),
  /** How a nominee is shown on every list made from now on; FULL needs no reason. */
  "documents.setPublicName": command({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId, shownAs, reason: optionalText(300) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "PUBLIC_NAME_NEEDS_REASON"],
    tags: ["documents"],
    roles: writers,
    undo: { undoneBy: "documents.setPublicName" },
  }),
  /** Makes the list as the next version of the year's; empty `opinionsTo` and a null day stay blank on it. */
  "documents.makePublicList": command({
    servedBy: "BOOK",
    input: z.strictObject({
      ...chosen,
      opinionsTo: optionalText(300),
      opinionsUntil: localDate.nullable(),
      number: optionalText(40),
      datedOn: localDate.nullable(),
    }),
    output: z.strictObject({ id: documentId, chainId: documentId, fileName: z.string() }),
    errors: [
      "LETTERHEAD_MISSING",
      "LETTERHEAD_WITHOUT_BODY",
      "DOCUMENT_NEEDS",
      "TEMPLATE_UNKNOWN_TAGS",
      "TEMPLATE_UNREADABLE",
      "TASK_CANCELLED",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: ["documents"],
    roles: writers,
    undo: { notUndone: "An issued paper stays; a new one is made beside it." },
  }),
} as const;
