import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import type { CommandHandler } from "../../router/handler";
import { findDayRow } from "./day-rows-store";
import { findGuest, insertGuest, updateGuest } from "./guest-store";
import { openMeeting } from "./open-meeting";

export const addGuests: CommandHandler<"conference.addGuests"> = (context, { meetingId, guests }) => {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  const ids = guests.map((guest) => {
    const id = context.ids.next<"meetingGuest">();
    insertGuest(context.database, { ...guest, id, meetingId });
    return id;
  });
  return ok({
    value: { ids },
    audit: { entityKind: "meeting_guests", entityId: meetingId, before: null, after: { guests } },
    label: guests.length === 1 ? words.addGuest(guests[0]?.name ?? "") : words.addGuests(guests.length),
    inverse: {
      procedure: "conference.binDayRows",
      input: { part: "GUEST", ids },
      rows: ids.map((id) => ({ table: "meeting_guests", id, revision: 1 })),
    },
  });
};

export const editGuest: CommandHandler<"conference.editGuest"> = (
  context,
  { guestId, expectedRevision, ...fields },
) => {
  const row = findDayRow(context.database, "GUEST", guestId);
  const guest = findGuest(context.database, guestId);
  if (row === undefined || guest === undefined || row.meetingId === null || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.noun.GUEST }));
  const open = openMeeting(context, row.meetingId);
  if (!open.ok) return open;
  if (row.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.noun.GUEST, name: guest.name }));
  const { id: _id, revision: _revision, ...before } = guest;
  const revision = updateGuest(context.database, guestId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "meeting_guests", entityId: guestId, before, after: fields },
    label: words.editGuest(fields.name),
    inverse: {
      procedure: "conference.editGuest",
      input: { guestId, expectedRevision: revision, ...before },
      rows: [{ table: "meeting_guests", id: guestId, revision }],
    },
  });
};
