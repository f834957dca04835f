import { describe, expect, it } from "vitest";
import type { ClusterId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { type ScratchBook, clusterIdOf, scratchBook } from "../support/scratch-book";

const handlers = { ...registryHandlers, ...conferenceHandlers, ...safekeepingHandlers };
const day = (text: string) => text as LocalDate;
const everything = {
  search: "",
  categoryId: null,
  standing: "ALL",
  offset: 0,
  limit: 500,
} as const;
const unit = {
  ...{ shortName: "", locality: "", categoryId: null, parentId: null },
  ...{ memberFrom: day("2022-01-01"), memberTo: null, note: "" },
};
const second = {
  word: "KHOI",
  name: "Khối thi đua các cơ quan nội chính",
  code: "NOICHINH",
  year: 2022,
  placeName: "Hà Nội",
  superior: "",
} as const;
const rule = {
  ballotStyle: "YES_NO",
  blankPaper: "VALID",
  threshold: null,
  minimumAttendance: null,
  clause: "",
} as const;

async function member(book: ScratchBook, name: string, change: object = {}): Promise<UnitId> {
  return (await book.call("registry.addUnit", { ...unit, name, ...change })).id;
}

const namesIn = async (book: ScratchBook) =>
  (await book.call("registry.listUnits", everything)).rows.map(({ name }) => name);

async function twoClusters() {
  const book = scratchBook({ handlers });
  const first = clusterIdOf(book);
  const { id: other } = await book.call("registry.addCluster", second);
  const go = (clusterId: ClusterId, year = 2022) => book.call("registry.chooseYear", { clusterId, year });
  return { book, first, other, go };
}

/** Lets a unit of one cluster be a member of another too. */
function join2(book: ScratchBook, unitId: UnitId, clusterId: ClusterId): void {
  book.database
    .prepare("INSERT INTO memberships (id, cluster_id, unit_id, from_on) VALUES (?, ?, ?, '2022-01-01')")
    .run(book.context.ids.next(), clusterId, unitId);
}

const everyMeeting = { search: "", year: null, offset: 0, limit: 50 };

describe("two clusters in one book", () => {
  it("share a unit, and nothing else of one appears in the other", async () => {
    const { book, first, other, go } = await twoClusters();
    const { id: categoryId } = await book.call("registry.addCategory", { name: "Sở" });
    const shared = await member(book, "Sở Tư pháp TP Cần Thơ", { categoryId });
    await member(book, "Sở Tư pháp TP Đà Nẵng");
    await book.call("conference.addMeeting", {
      title: "Hội nghị A",
      date: day("2022-11-02"),
      place: "",
      note: "",
    });
    await book.call("registry.adoptRegulation", { title: "Quy chế A", inForceFrom: day("2022-01-01"), rule });
    const { yearId } = await book.call("registry.yearSettings", {});
    await book.call("registry.addHead", {
      ...{ yearId, unitId: shared, role: "HEAD", leader: "", from: null, to: null, basis: "" },
    });
    join2(book, shared, other);

    await go(other);
    await member(book, "Tòa án nhân dân tối cao");
    expect((await namesIn(book)).toSorted()).toEqual(["Sở Tư pháp TP Cần Thơ", "Tòa án nhân dân tối cao"]);
    const frame = await book.call("registry.frame", {});
    expect([frame.name, frame.members, frame.categories]).toEqual([second.name, 2, []]);
    const details = await book.call("registry.unitDetails", { unitId: shared });
    expect(details.category).toBeNull();
    expect(await book.call("conference.meetings", everyMeeting)).toMatchObject({ rows: [], all: 0 });
    const { regulations, meetings } = await book.call("registry.regulations", {});
    expect([regulations, meetings]).toEqual([[], []]);
    const year = await book.call("registry.yearSettings", {});
    expect([year.heads, year.members.map(({ name }) => name).toSorted()]).toEqual([
      [],
      ["Sở Tư pháp TP Cần Thơ", "Tòa án nhân dân tối cao"],
    ]);

    await go(first);
    expect((await namesIn(book)).toSorted()).toEqual(["Sở Tư pháp TP Cần Thơ", "Sở Tư pháp TP Đà Nẵng"]);
    expect((await book.call("registry.unitDetails", { unitId: shared })).category?.id).toBe(categoryId);
    expect((await book.call("registry.yearSettings", {})).heads.map(({ unitName }) => unitName)).toEqual([
      "Sở Tư pháp TP Cần Thơ",
    ]);
  });

  it("take a unit of the other in by the name it bears, and give it back", async () => {
    const { book, first, other, go } = await twoClusters();
    const shared = await member(book, "Sở Tư pháp TP Cần Thơ", { locality: "Cần Thơ" });
    await go(other);
    const name = "Sở Tư pháp TP Cần Thơ";
    const taken = (facts: object) => ({ ok: false, error: { code: "UNIT_NAME_TAKEN", facts } });
    const adding = () => book.answer("registry.addUnit", { ...unit, name });
    expect(await adding()).toEqual(taken({ name, mayJoin: shared }));
    const joining = { unitId: shared, categoryId: null, memberFrom: day("2022-01-01"), memberTo: null };
    const before = await book.call("registry.unitDetails", { unitId: shared });
    const { stepId } = await book.undoable("registry.takeInUnit", joining);
    expect(await namesIn(book)).toEqual([name]);
    expect(await book.call("registry.unitDetails", { unitId: shared })).toMatchObject({
      ...{ locality: "Cần Thơ", memberships: [{ from: "2022-01-01", to: null }] },
    });
    expect(await book.refusal("registry.takeInUnit", joining)).toBe("UNIT_JOINED_ALREADY");
    expect(await adding()).toEqual(taken({ name }));

    await book.call("safekeeping.undo", { stepId });
    expect(await namesIn(book)).toEqual([]);
    expect((await book.call("registry.unitDetails", { unitId: shared })).memberships).toEqual([]);
    expect(before.memberships).toEqual([]);
    await go(first);
    expect(await namesIn(book)).toEqual([name]);
  });

  it("a head of a round that is not there is refused", async () => {
    const { book } = await twoClusters();
    const unitId = await member(book, "Sở Tư pháp TP Cần Thơ");
    const { yearId } = await book.call("registry.yearSettings", {});
    const head = { yearId, unitId, role: "HEAD", leader: "", from: null, to: null, basis: "" } as const;
    const roundId = book.context.ids.next<"round">();
    expect(await book.refusal("registry.addHead", { ...head, roundId })).toBe("NOT_FOUND");
  });

  it("a meeting of the other is not there even by its id", async () => {
    const { book, other, go } = await twoClusters();
    const fields = { title: "Hội nghị A", date: day("2022-11-02"), place: "", note: "" };
    const { id: meetingId } = await book.call("conference.addMeeting", fields);
    await go(other);
    expect(await book.refusal("conference.meeting", { meetingId })).toBe("NOT_FOUND");
  });

  it("a step is taken back where it was made", async () => {
    const { book, first, other, go } = await twoClusters();
    const { stepId } = await book.undoable("registry.addCategory", { name: "Sở" });
    const removed = await book.call("registry.addCategory", { name: "Cục" });
    await go(other, 2022);
    await book.call("registry.openYear", { clusterId: other, year: 2023, from: null, carry: [] });
    await go(other, 2023);
    await book.call("safekeeping.undo", { stepId });
    const now = await book.call("registry.clusters", {});
    expect([now.currentId, now.clusters.map(({ year }) => year)]).toEqual([other, [2022, 2023]]);
    await go(first);
    expect((await book.call("registry.frame", {})).categories.map(({ id }) => id)).toEqual([removed.id]);
  });

  it("a draft is offered only where it was typed", async () => {
    const { book, first, other, go } = await twoClusters();
    await book.call("safekeeping.saveDraft", { form: "unit-new", content: "{}" });
    await go(other);
    expect(await book.call("safekeeping.readDraft", { form: "unit-new" })).toMatchObject({ content: null });
    await go(first);
    expect(await book.call("safekeeping.readDraft", { form: "unit-new" })).toMatchObject({ content: "{}" });
  });

  it("refuses a second of the same name or code, and takes out only an empty one", async () => {
    const { book, other, go } = await twoClusters();
    expect(await book.refusal("registry.addCluster", { ...second, code: "X1" })).toBe("CLUSTER_NAME_TAKEN");
    expect(await book.refusal("registry.addCluster", { ...second, name: "Khối khác" })).toBe(
      "CLUSTER_CODE_TAKEN",
    );
    await go(other);
    await book.call("registry.addCategory", { name: "Tòa án" });
    expect(await book.refusal("registry.removeCluster", { clusterId: other })).toBe("CLUSTER_IN_USE");
  });

  it("an added one is taken back, and the window stands in the first again", async () => {
    const book = scratchBook({ handlers });
    const first = clusterIdOf(book);
    const { stepId } = await book.undoable("registry.addCluster", second);
    const { clusters } = await book.call("registry.clusters", {});
    await book.call("registry.chooseYear", { clusterId: clusters[1]?.id as ClusterId, year: 2022 });
    await book.call("safekeeping.undo", { stepId });
    const now = await book.call("registry.clusters", {});
    expect([now.currentId, now.clusters.length]).toEqual([first, 1]);
    expect(await book.refusal("registry.removeCluster", { clusterId: first })).toBe(
      "CLUSTER_IS_THE_ONLY_ONE",
    );
  });
});

describe("the years of a cluster", () => {
  it("a year takes over letterhead and heads, is worked on, and goes again by undo", async () => {
    const book = scratchBook({ handlers });
    const clusterId = clusterIdOf(book);
    const unitId = await member(book, "Sở Tư pháp TP Cần Thơ");
    const { yearId, revision, ...year } = await book.call("registry.yearSettings", {});
    const typed = {
      ...({
        theme: "Chủ đề 2022",
        pattern: "COMBINED",
        letterhead: "HEAD_UNIT",
        letterheadAbove: "UBND TP",
      } as const),
      ...{ letterheadBody: "SỞ TƯ PHÁP", numberSymbol: "STP", placeName: "Cần Thơ" },
      ...{ signerAuthority: "", signerPost: "GIÁM ĐỐC" },
    } as const;
    const edited = await book.undoable("registry.editYear", { yearId, expectedRevision: revision, ...typed });
    expect(await book.refusal("registry.editYear", { yearId, expectedRevision: revision, ...typed })).toBe(
      "CHANGED_MEANWHILE",
    );
    await book.call("safekeeping.undo", { stepId: edited.stepId });
    expect(await book.call("registry.yearSettings", {})).toMatchObject({
      letterhead: null,
      theme: year.theme,
    });
    await book.call("registry.editYear", { yearId, expectedRevision: 3, ...typed });
    await book.call("registry.addHead", {
      ...{ yearId, unitId, role: "HEAD", leader: "Giám đốc", from: null, to: null, basis: "QĐ 1" },
    });

    const { stepId } = await book.undoable("registry.openYear", {
      ...{ clusterId, year: 2023, from: 2022, carry: ["LETTERHEAD", "HEADS"] },
    });
    expect(await book.refusal("registry.openYear", { clusterId, year: 2023, from: null, carry: [] })).toBe(
      "YEAR_ALREADY_OPEN",
    );
    await book.call("registry.chooseYear", { clusterId, year: 2023 });
    const next = await book.call("registry.yearSettings", {});
    expect(next).toMatchObject({ year: 2023, theme: "", letterheadBody: "SỞ TƯ PHÁP", pattern: "COMBINED" });
    expect(next.heads).toMatchObject([{ unitId, role: "HEAD", leader: "Giám đốc", basis: "" }]);
    const register = await book.call("registry.headRegister", {});
    expect(register.turns).toMatchObject([{ unitId, headYears: [2023, 2022], deputyYears: [] }]);

    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("registry.yearSettings", {})).year).toBe(2022);
    expect((await book.call("registry.clusters", {})).clusters[0]?.years).toEqual([2022]);
    expect(await book.refusal("registry.chooseYear", { clusterId, year: 2023 })).toBe("NOT_FOUND");
  });

  it("choosing leaves no step and no event, and tells every screen", async () => {
    const { book, other, go } = await twoClusters();
    const events = () => book.database.prepare("SELECT count(*) FROM audit_events").pluck().get();
    const before = events();
    await go(other);
    expect(events()).toBe(before);
    expect(book.changes.at(-1)?.tags).toContain("conference");
  });
});

describe("head and deputies", () => {
  it("two heads, a stranger and contradicting days are refused with nothing written", async () => {
    const book = scratchBook({ handlers });
    const [first, second2] = [await member(book, "Sở A"), await member(book, "Sở B")];
    const stranger = await member(book, "Sở C", { memberFrom: day("2023-01-01") });
    const { yearId } = await book.call("registry.yearSettings", {});
    const head = {
      yearId,
      unitId: first,
      role: "HEAD",
      leader: "",
      from: null,
      to: null,
      basis: "",
    } as const;
    const { id: headId } = await book.call("registry.addHead", head);
    const refusal = (change: object) => book.refusal("registry.addHead", { ...head, ...change });
    expect(await refusal({ unitId: second2 })).toBe("HEADS_TOO_MANY");
    expect(await refusal({ role: "DEPUTY" })).toBe("HEAD_TWICE");
    expect(await refusal({ unitId: stranger, role: "DEPUTY" })).toBe("HEAD_NOT_MEMBER");
    expect(await refusal({ unitId: second2, role: "DEPUTY", from: day("2019-01-01") })).toBe(
      "HEAD_OUTSIDE_YEAR",
    );
    expect(
      await refusal({ unitId: second2, role: "DEPUTY", from: day("2022-06-01"), to: day("2022-01-01") }),
    ).toBe("HEAD_ENDS_BEFORE_START");
    expect((await book.call("registry.yearSettings", {})).heads.length).toBe(1);

    await book.call("registry.adoptRegulation", {
      ...{ title: "Quy chế", inForceFrom: day("2022-01-01"), rule },
      settings: { ...settingsOfSilence, heads: { heads: 2, deputies: 0, clause: "Điều 5" } },
    });
    await book.call("registry.addHead", { ...head, unitId: second2 });
    expect(await refusal({ unitId: stranger, role: "DEPUTY" })).toBe("HEAD_NOT_MEMBER");
    book.database.exec(
      "UPDATE year_heads SET source_mark = 'ARTICLE', source_note = 'Bài 000' WHERE position = 1",
    );
    const { heads } = await book.call("registry.yearSettings", {});
    const { stepId } = await book.undoable("registry.removeHead", { headId });
    expect((await book.call("registry.yearSettings", {})).heads.length).toBe(1);
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("registry.yearSettings", {})).heads).toEqual(heads);
  });
});

describe("categories", () => {
  it("are renamed, moved and taken out, each step taken back", async () => {
    const book = scratchBook({ handlers });
    const add = async (name: string) => (await book.call("registry.addCategory", { name })).id;
    const [so, cuc] = [await add("Sở"), await add("Cục")];
    const order = async () => (await book.call("registry.frame", {})).categories.map(({ name }) => name);
    const undo = (stepId: never) => book.call("safekeeping.undo", { stepId });
    const moved = await book.undoable("registry.moveCategory", { categoryId: cuc, towards: "UP" });
    expect(await order()).toEqual(["Cục", "Sở"]);
    expect(await book.refusal("registry.moveCategory", { categoryId: cuc, towards: "UP" })).toBe(
      "CATEGORY_AT_THE_END",
    );
    await undo(moved.stepId as never);
    const renamed = await book.undoable("registry.renameCategory", {
      ...{ categoryId: so, expectedRevision: 3, name: "Sở Tư pháp" },
    });
    expect(await order()).toEqual(["Sở Tư pháp", "Cục"]);
    await undo(renamed.stepId as never);
    const removed = await book.undoable("registry.removeCategory", { categoryId: so });
    expect(await order()).toEqual(["Cục"]);
    await undo(removed.stepId as never);
    expect(await order()).toEqual(["Sở", "Cục"]);
    await member(book, "Sở A", { categoryId: so });
    expect(await book.refusal("registry.removeCategory", { categoryId: so })).toBe("CATEGORY_IN_USE");
  });
});

describe("regulations", () => {
  it("are adopted by a meeting of that day, corrected with undo, and not before they were adopted", async () => {
    const book = scratchBook({ handlers });
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Hội nghị", date: day("2022-03-01"), place: "", note: "" },
    });
    const adopted = {
      ...{ title: "Quy chế 2022", inForceFrom: day("2022-03-01"), rule, meetingId },
      adoptedOn: day("2022-03-01"),
    };
    const refusal = (change: object) => book.refusal("registry.adoptRegulation", { ...adopted, ...change });
    expect(await refusal({ inForceFrom: day("2022-02-28") })).toBe("REGULATION_BEFORE_ADOPTION");
    expect(await refusal({ adoptedOn: day("2022-02-01") })).toBe("REGULATION_MEETING_OTHER_DAY");
    const { id: regulationId } = await book.call("registry.adoptRegulation", adopted);
    const first = (await book.call("registry.regulations", {})).regulations[0];
    expect(first).toMatchObject({ adoptedBy: "Hội nghị", rounds: 0, settings: settingsOfSilence });
    const { stepId } = await book.undoable("registry.editRegulation", {
      ...{ regulationId, expectedRevision: 1, ...adopted },
      settings: { ...settingsOfSilence, tie: { rule: "CHAIR", clause: "Khoản 2 Điều 8" } },
    });
    const edited = (await book.call("registry.regulations", {})).regulations[0];
    expect(edited?.settings.tie).toEqual({ rule: "CHAIR", clause: "Khoản 2 Điều 8" });
    await book.call("safekeeping.undo", { stepId });
    const back = (await book.call("registry.regulations", {})).regulations[0];
    expect({ ...back, revision: 1 }).toEqual(first);
  });
});
