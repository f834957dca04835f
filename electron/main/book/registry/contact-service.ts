import type { UnitContactId, UnitId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import {
  type ContactFields,
  type ContactRecord,
  insertContact,
  listContacts,
  membersWithoutContact,
  readContact,
  readContactsOf,
  setContactBinned,
  updateContact,
} from "./contact-store";
import { readEventsOf } from "./lineage-store";
import { readUnit } from "./unit-store";

export const contacts: QueryHandler<"registry.contacts"> = ({ database, clock }, input) => {
  const today = clock.today();
  const { rows, total } = listContacts(database, { ...input, today });
  return ok({ rows: [...rows], total });
};

export const withoutContact: QueryHandler<"registry.membersWithoutContact"> = ({ database, clock }) =>
  ok({ members: [...membersWithoutContact(database, clock.today())] });

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.contact }));

/** An officer whose data still stands in the book, in the bin or not. */
function known({ database }: BookContext, id: UnitContactId, place: "LISTED" | "BINNED") {
  const contact = readContact(database, id);
  if (contact === undefined || contact.erasedAt !== null) return undefined;
  return (contact.binnedAt === null) === (place === "LISTED") ? contact : undefined;
}

/** Refusals that adding, correcting and taking out of the bin share. `except`: the row itself. */
function check({ database, clock }: BookContext, fields: ContactFields, except: UnitContactId | null) {
  const { unitId, fullName, from, to } = fields;
  const unit = readUnit(database, unitId);
  if (unit === undefined || unit.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  if (from !== null && to !== null && to < from)
    return refuse(appError("CONTACT_ENDS_BEFORE_START", { name: fullName, from, to }));
  const sameName = (other: ContactRecord) => other.fullName.toLowerCase() === fullName.toLowerCase();
  const twice = readContactsOf(database, unitId).some(
    (other) => other.id !== except && sameName(other) && overlaps(other, fields),
  );
  if (!twice) return ok(null);
  const unitName = shownName(readEventsOf(database, unitId), clock.today());
  return refuse(appError("CONTACT_TWICE", { name: fullName, unit: unitName }));
}

/** An open end reaches as far as days go. */
function overlaps(left: Pick<ContactFields, "from" | "to">, right: Pick<ContactFields, "from" | "to">) {
  const begins = (span: typeof left) => span.from ?? "";
  const ends = (span: typeof left) => span.to ?? "9999-12-31";
  return begins(left) <= ends(right) && begins(right) <= ends(left);
}

export const addContact: CommandHandler<"registry.addContact"> = (context, fields) => {
  const { database } = context;
  const checked = check(context, fields, null);
  if (!checked.ok) return checked;
  const id = context.ids.next<"unitContact">();
  insertContact(database, { id, ...fields });
  const after = readContact(database, id) ?? null;
  return ok({
    value: { id },
    audit: { entityKind: "unitContact", entityId: id, before: null, after },
    label: words.addContact(unitNameOf(context, fields.unitId)),
    inverse: {
      procedure: "registry.binContact",
      input: { contactId: id },
      rows: [{ table: "unit_contacts", id, revision: 1 }],
    },
  });
};

export const editContact: CommandHandler<"registry.editContact"> = (context, input) => {
  const { database } = context;
  const { contactId: id, expectedRevision, ...fields } = input;
  const before = known(context, id, "LISTED");
  if (before === undefined) return notFound();
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.contactCapital, name: before.fullName }));
  const checked = check(context, fields, id);
  if (!checked.ok) return checked;
  const revision = updateContact(database, { id, ...fields });
  return ok({
    value: { revision },
    audit: { entityKind: "unitContact", entityId: id, before, after: readContact(database, id) ?? null },
    label: words.editContact(unitNameOf(context, fields.unitId)),
    inverse: {
      procedure: "registry.editContact",
      input: { contactId: id, expectedRevision: revision, ...fieldsOf(before) },
      rows: [{ table: "unit_contacts", id, revision }],
    },
  });
};

export const binContact: CommandHandler<"registry.binContact"> = (context, { contactId: id }) => {
  const { database } = context;
  const before = known(context, id, "LISTED");
  if (before === undefined) return notFound();
  const revision = setContactBinned(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "unitContact", entityId: id, before, after: readContact(database, id) ?? null },
    label: words.binContact(unitNameOf(context, before.unitId)),
    inverse: {
      procedure: "registry.restoreContact",
      input: { contactId: id },
      rows: [{ table: "unit_contacts", id, revision }],
    },
  });
};

export const restoreContact: CommandHandler<"registry.restoreContact"> = (context, { contactId: id }) => {
  const { database } = context;
  const before = known(context, id, "BINNED");
  if (before === undefined) return notFound();
  const checked = check(context, fieldsOf(before), id);
  if (!checked.ok) return checked.error.code === "CONTACT_TWICE" ? refuse(checked.error) : notFound();
  const revision = setContactBinned(database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "unitContact", entityId: id, before, after: readContact(database, id) ?? null },
    label: words.restoreContact(unitNameOf(context, before.unitId)),
    inverse: {
      procedure: "registry.binContact",
      input: { contactId: id },
      rows: [{ table: "unit_contacts", id, revision }],
    },
  });
};

/** Labels of steps name the unit, not the person: they outlive an erasure. */
const unitNameOf = ({ database, clock }: BookContext, unitId: UnitId) =>
  shownName(readEventsOf(database, unitId), clock.today());

function fieldsOf({ unitId, fullName, post, duty, phone, from, to, note }: ContactRecord): ContactFields {
  return { unitId, fullName, post, duty, phone, from, to, note };
}
