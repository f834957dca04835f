import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { invitation } from "#core/documents/papers/invitation";
import { meetingPaperWords as words } from "#core/strings/meeting-paper-words";
import { letterheadMaker } from "../maker";
import { readAgenda, readGuests } from "../meeting-paper-store";
import { membersOnDay, namesOnDay } from "../units-on-day";
import { gatheredOfMeeting } from "./of-meeting";

export const makeInvitation = letterheadMaker("INVITATION", invitation, (context, { id }, _typed, frame) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const members = membersOnDay(database, meeting.date).map(({ name }) => name);
    if (members.length === 0)
      return refuse(appError("DOCUMENT_NEEDS", { kind: "INVITATION", need: "MEMBERS" }));
    const nameOf = namesOnDay(database, meeting.date);
    return ok({
      meeting,
      issuer: frame.body,
      members,
      guests: readGuests(database, id)
        .filter(({ kind }) => kind === "GUEST")
        .map(({ name, post, unitId, body }) =>
          words.guest(name, post, unitId === null ? body : nameOf(unitId)),
        ),
      agenda: readAgenda(database, id).map(({ title }) => title),
    });
  }),
);
