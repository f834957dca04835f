import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { envelopeMinutes, handoverMinutes } from "#core/documents/papers/handover-papers";
import { conclusionNotice, meetingMinutes } from "#core/documents/papers/meeting-minutes";
import { documentsRoomWords } from "#core/strings/documents-room-words";
import { documentNouns } from "#core/strings/documents-words";
import { formatDate } from "#core/base/local-date";
import { envelopesOf } from "../../conference/day/envelope-store";
import { handoversOf } from "../../conference/day/handover-store";
import { readMeetingMinutes } from "../../conference/day/log-service";
import { readCluster } from "../../registry/cluster-store";
import { letterheadMaker, needs } from "../maker";
import { quietTask } from "../quiet-task";
import { readPaperMeeting, readPaperTasks } from "../meeting-paper-store";
import { namesOnDay } from "../units-on-day";
import { gatheredOfMeeting } from "./of-meeting";

export const makeMeetingMinutes = letterheadMaker(
  "MEETING_MINUTES",
  meetingMinutes,
  async (context, { id }) => {
    const minutes = await readMeetingMinutes(context, { meetingId: id }, quietTask);
    if (!minutes.ok) return refuse(appError("NOT_FOUND", { noun: documentNouns.meeting }));
    const gathered = gatheredOfMeeting(context, id, () => ok(minutes.value));
    return gathered.ok ? ok({ ...gathered.value, drawnUpOn: minutes.value.date }) : gathered;
  },
);

export const makeConclusionNotice = letterheadMaker(
  "CONCLUSION_NOTICE",
  conclusionNotice,
  async (context, { id }, _typed, frame) => {
    const minutes = await readMeetingMinutes(context, { meetingId: id }, quietTask);
    if (!minutes.ok) return refuse(appError("NOT_FOUND", { noun: documentNouns.meeting }));
    if (minutes.value.conclusions.length === 0) return needs("CONCLUSION_NOTICE", "CONCLUSION");
    return gatheredOfMeeting(context, id, ({ date }) => {
      const nameOf = namesOnDay(context.database, date);
      const tasks = readPaperTasks(context.database, id).map(({ content, ownerUnitId, owner, dueOn }) => ({
        content,
        owner: ownerUnitId === null ? owner : nameOf(ownerUnitId),
        due: dueOn === null ? "" : formatDate(dueOn),
      }));
      return ok({ minutes: minutes.value, issuer: frame.body, tasks });
    });
  },
);

export const makeEnvelopeMinutes = letterheadMaker("ENVELOPE_MINUTES", envelopeMinutes, (context, { id }) => {
  const envelopes = envelopesOf(context.database, id);
  const gathered = gatheredOfMeeting(context, id, (meeting) =>
    envelopes.length === 0 ? needs("ENVELOPE_MINUTES", "ENVELOPES") : ok({ meeting, envelopes }),
  );
  return gathered.ok ? ok({ ...gathered.value, drawnUpOn: gathered.value.facts.meeting.date }) : gathered;
});

export const makeHandoverMinutes = letterheadMaker(
  "HANDOVER_MINUTES",
  handoverMinutes,
  ({ database }, { id }) => {
    const handover = handoversOf(database, readCluster(database).id).find((one) => one.id === id);
    if (handover === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.handover }));
    const { handedOn, forYear, fromUnitId, toUnitId, handedBy, receivedBy, items, note, meetingId } =
      handover;
    const nameOf = namesOnDay(database, handedOn);
    const place = meetingId === null ? "" : (readPaperMeeting(database, meetingId)?.place ?? "");
    return ok({
      facts: {
        ...{ handedOn, forYear, handedBy, receivedBy, items, note, place },
        from: fromUnitId === null ? "" : nameOf(fromUnitId),
        to: nameOf(toUnitId),
      },
      drawnUpOn: handedOn,
      about: documentsRoomWords.handover(forYear, nameOf(toUnitId)),
      fileMark: documentsRoomWords.yearMark(forYear),
    });
  },
);
