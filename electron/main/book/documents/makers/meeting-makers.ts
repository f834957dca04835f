import { ok } from "#core/base/result";
import { partsOf } from "#core/base/local-date";
import { regulationOn } from "#core/conference/regulation-on";
import { agenda } from "#core/documents/papers/agenda";
import { attendanceSheet } from "#core/documents/papers/attendance-sheet";
import { ballotRules } from "#core/documents/papers/ballot-rules";
import { chairScript } from "#core/documents/papers/chair-script";
import { invitation } from "#core/documents/papers/invitation";
import { namePlates } from "#core/documents/papers/name-plates";
import { proxyLetter } from "#core/documents/papers/proxy-letter";
import { meetingPaperWords as words } from "#core/strings/meeting-paper-words";
import { agendaOf } from "../../conference/day/agenda-store";
import { guestsOf } from "../../conference/day/guest-store";
import { votersOf } from "../../conference/voter-store";
import { readCluster } from "../../registry/cluster-store";
import { readRegulations } from "../../registry/regulation-store";
import { letterheadMaker, needs, plainMaker } from "../maker";
import { membersOnDay, namesOnDay } from "../units-on-day";
import { gatheredOfMeeting } from "./of-meeting";

/** Guests in one line each; who serves the meeting is not named. */
function guestLines(database: Parameters<typeof guestsOf>[0], id: Parameters<typeof guestsOf>[1]) {
  return guestsOf(database, id)
    .filter(({ kind }) => kind === "GUEST")
    .map(({ name, post, body }) => words.guest(name, post, body));
}

export const makeInvitation = letterheadMaker("INVITATION", invitation, (context, { id }, _typed, frame) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const members = membersOnDay(database, meeting.date).map(({ name }) => name);
    if (members.length === 0) return needs("INVITATION", "MEMBERS");
    const points = agendaOf(database, id).map(({ title }) => title);
    return ok({ meeting, issuer: frame.body, members, guests: guestLines(database, id), agenda: points });
  }),
);

export const makeAgenda = letterheadMaker("AGENDA", agenda, (context, { id }) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const items = agendaOf(context.database, id);
    return items.length === 0 ? needs("AGENDA", "AGENDA") : ok({ meeting, items });
  }),
);

export const makeChairScript = plainMaker("CHAIR_SCRIPT", chairScript, (context, { id }) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const items = agendaOf(database, id);
    if (items.length === 0) return needs("CHAIR_SCRIPT", "AGENDA");
    const members = membersOnDay(database, meeting.date).map(({ name }) => name);
    return ok({ meeting, items, members, guests: guestLines(database, id) });
  }),
);

export const makeAttendanceSheet = letterheadMaker("ATTENDANCE_SHEET", attendanceSheet, (context, { id }) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const nameOf = namesOnDay(database, meeting.date);
    const roll = votersOf(database, id).map(({ unitId, delegate, deputy }) => ({
      unit: nameOf(unitId),
      delegate,
      deputy,
    }));
    if (roll.length === 0) return needs("ATTENDANCE_SHEET", "ROLL");
    const guests = guestsOf(database, id).filter(({ kind }) => kind !== "SERVICE");
    return ok({ meeting, roll, guests });
  }),
);

export const makeNamePlates = plainMaker("NAME_PLATES", namePlates, (context, { id }) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const nameOf = namesOnDay(database, meeting.date);
    const voters = votersOf(database, id);
    if (voters.length === 0) return needs("NAME_PLATES", "ROLL");
    return ok([
      ...guestsOf(database, id)
        .filter(({ kind }) => kind === "GUEST")
        .map(({ name, post, body }) => ({ title: name, under: words.guest("", post, body) })),
      ...voters.map(({ unitId, delegate, deputy }) => ({
        title: nameOf(unitId),
        under: deputy === "" ? delegate : deputy,
      })),
    ]);
  }),
);

export const makeProxyLetter = plainMaker("PROXY_LETTER", proxyLetter, (context, { id }) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const regulation = regulationOn(readRegulations(database), meeting.date);
    const deputies = regulation?.settings.deputies;
    if (deputies?.rule === "NOT_ALLOWED") return needs("PROXY_LETTER", "DEPUTIES");
    const { word } = readCluster(database);
    return ok({
      meeting,
      year: partsOf(meeting.date).year,
      rule:
        regulation === null || deputies === undefined
          ? null
          : { title: regulation.title, clause: deputies.clause, mostVotes: deputies.mostVotes, word },
    });
  }),
);

export const makeBallotRules = letterheadMaker("BALLOT_RULES", ballotRules, (context, { id }) =>
  gatheredOfMeeting(context, id, (meeting) => {
    const { database } = context;
    const regulation = regulationOn(readRegulations(database), meeting.date);
    if (regulation === null) return needs("BALLOT_RULES", "REGULATION");
    const { title, rule, settings } = regulation;
    return ok({ meeting, regulation: title, rule, settings, word: readCluster(database).word });
  }),
);
