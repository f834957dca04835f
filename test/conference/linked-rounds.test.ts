import { describe, expect, test } from "vitest";
import type { ClusterId } from "#core/base/ids";
import { ensureYear, readYears, updateYear } from "#main/book/registry/year-store";
import { readSealDocument } from "#core/conference/seal-document";
import { findSeal } from "#main/book/conference/seal-store";
import { conferenceBook, countOf, meetingWithRoll, openedRound, sealedRoundOf } from "./conference-book";
import { bookWith, group, sealWith } from "./every-mode-book";

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

  test.each([
    ["CLUSTER" as const, { letterhead: "CLUSTER", letterheadBody: "CỤM THI ĐUA SỐ 5", numberSymbol: "CTĐ5" }],
    ["HEAD_UNIT" as const, { letterhead: null, letterheadBody: "", numberSymbol: "" }],
  ])("opens the next year like the one before; a letterhead of kind %s", async (letterhead, carried) => {
    const book = await bookWith({});
    const meetingId = await meetingWithRoll(book);
    const [a] = book.members;
    if (a === undefined) throw new Error("members");
    const { date } = await book.call("conference.meeting", { meetingId });
    const clusterId = book.database.prepare("SELECT id FROM clusters").pluck().get() as ClusterId;
    const newId = book.context.ids.next<"year">();
    const before = ensureYear(book.database, { clusterId, year: Number(date.slice(0, 4)), newId });
    updateYear(book.database, before.id, {
      ...before,
      ...{ theme: "Chủ đề năm cũ", pattern: "COMBINED", letterhead },
      ...{ letterheadBody: "CỤM THI ĐUA SỐ 5", numberSymbol: "CTĐ5" },
    });
    const { id: roundId } = await book.call("conference.openElection", {
      ...{ meetingId, name: "Bầu năm sau" },
      groups: [{ name: "Cụm trưởng", post: "HEAD", quota: 1, unitIds: [a] }],
    });
    const view = await book.call("conference.round", { roundId });
    const lineIds = view.groups.flatMap((one) => one.lines.map(({ id }) => id));
    await sealWith(book, roundId, countOf(lineIds, [4]));
    const { year } = await book.call("conference.writeHeads", { roundId });
    expect(readYears(book.database, clusterId).find((one) => one.year === year)).toMatchObject({
      ...{ theme: "", pattern: "COMBINED", ...carried },
    });
  });

  test("is not written over a head the regulation leaves no second place beside", async () => {
    const book = await bookWith({});
    const meetingId = await meetingWithRoll(book);
    const [a, b] = book.members;
    if (a === undefined || b === undefined) throw new Error("members");
    const { id: roundId } = await book.call("conference.openElection", {
      ...{ meetingId, name: "Bầu năm sau" },
      groups: [{ name: "Cụm trưởng", post: "HEAD", quota: 1, unitIds: [a] }],
    });
    const view = await book.call("conference.round", { roundId });
    const lineIds = view.groups.flatMap((one) => one.lines.map(({ id }) => id));
    await sealWith(book, roundId, countOf(lineIds, [4]));
    const { id: clusterId, years } = (await book.call("registry.clusters", {})).clusters[0] ?? {};
    const year = Math.max(...(years ?? [])) + 1;
    if (clusterId === undefined) throw new Error("a cluster");
    const { yearId } = await book.call("registry.openYear", { clusterId, year, from: null, carry: [] });
    const head = { role: "HEAD", leader: "", from: null, to: null, basis: "" } as const;
    await book.call("registry.addHead", { ...head, yearId, unitId: b });
    expect(await book.refusal("conference.writeHeads", { roundId })).toBe("HEADS_TOO_MANY");
    expect(book.context.database.prepare("SELECT unit_id FROM year_heads").pluck().all()).toEqual([b]);
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
