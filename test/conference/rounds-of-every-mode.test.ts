import { describe, expect, test } from "vitest";
import type { RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { RoundCount } from "#core/conference/count";
import { readSealDocument } from "#core/conference/seal-document";
import type { Round } from "#core/conference/meeting";
import { type RegulationSettings, settingsOfSilence } from "#core/registry/regulation-settings";
import { findSeal } from "#main/book/conference/seal-store";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import {
  type ConferenceBook,
  conferenceBook,
  countOf,
  meetingDay,
  meetingWithRoll,
  openedRound,
  sealedRoundOf,
  tellers,
} from "./conference-book";
import { noOtherTotals, noWritten, yesNo } from "./counted-round";

const everyMode = { allowed: ["SECRET", "OPEN", "CORRESPONDENCE"], usual: "SECRET", clause: "" } as const;

/** A book whose regulation, from the day of the meeting on, has these settings. */
async function bookWith(settings: Partial<RegulationSettings>): Promise<ConferenceBook> {
  const book = await conferenceBook();
  await book.call("registry.adoptRegulation", {
    title: "Quy chế mới",
    inForceFrom: meetingDay,
    rule: yesNo,
    settings: { ...settingsOfSilence, modes: { ...everyMode, allowed: [...everyMode.allowed] }, ...settings },
  });
  return book;
}

const nothing: RoundCount["totals"] = {
  ...{ printed: null, issued: null, leftOver: null, spoiled: null },
  ...{ returned: null, valid: null, invalid: null, blankPapers: null },
  ...noOtherTotals,
};

/** Each line with these for, against and without opinion. */
const voices = (round: Round, lines: readonly (readonly [number, number, number])[]): RoundCount["lines"] =>
  round.groups
    .flatMap((group) => group.lines)
    .map(({ id }, place) => {
      const [agree, disagree, blank] = lines[place] ?? [0, 0, 0];
      return { lineId: id, agree, disagree, blank, invalid: null, ...noWritten };
    });

async function sealWith(book: ConferenceBook, roundId: RoundId, count: RoundCount): Promise<Round> {
  const before = await book.call("conference.round", { roundId });
  const counted = await book.call("conference.saveCount", {
    roundId,
    expectedRevision: before.revision,
    count,
  });
  const saved = await book.call("conference.saveMinutesFacts", {
    roundId,
    expectedRevision: counted.revision,
    facts: tellers,
  });
  await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
  expect(compareSealWithTables(book.context, roundId)).toEqual([]);
  return book.call("conference.round", { roundId });
}

const group = (book: ConferenceBook, quota: number) => ({
  ...{ name: "Chi cục", categoryId: null, quota },
  nominationIds: [...book.nominations],
});

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

describe("a tie at the cut", () => {
  test("is resolved before the seal by who and why, undone, and sealed with the figures", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 1);
    const { roundId, lineIds } = opened;
    await book.call("conference.saveCount", {
      ...{ roundId, expectedRevision: 1, count: countOf(lineIds, [3, 3, 1]) },
    });
    const round = await book.call("conference.round", { roundId });
    const groupId = round.groups[0]?.id;
    const [first, second] = lineIds;
    if (groupId === undefined || first === undefined || second === undefined) throw new Error("a group");
    const asked = { roundId, expectedRevision: round.revision, groupId };
    const chair = { how: "CHAIR", decidedBy: "Chủ trì", reason: "Điều 10", lineIds: [second] } as const;
    const by = (change: object) => ({ ...asked, resolution: { ...chair, lineIds: [second], ...change } });
    expect(await book.refusal("conference.resolveTie", by({ lineIds: [first, second] }))).toBe("TIE_PLACES");
    expect(await book.refusal("conference.resolveTie", by({ decidedBy: "" }))).toBe("TIE_NEEDS_WHO_AND_WHY");
    expect(await book.refusal("conference.resolveTie", by({ how: "HIGHER_SCORE" }))).toBe(
      "TIE_SCORES_DECIDE_NOTHING",
    );
    const { stepId } = await book.undoable("conference.resolveTie", by({}));
    const resolved = await book.call("conference.round", { roundId });
    expect(resolved.outcome?.groups[0]).toMatchObject({
      won: 1,
      tie: null,
      resolved: { how: "CHAIR", places: 1 },
    });
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("conference.round", { roundId })).outcome?.groups[0]?.tie).not.toBeNull();
    const again = await book.call("conference.round", { roundId });
    await book.call("conference.resolveTie", { ...by({}), expectedRevision: again.revision });
    const sealed = await sealWith(book, roundId, countOf(lineIds, [3, 3, 1]));
    expect(sealed.outcome?.groups[0]?.lines.find(({ lineId }) => lineId === second)?.outcome).toBe("WON");
    expect(await book.refusal("conference.resolveTie", by({}))).toBe("ROUND_SEALED");
    const seal = findSeal(book.context.database, roundId);
    const read = readSealDocument(new TextDecoder().decode(seal?.document));
    expect(read).toMatchObject({ value: { groups: [{ tieResolution: { decidedBy: "Chủ trì" } }] } });
  });

  test("left open is decided by a second round among the tied, for the places left, and by nothing else", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 2);
    await sealedRoundOf(book, opened, [4, 3, 3]);
    const { meetingId, roundId } = opened;
    const [winner, second, third] = book.nominations;
    if (winner === undefined || second === undefined || third === undefined) throw new Error("nominations");
    const standings = async () => {
      const { rows } = await book.call("dossiers.list", {
        ...{ search: "", categoryId: null, standing: null, offset: 0, limit: 9 },
      });
      return book.nominations.map((id) => rows.find((row) => row.id === id)?.standing);
    };
    expect(await standings()).toEqual(["ACCLAIMED", "LEFT_OPEN", "LEFT_OPEN"]);
    const { links } = await book.call("conference.roundLinks", { meetingId });
    expect(links.map(({ how }) => how)).toEqual(["TIE", "WINNERS"]);
    const ballot = (nominationIds: readonly (typeof winner)[], quota = 1) => ({
      ...{ meetingId, name: "Vòng 2", follows: { roundId, how: "TIE" as const } },
      groups: [{ name: "Chi cục", categoryId: null, quota, nominationIds: [...nominationIds] }],
    });
    const { follows: _follows, ...alone } = ballot([second, third]);
    expect(await book.refusal("conference.openRound", alone)).toBe("NOMINATION_IN_ROUND");
    expect(await book.refusal("conference.openRound", ballot([winner, second]))).toBe("LINK_NOT_IN_POOL");
    expect(await book.refusal("conference.openRound", ballot([second, third], 2))).toBe("LINK_PLACES");
    const { id: secondRound } = await book.call("conference.openRound", ballot([second, third]));
    expect(await standings()).toEqual(["ACCLAIMED", "ON_BALLOT", "ON_BALLOT"]);
    expect(await book.refusal("conference.openRound", ballot([second, third]))).toBe(
      "ROUND_ALREADY_FOLLOWED",
    );
    const view = await book.call("conference.round", { roundId: secondRound });
    expect(view.follows).toMatchObject({ roundId, how: "TIE", name: "Vòng 1" });
    const lines = view.groups.flatMap((one) => one.lines.map(({ id }) => id));
    await sealWith(book, secondRound, countOf(lines, [1, 3]));
    expect(await standings()).toEqual(["ACCLAIMED", "NOT_ACCLAIMED", "ACCLAIMED"]);
    expect((await book.call("conference.round", { roundId })).followedBy).toMatchObject([
      { roundId: secondRound, how: "TIE", state: "SEALED" },
    ]);
  });

  test("the Government flag is chosen among winners and takes nothing from the others", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 2);
    await sealedRoundOf(book, opened, [4, 3, 1]);
    const { meetingId, roundId } = opened;
    const [first, second, third] = book.nominations;
    if (first === undefined || second === undefined || third === undefined) throw new Error("nominations");
    const { awards } = await book.call("awards.catalogue", {});
    const award = awards.find(({ nominees }) => nominees.includes("UNIT"));
    const flag = (nominationIds: readonly (typeof first)[]) => ({
      ...{ meetingId, name: "Cờ Chính phủ", follows: { roundId, how: "WINNERS" as const } },
      groups: [
        {
          ...{ name: "Cờ", categoryId: null, quota: 1, nominationIds: [...nominationIds] },
          awardCode: award?.code ?? "",
        },
      ],
    });
    expect(await book.refusal("conference.openRound", flag([first, third]))).toBe("LINK_NOT_IN_POOL");
    const { id } = await book.call("conference.openRound", flag([first, second]));
    const view = await book.call("conference.round", { roundId: id });
    expect(view.groups[0]?.lines.map(({ awardName }) => awardName)).toEqual([award?.name, award?.name]);
    await sealWith(
      book,
      id,
      countOf(
        view.groups.flatMap((one) => one.lines.map((line) => line.id)),
        [1, 4],
      ),
    );
    const { rows } = await book.call("dossiers.list", {
      ...{ search: "", categoryId: null, standing: "ACCLAIMED", offset: 0, limit: 9 },
    });
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set([first, second]));
  });
});

describe("final scores", () => {
  test("order the ballot, rank by the regulation, are undone, and 0 is a score", async () => {
    const book = await bookWith({ resultOrder: { rule: "SCORE_THEN_VOTES", clause: "" } });
    const [first, second, third] = book.nominations;
    if (first === undefined || second === undefined || third === undefined) throw new Error("nominations");
    const meetingId = await meetingWithRoll(book);
    const asked = { meetingId, name: "Vòng 1", groups: [group(book, 1)] };
    const { stepId } = await book.undoable("conference.setScores", {
      scores: [
        { nominationId: first, score: 0 },
        { nominationId: second, score: 9550 },
      ],
    });
    expect(await book.refusal("conference.openRound", asked)).toBe("SCORE_MISSING");
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("conference.scores", {})).scores).toEqual([]);
    await book.call("conference.setScores", {
      scores: [
        { nominationId: first, score: 0 },
        { nominationId: second, score: 9550 },
        { nominationId: third, score: 9800 },
      ],
    });
    const { id: roundId } = await book.call("conference.openRound", asked);
    const view = await book.call("conference.round", { roundId });
    const lines = view.groups.flatMap((one) => one.lines);
    expect(lines.map(({ nominationId, score }) => [nominationId, score])).toEqual([
      [third, 9800],
      [second, 9550],
      [first, 0],
    ]);
    const sealed = await sealWith(
      book,
      roundId,
      countOf(
        lines.map(({ id }) => id),
        [1, 3, 4],
      ),
    );
    expect(
      sealed.outcome?.groups[0]?.lines.map(({ score, rank, outcome }) => [score, rank, outcome]),
    ).toEqual([
      [9800, 1, "WON"],
      [9550, 2, "ABOVE_QUOTA"],
      [0, 3, "ABOVE_QUOTA"],
    ]);
  });
});

describe("the election of next year's head and deputies", () => {
  test("must be filled, is followed by a round for the places left, and is written by the sealed rounds only", async () => {
    const book = await bookWith({});
    const meetingId = await meetingWithRoll(book);
    const [a, b, c, d] = book.members;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("members");
    const { id: roundId } = await book.call("conference.openElection", {
      ...{ meetingId, name: "Bầu năm sau" },
      groups: [
        { name: "Cụm trưởng", post: "HEAD", quota: 1, unitIds: [a, b] },
        { name: "Cụm phó", post: "DEPUTY", quota: 2, unitIds: [b, c, d] },
      ],
    });
    expect(await book.refusal("conference.writeHeads", { roundId })).toBe("ROUND_NOT_SEALED");
    const view = await book.call("conference.round", { roundId });
    const lineIds = view.groups.flatMap((one) => one.lines.map(({ id }) => id));
    await sealWith(book, roundId, countOf(lineIds, [4, 1, 0, 3, 0]));
    const { year, written } = await book.call("conference.writeHeads", { roundId });
    expect(written).toBe(2);
    expect(await book.refusal("conference.writeHeads", { roundId })).toBe("HEADS_ALREADY_WRITTEN");
    expect((await book.call("conference.round", { roundId })).headsWritten).toBe(year);

    const { links } = await book.call("conference.roundLinks", { meetingId });
    expect(links).toMatchObject([{ how: "UNFILLED", groups: [{ post: "DEPUTY", places: 1 }] }]);
    const again = (unitIds: readonly (typeof a)[]) => ({
      ...{ meetingId, name: "Bầu lần 2", follows: { roundId, how: "UNFILLED" as const } },
      groups: [{ name: "Cụm phó", post: "DEPUTY" as const, quota: 1, unitIds: [...unitIds] }],
    });
    expect(await book.refusal("conference.openElection", again([c, d]))).toBe("LINK_NOT_IN_POOL");
    const { id: next } = await book.call("conference.openElection", again([b, d]));
    const second = await book.call("conference.round", { roundId: next });
    await sealWith(
      book,
      next,
      countOf(
        second.groups.flatMap((one) => one.lines.map(({ id }) => id)),
        [1, 4],
      ),
    );
    const { stepId } = await book.undoable("conference.writeHeads", { roundId: next });
    const heads = () =>
      book.context.database
        .prepare("SELECT unit_id, role FROM year_heads WHERE round_id IS NOT NULL ORDER BY rowid")
        .raw()
        .all();
    expect(heads()).toEqual([
      [a, "HEAD"],
      [c, "DEPUTY"],
      [d, "DEPUTY"],
    ]);
    await book.call("safekeeping.undo", { stepId });
    expect(heads()).toHaveLength(2);
  });

  test("asks about members of the day only", async () => {
    const book = await bookWith({});
    const meetingId = await meetingWithRoll(book);
    const { id: stranger } = await book.call("registry.addUnit", {
      ...{ name: "Đơn vị ngoài", shortName: "", locality: "", categoryId: null, parentId: null },
      ...{ memberFrom: null, memberTo: null, note: "" },
    });
    expect(
      await book.refusal("conference.openElection", {
        ...{ meetingId, name: "Bầu" },
        groups: [{ name: "Cụm trưởng", post: "HEAD", quota: 1, unitIds: [stranger] }],
      }),
    ).toBe("CANDIDATE_NOT_MEMBER");
  });
});
