import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { yearOfMeeting } from "#core/conference/meeting-year";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { scratchBook } from "../support/scratch-book";

const date = "2024-04-10" as LocalDate;

describe("the year a meeting is about", () => {
  it("is the year of its day where none is typed, and never that of the window", () => {
    expect(yearOfMeeting({ year: null, date })).toBe(2024);
    expect(yearOfMeeting({ year: 2023, date })).toBe(2023);
  });

  it("is kept, stays where it is left out, and comes back by undo", async () => {
    const book = scratchBook({ handlers: { ...conferenceHandlers, ...safekeepingHandlers } });
    const fields = { title: "Tổng kết năm 2023", date, place: "", note: "" };
    const { id: meetingId } = await book.call("conference.addMeeting", { ...fields, year: 2023 });
    const year = async () => (await book.call("conference.meeting", { meetingId })).year;
    expect(await year()).toBe(2023);
    await book.call("conference.editMeeting", { meetingId, expectedRevision: 1, ...fields, place: "Hà Nội" });
    expect(await year()).toBe(2023);
    const change = { meetingId, expectedRevision: 2, ...fields, year: null };
    const { stepId } = await book.undoable("conference.editMeeting", change);
    expect(await year()).toBeNull();
    await book.call("safekeeping.undo", { stepId });
    expect(await year()).toBe(2023);
  });
});
