import type { MeetingId, VoterId } from "#core/base/ids";
import { type ConferenceBook, meetingDay } from "../conference-book";

/** A meeting on the day with nothing in it. */
export async function bareMeeting(book: ConferenceBook): Promise<MeetingId> {
  const { id } = await book.call("conference.addMeeting", {
    title: "Hội nghị",
    date: meetingDay,
    place: "",
    note: "",
  });
  return id;
}

/** Lines of the roll in their order. */
export async function voterIds(book: ConferenceBook, meetingId: MeetingId): Promise<readonly VoterId[]> {
  return (await book.call("conference.meeting", { meetingId })).voters.map(({ id }) => id);
}
