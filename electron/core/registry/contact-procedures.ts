import { z } from "zod";
import { unitContactId, unitId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";

const revision = z.int().min(1);

/** Whether emulation work is the officer's own post or held beside another (kiêm nhiệm). */
export const contactDuty = z.enum(["FULL_TIME", "CONCURRENT", "NOT_KNOWN"]);
export type ContactDuty = z.infer<typeof contactDuty>;

const contactFields = {
  unitId,
  fullName: requiredText(120),
  post: optionalText(160),
  duty: contactDuty,
  phone: optionalText(60),
  /** First and last day as contact officer; null where not told. */
  from: localDate.nullable(),
  to: localDate.nullable(),
  note: optionalText(500),
} as const;

const unitContact = z.strictObject({
  id: unitContactId,
  revision,
  ...contactFields,
  /** The unit's name on the day the book is looked at. */
  unitName: z.string(),
  /** ENDED where the last day is over. */
  state: z.enum(["HOLDS", "ENDED"]),
});
export type UnitContact = z.infer<typeof unitContact>;

const tags = ["registry"] as const;
const contactErrors = ["NOT_FOUND", "CONTACT_ENDS_BEFORE_START", "CONTACT_TWICE"] as const;

/** Officers of the units for emulation work: whom the secretary calls. */
export const contactProcedures = {
  /** In the units' order, those who still hold the work first; searched by name, post, phone and unit. */
  "registry.contacts": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      /** Null: of every unit of the cluster. */
      unitId: unitId.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(unitContact),
      total: z.int(),
    }),
    errors: [],
    tags,
    roles: everyRole,
  }),
  /** Members of today without an officer who holds the work today. */
  "registry.membersWithoutContact": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ members: z.array(z.strictObject({ id: unitId, name: z.string() })) }),
    errors: [],
    tags,
    roles: everyRole,
  }),
  "registry.addContact": command({
    servedBy: "BOOK",
    input: z.strictObject(contactFields),
    output: z.strictObject({ id: unitContactId }),
    errors: contactErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.binContact" },
  }),
  "registry.editContact": command({
    servedBy: "BOOK",
    input: z.strictObject({ contactId: unitContactId, expectedRevision: revision, ...contactFields }),
    output: z.strictObject({ revision }),
    errors: [...contactErrors, "CHANGED_MEANWHILE"],
    tags,
    roles: writers,
    undo: { undoneBy: "registry.editContact" },
  }),
  "registry.binContact": command({
    servedBy: "BOOK",
    input: z.strictObject({ contactId: unitContactId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags,
    roles: writers,
    undo: { undoneBy: "registry.restoreContact" },
  }),
  "registry.restoreContact": command({
    servedBy: "BOOK",
    input: z.strictObject({ contactId: unitContactId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CONTACT_TWICE"],
    tags,
    roles: writers,
    undo: { undoneBy: "registry.binContact" },
  }),
} as const;
