import { describe, expect, it, test } from "vitest";
import type { MeetingId, VoterId } from "#core/base/ids";
import type { TimeOfDay } from "#core/base/local-date";
import { type SeatedVoter, carriesTooMany } from "#core/conference/carried-votes";
import type { Voter } from "#core/conference/meeting";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { errorSentence } from "#core/strings/error-sentences";
import { type ConferenceBook, meetingWithRoll } from "./conference-book";
import { bookWith, group } from "./every-mode-book";

const line = (id: string, attendance: SeatedVoter["attendance"], more: Partial<SeatedVoter> = {}) => ({
  ...{ id, attendance, delegate: "", deputy: "", deputyVoterId: null },
  ...more,
});
const present = (id: string, delegate = "") => line(id, "PRESENT", { delegate });
const deputy = (id: string, name: string, deputyVoterId: string | null = null) =>
  line(id, "DEPUTY", { deputy: name, deputyVoterId });
const byPaper = (mostVotes: number) => ({ rule: "BY_PAPER" as const, mostVotes });

describe("votes one person carries, the own one counted", () => {
  it.each<[string, readonly SeatedVoter[], number, readonly string[] | null]>([
    ["a deputy of its own unit carries one", [present("a"), deputy("b", "Phó Giám đốc")], 1, null],
    ["a delegate with the vote of another carries two", [present("a"), deputy("b", "", "a")], 1, ["a", "b"]],
    ["two may be allowed", [present("a"), deputy("b", "", "a")], 2, null],
    [
      "a third is then too many",
      [present("a"), deputy("b", "", "a"), deputy("c", "", "a")],
      2,
      ["a", "b", "c"],
    ],
    [
      "a deputy of one unit with the vote of another",
      [deputy("a", "bà Lan"), deputy("b", "", "a")],
      1,
      ["a", "b"],
    ],
    ["somebody written on two lines", [deputy("a", "bà Lan"), deputy("b", "Bà  LAN")], 1, ["a", "b"]],
    [
      "a delegate present, written as a deputy",
      [present("a", "bà Lan"), deputy("b", "bà Lan")],
      1,
      ["a", "b"],
    ],
    [
      "a post many delegates have says nobody of them",
      [present("a", "Giám đốc"), present("b", "Giám đốc"), deputy("c", "Giám đốc")],
      1,
      null,
    ],
    [
      "delegates of one post are different people",
      [present("a", "Giám đốc"), present("b", "Giám đốc")],
      1,
      null,
    ],
    ["deputies not written are different people", [deputy("a", ""), deputy("b", "")], 1, null],
    [
      "an absent line is carried by nobody",
      [present("a"), line("b", "ABSENT", { deputyVoterId: "a" })],
      1,
      null,
    ],
  ])("%s", (_, roll, most, expected) => {
    expect(carriesTooMany(roll, byPaper(most))?.voterIds ?? null).toEqual(expected);
    expect([...(carriesTooMany([...roll].reverse(), byPaper(most))?.voterIds ?? [])].sort()).toEqual([
      ...(expected ?? []),
    ]);
  });

  it("says nothing where the regulation knows no deputies", () => {
    const roll = [present("a"), deputy("b", "", "a")];
    expect(carriesTooMany(roll, { rule: "NOT_ALLOWED", mostVotes: 1 })).toBeNull();
  });
});

const clause = "Điều 7 khoản 2 Quy chế";
const deputies = (mostVotes: number) => ({ deputies: { rule: "BY_PAPER" as const, mostVotes, clause } });
const paper = { number: "12/GUQ", on: null };

async function rollOf(book: ConferenceBook, meetingId: MeetingId): Promise<readonly Voter[]> {
  return (await book.call("conference.meeting", { meetingId })).voters;
}

/** An edit that sends a deputy for a line of the roll. */
async function sends(book: ConferenceBook, meetingId: MeetingId, place: number, by: VoterId | string) {
  const voter = (await rollOf(book, meetingId))[place];
  if (voter === undefined) throw new Error("voter");
  const linked = (await rollOf(book, meetingId)).some(({ id }) => id === by);
  return {
    voterId: voter.id,
    expectedRevision: voter.revision,
    ...({ delegate: "", absenceReason: "", attendance: "DEPUTY", deputyPaper: paper } as const),
    deputy: linked ? "" : by,
    deputyVoterId: linked ? (by as VoterId) : null,
  };
}

describe("the roll of a meeting", () => {
  test("refuses the second vote of one person with the names, the number and the clause; nothing is saved", async () => {
    const book = await bookWith(deputies(1));
    const meetingId = await meetingWithRoll(book);
    const [first] = await rollOf(book, meetingId);
    if (first === undefined) throw new Error("voter");
    const answer = await book.answer("conference.editVoter", await sends(book, meetingId, 1, first.id));
    expect(answer).toMatchObject({ error: { code: "DEPUTY_CARRIES_TOO_MANY", facts: { most: 1, clause } } });
    if (answer.ok) return;
    const { title, detail } = errorSentence(answer.error);
    expect(title).toBe("“Sở Tư pháp TP Hà Nội” mang 2 phiếu, quy chế cho mang nhiều nhất 1 phiếu.");
    expect(detail).toBe(`Các phiếu của: Sở Tư pháp TP Hà Nội; Sở Tư pháp TP Cần Thơ. Căn cứ: ${clause}.`);
    expect((await rollOf(book, meetingId)).map(({ attendance }) => attendance)).toEqual([
      ...["PRESENT", "PRESENT", "PRESENT", "PRESENT"],
    ]);
  });

  test("names the person of a link by itself, and keeps the link through an edit that does not speak of it", async () => {
    const book = await bookWith(deputies(2));
    const meetingId = await meetingWithRoll(book);
    const [first] = await rollOf(book, meetingId);
    if (first === undefined) throw new Error("voter");
    const edit = await sends(book, meetingId, 1, first.id);
    const { stepId } = await book.undoable("conference.editVoter", edit);
    expect((await rollOf(book, meetingId))[1]).toMatchObject({
      ...{ attendance: "DEPUTY", deputy: "Sở Tư pháp TP Hà Nội", deputyVoterId: first.id },
    });
    await book.call("safekeeping.undo", { stepId });
    expect((await rollOf(book, meetingId))[1]).toMatchObject({ attendance: "PRESENT", deputyVoterId: null });
  });

  test("keeps a person where votes of others are cast: not marked absent, not taken off, no vote given away", async () => {
    const book = await bookWith(deputies(2));
    const meetingId = await meetingWithRoll(book);
    const [first, second, third] = await rollOf(book, meetingId);
    if (first === undefined || second === undefined || third === undefined) throw new Error("voters");
    await book.call("conference.editVoter", await sends(book, meetingId, 1, first.id));
    const away = {
      voterId: first.id,
      expectedRevision: first.revision,
      ...({ delegate: "", deputy: "", absenceReason: "", attendance: "ABSENT" } as const),
    };
    expect(await book.refusal("conference.editVoter", away)).toBe("VOTER_CARRIES_OTHERS");
    expect(await book.refusal("conference.removeVoters", { voterIds: [first.id] })).toBe(
      "VOTER_CARRIES_OTHERS",
    );
    expect(await book.refusal("conference.editVoter", await sends(book, meetingId, 0, third.id))).toBe(
      "VOTER_CARRIES_OTHERS",
    );
    expect(await book.refusal("conference.editVoter", await sends(book, meetingId, 2, second.id))).toBe(
      "DEPUTY_NOT_SEATED",
    );
    await book.call("conference.removeVoters", { voterIds: [first.id, second.id] });
    expect(await rollOf(book, meetingId)).toHaveLength(2);
    expect(book.incidents).toEqual([]);
  });

  test("a vote carried by somebody who left is not there at the hour of the round", async () => {
    const book = await bookWith(deputies(2));
    const meetingId = await meetingWithRoll(book);
    const [first] = await rollOf(book, meetingId);
    if (first === undefined) throw new Error("voter");
    await book.call("conference.editVoter", await sends(book, meetingId, 1, first.id));
    const clock = "09:00" as TimeOfDay;
    await book.call("conference.addMove", { voterId: first.id, kind: "LEFT", clock, note: "" });
    const { id: roundId } = await book.call("conference.openRound", {
      ...{ meetingId, name: "Vòng 1", openedClock: "09:30" as TimeOfDay, groups: [group(book, 2)] },
    });
    expect((await book.call("conference.round", { roundId })).attendance).toEqual({
      ...{ summoned: 4, present: 2, absent: 2 },
    });
  });
});

describe("opening a round", () => {
  test("asks the regulation in force then: one adopted after the roll was taken lets a person carry less", async () => {
    const book = await bookWith(deputies(2));
    const meetingId = await meetingWithRoll(book);
    const [first] = await rollOf(book, meetingId);
    if (first === undefined) throw new Error("voter");
    await book.call("conference.editVoter", await sends(book, meetingId, 1, first.id));
    const { regulation } = await book.call("conference.meeting", { meetingId });
    if (regulation === null) throw new Error("regulation");
    await book.call("registry.adoptRegulation", {
      title: "Quy chế sửa đổi",
      inForceFrom: regulation.inForceFrom,
      rule: regulation.rule,
      settings: { ...settingsOfSilence, ...deputies(1) },
    });
    const round = { meetingId, name: "Vòng 1", groups: [group(book, 2)] };
    expect(await book.refusal("conference.openRound", round)).toBe("DEPUTY_CARRIES_TOO_MANY");
  });
});
