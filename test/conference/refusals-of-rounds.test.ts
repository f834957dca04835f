import { describe, expect, it } from "vitest";
import {
  conferenceBook,
  countOf,
  meetingDay,
  meetingWithRoll,
  openedRound,
  sealedRoundOf,
} from "./conference-book";
import { bookWith, group, sealWith } from "./every-mode-book";
import { clusterIdOf } from "../support/scratch-book";

describe("a round is not opened", () => {
  it("over nobody", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const group = { name: "Chi cục", categoryId: null, quota: 1, nominationIds: [] };
    for (const groups of [[], [group]]) {
      const asked = { meetingId, name: "Vòng 1", groups };
      expect(await book.refusal("conference.openRound", asked)).toBe("NO_NOMINATION_IN_ROUND");
    }
  });

  it("after one that left nothing to decide", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 1);
    await sealedRoundOf(book, opened, [4, 1, 0]);
    const { meetingId, roundId } = opened;
    const groups = [
      { name: "Chi cục", categoryId: null, quota: 1, nominationIds: book.nominations.slice(1) },
    ];
    const asked = { meetingId, name: "Vòng 2", follows: { roundId, how: "TIE" as const }, groups };
    expect(await book.refusal("conference.openRound", asked)).toBe("LINK_NOTHING_OPEN");
  });
});

it("a tie that is not there is not resolved", async () => {
  const book = await conferenceBook();
  const { roundId, lineIds } = await openedRound(book, 1);
  const { revision } = await book.call("conference.saveCount", {
    ...{ roundId, expectedRevision: 1, count: countOf(lineIds, [4, 3, 1]) },
  });
  const { groups } = await book.call("conference.round", { roundId });
  const [first] = lineIds;
  if (groups[0] === undefined || first === undefined) throw new Error("a group");
  const resolution = { how: "CHAIR", decidedBy: "Chủ trì", reason: "Điều 10", lineIds: [first] } as const;
  const asked = { roundId, expectedRevision: revision, groupId: groups[0].id };
  expect(
    await book.refusal("conference.resolveTie", {
      ...asked,
      resolution: { ...resolution, lineIds: [first] },
    }),
  ).toBe("TIE_NOT_THERE");
});

it("heads are written from an election only", async () => {
  const book = await conferenceBook();
  const opened = await openedRound(book, 2);
  await sealedRoundOf(book, opened, [4, 3, 1]);
  expect(await book.refusal("conference.writeHeads", { roundId: opened.roundId })).toBe("NOT_AN_ELECTION");
});

it("a unit that is at the head of the next year already is not written a second time", async () => {
  const book = await conferenceBook();
  const meetingId = await meetingWithRoll(book);
  const [unitId] = book.members;
  if (unitId === undefined) throw new Error("members");
  const { id: roundId } = await book.call("conference.openElection", {
    ...{ meetingId, name: "Bầu năm sau" },
    groups: [{ name: "Khu vực trưởng", post: "HEAD", quota: 1, unitIds: [unitId] }],
  });
  const { groups } = await book.call("conference.round", { roundId });
  await sealWith(
    book,
    roundId,
    countOf(
      groups.flatMap(({ lines }) => lines.map(({ id }) => id)),
      [4],
    ),
  );
  const clusterId = clusterIdOf(book);
  const next = await book.call("registry.openYear", { clusterId, year: 2023, from: null, carry: [] });
  await book.call("registry.addHead", {
    ...{ yearId: next.yearId, unitId, role: "HEAD" },
    ...{ leader: "", from: null, to: null, basis: "" },
  });
  expect(await book.refusal("conference.writeHeads", { roundId })).toBe("YEAR_HAS_HEADS");
});

it("no envelope is kept of papers that never were", async () => {
  const book = await bookWith({});
  const meetingId = await meetingWithRoll(book);
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Giơ tay", mode: "OPEN", groups: [group(book, 1)] },
  });
  const envelope = {
    ...{ content: "RETURNED" as const, papers: 4, closedOn: meetingDay, closedClock: null, closedBy: "" },
    ...{ handedTo: "", handedOn: null, keepUntilOn: null, destroyedOn: null, note: "" },
  } as const;
  expect(await book.refusal("conference.addEnvelope", { roundId, ...envelope })).toBe("ENVELOPE_NOT_PAPER");
});

it("a regulation is not corrected under a round, nor withdrawn under a sealed one", async () => {
  const book = await conferenceBook();
  const opened = await openedRound(book, 2);
  const [known] = (await book.call("registry.regulations", {})).regulations;
  if (known === undefined) throw new Error("a regulation");
  const { id: regulationId, revision: expectedRevision, inForceFrom, rule } = known;
  const edited = { regulationId, expectedRevision, title: "Quy chế sửa", inForceFrom, rule };
  expect(await book.refusal("registry.editRegulation", edited)).toBe("REGULATION_IN_USE");
  await sealedRoundOf(book, opened, [4, 3, 1]);
  expect(await book.refusal("registry.withdrawRegulation", { regulationId })).toBe("REGULATION_IN_USE");
});
