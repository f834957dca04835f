import { describe, expect, test } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { conferenceBook, meetingDay, meetingWithRoll, openedRound } from "./conference-book";
import { bookWith, group, nothing, sealWith, voices } from "./every-mode-book";

describe("a vote by raised hands", () => {
  test("is refused where the regulation does not know it", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    expect(
      await book.refusal("conference.openRound", {
        ...{ meetingId, name: "Vòng 1", mode: "OPEN", groups: [group(book, 1)] },
      }),
    ).toBe("MODE_NOT_ALLOWED");
  });

  test("counts agree, disagree and no opinion of those present, and its share is of them", async () => {
    const book = await bookWith({});
    const meetingId = await meetingWithRoll(book);
    const { id: roundId } = await book.call("conference.openRound", {
      ...{ meetingId, name: "Giơ tay", mode: "OPEN", groups: [group(book, 1)] },
    });
    const opened = await book.call("conference.round", { roundId });
    const half = voices(opened, [
      [3, 1, 0],
      [2, 1, 0],
      [0, 3, 1],
    ]);
    const { revision } = await book.call("conference.saveCount", {
      ...{ roundId, expectedRevision: opened.revision, count: { totals: nothing, lines: half } },
    });
    const wrong = (await book.call("conference.round", { roundId })).findings.filter(
      ({ state }) => state === "WRONG",
    );
    expect(wrong).toMatchObject([{ identity: "HANDS", lineNumber: 2, difference: -1 }]);
    expect(await book.refusal("conference.sealRound", { roundId, expectedRevision: revision })).toBe(
      "IDENTITIES_RED",
    );
    const lines = voices(opened, [
      [3, 1, 0],
      [2, 1, 1],
      [0, 3, 1],
    ]);
    const sealed = await sealWith(book, roundId, { totals: nothing, lines });
    expect(sealed.outcome).toMatchObject({
      card: { base: "PRESENT", baseCount: 4 },
      groups: [{ won: 1, lines: [{ agree: 3, outcome: "WON" }, {}, { outcome: "NO_VOTE" }] }],
    });
  });

  test("a nominee that may not vote for itself takes one hand off its own line", async () => {
    const book = await bookWith({ selfVote: { rule: "NOT_ALLOWED", clause: "Điều 9" } });
    const meetingId = await meetingWithRoll(book);
    const [first, second] = book.members;
    if (first === undefined || second === undefined) throw new Error("members");
    const { id: roundId } = await book.call("conference.openElection", {
      ...{ meetingId, name: "Bầu", mode: "OPEN" },
      groups: [{ name: "Cụm trưởng", post: "HEAD", quota: 1, unitIds: [first, second] }],
    });
    const opened = await book.call("conference.round", { roundId });
    expect(opened.groups[0]?.lines.map(({ ownVotes }) => ownVotes)).toEqual([1, 1]);
    const { findings } = await sealWith(book, roundId, {
      totals: nothing,
      lines: voices(opened, [
        [2, 1, 0],
        [1, 2, 0],
      ]),
    });
    expect(findings.filter(({ identity }) => identity === "HANDS")).toMatchObject([
      { left: [2, 1, 0], right: [3] },
      { left: [1, 2, 0], right: [3] },
    ]);
  });
});

describe("opinions asked for in writing", () => {
  test("need a last day and nobody present; late answers are listed and do not count", async () => {
    const book = await bookWith({});
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Xin ý kiến", date: meetingDay, place: "", note: "" },
    });
    await book.call("conference.fillRoll", { meetingId });
    const asked = {
      meetingId,
      name: "Xin ý kiến",
      mode: "CORRESPONDENCE" as const,
      groups: [group(book, 2)],
    };
    expect(await book.refusal("conference.openRound", asked)).toBe("DUE_DAY_MISSING");
    const { id: roundId } = await book.call("conference.openRound", {
      ...{ ...asked, dueOn: "2022-11-20" as LocalDate },
    });
    const opened = await book.call("conference.round", { roundId });
    const { voters } = await book.call("conference.meeting", { meetingId: opened.meetingId });
    const [voter] = voters;
    if (voter === undefined) throw new Error("voter");
    const answer = { roundId, voterId: voter.id, receivedOn: "2022-11-21" as LocalDate };
    const { stepId } = await book.undoable("conference.addLateAnswer", answer);
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("conference.round", { roundId })).lateAnswers).toEqual([]);
    const inTime = { ...answer, receivedOn: "2022-11-20" as LocalDate };
    expect(await book.refusal("conference.addLateAnswer", inTime)).toBe("LATE_IN_TIME");
    const { id: lateAnswerId } = await book.call("conference.addLateAnswer", answer);
    expect(await book.refusal("conference.addLateAnswer", answer)).toBe("LATE_TWICE");
    const taken = await book.undoable("conference.removeLateAnswer", { lateAnswerId });
    await book.call("safekeeping.undo", { stepId: taken.stepId });
    expect((await book.call("conference.round", { roundId })).lateAnswers).toMatchObject([
      { unitName: voter.unitName, receivedOn: answer.receivedOn },
    ]);
    const sealed = await sealWith(book, roundId, {
      totals: { ...nothing, sent: 4, returned: 2, late: 1, notReturned: 1 },
      lines: voices(opened, [
        [2, 0, 0],
        [1, 1, 0],
        [0, 0, 2],
      ]),
    });
    expect(sealed.outcome).toMatchObject({ card: { base: "TOTAL_VOTERS", baseCount: 4 } });
    expect(sealed.outcome?.groups[0]?.lines[0]).toMatchObject({ agree: 2, base: 4 });
    expect(await book.refusal("conference.addLateAnswer", answer)).toBe("ROUND_SEALED");
  });

  test("seal nothing while a late answer has no name, and papers know no late answers", async () => {
    const book = await bookWith({});
    const opened = await openedRound(book);
    const { voters } = await book.call("conference.meeting", { meetingId: opened.meetingId });
    const [voter] = voters;
    if (voter === undefined) throw new Error("voter");
    const answer = { roundId: opened.roundId, voterId: voter.id, receivedOn: "2022-11-21" as LocalDate };
    expect(await book.refusal("conference.addLateAnswer", answer)).toBe("LATE_NOT_BY_LETTER");
    await book.call("conference.cancelRound", { roundId: opened.roundId });
    const { id: roundId } = await book.call("conference.openRound", {
      ...{ meetingId: opened.meetingId, name: "Xin ý kiến", mode: "CORRESPONDENCE" },
      ...{ dueOn: "2022-11-20" as LocalDate, groups: [group(book, 2)] },
    });
    const letters = await book.call("conference.round", { roundId });
    const totals = { ...nothing, sent: 4, returned: 2, late: 1, notReturned: 1 };
    const two: readonly [number, number, number] = [2, 0, 0];
    const count = { totals, lines: voices(letters, [two, two, two]) };
    await expect(sealWith(book, roundId, count)).rejects.toThrow("LATE_NAMED");
  });
});

describe("written opinions of absent voters", () => {
  const counted = { writtenOpinions: { rule: "COUNTED", clause: "" } } as const;

  test("enter votes and base, the base being all voters, where the regulation counts them", async () => {
    const book = await bookWith(counted);
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Hội nghị", date: meetingDay, place: "", note: "" },
    });
    await book.call("conference.fillRoll", { meetingId });
    const { voters } = await book.call("conference.meeting", { meetingId });
    for (const [place, { id: voterId, revision }] of voters.entries())
      await book.call("conference.editVoter", {
        ...{ voterId, expectedRevision: revision, delegate: "", deputy: "", absenceReason: "" },
        attendance: place === 0 ? "ABSENT" : "PRESENT",
      });
    const { id: roundId } = await book.call("conference.openRound", {
      ...{ meetingId, name: "Vòng 1", mode: "OPEN", groups: [group(book, 1)] },
    });
    const opened = await book.call("conference.round", { roundId });
    const lines = voices(opened, [
      [2, 1, 0],
      [2, 1, 0],
      [1, 2, 0],
    ]).map((line, place) => ({
      ...line,
      ...{ writtenAgree: place === 0 ? 1 : 0, writtenDisagree: 0, writtenBlank: place === 0 ? 0 : 1 },
    }));
    const two = await book.call("conference.saveCount", {
      ...{ roundId, expectedRevision: 1, count: { totals: { ...nothing, written: 2 }, lines } },
    });
    const { findings } = await book.call("conference.round", { roundId });
    expect(findings.find(({ identity }) => identity === "WRITTEN_TO_ABSENT")?.state).toBe("WRONG");
    expect(two.revision).toBe(2);
    const sealed = await sealWith(book, roundId, { totals: { ...nothing, written: 1 }, lines });
    expect(sealed.outcome).toMatchObject({
      card: { base: "TOTAL_VOTERS", baseCount: 4 },
      groups: [{ lines: [{ agree: 3, base: 4, outcome: "WON" }, { agree: 2 }, { agree: 1 }] }],
    });
  });
});
