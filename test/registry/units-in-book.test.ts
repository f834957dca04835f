import { describe, expect, it } from "vitest";
import type { InputOf } from "#core/contract";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { readCluster } from "#main/book/registry/cluster-store";
import { scratchBook } from "../support/scratch-book";
import { day } from "./lineage-samples";

const blank: InputOf<"registry.addUnit"> = {
  name: "",
  shortName: "",
  locality: "",
  categoryId: null,
  parentId: null,
  memberFrom: null,
  memberTo: null,
  note: "",
};
const everything = { search: "", categoryId: null, standing: "ALL", offset: 0, limit: 500 } as const;

async function bookWithUnits() {
  const book = scratchBook({ handlers: registryHandlers });
  const so = await book.call("registry.addCategory", { name: "Sở Tư pháp" });
  const cuc = await book.call("registry.addCategory", { name: "Cục THADS" });
  const from = day("2022-01-01");
  const add = async (fields: Partial<typeof blank>) =>
    (await book.call("registry.addUnit", { ...blank, ...fields })).id;
  const soHaNoi = await add({
    name: "Sở Tư pháp TP Hà Nội",
    locality: "Hà Nội",
    categoryId: so.id,
    memberFrom: from,
  });
  const cucHaNoi = await add({ name: "Cục THADS Hà Nội", categoryId: cuc.id, memberFrom: from });
  const chiCuc = await add({ name: "Chi cục THADS huyện Phú Xuyên", parentId: cucHaNoi });
  const soDaNang = await add({
    name: "Sở Tư pháp TP Đà Nẵng",
    shortName: "STP ĐN",
    categoryId: so.id,
    memberFrom: from,
  });
  return { book, so, cuc, soHaNoi, cucHaNoi, chiCuc, soDaNang, add };
}

describe("list of units", () => {
  it("stands in category order, what is under a unit right after it", async () => {
    const { book } = await bookWithUnits();
    const list = await book.call("registry.listUnits", everything);
    expect(list.rows.map((row) => [row.name, row.standing])).toEqual([
      ["Sở Tư pháp TP Hà Nội", "MEMBER"],
      ["Sở Tư pháp TP Đà Nẵng", "MEMBER"],
      ["Cục THADS Hà Nội", "MEMBER"],
      ["Chi cục THADS huyện Phú Xuyên", "UNDER_MEMBER"],
    ]);
    expect([list.total, list.members, list.underMembers]).toEqual([4, 3, 1]);
  });

  it.each([
    ["da nang", ["Sở Tư pháp TP Đà Nẵng"]],
    ["stp", ["Sở Tư pháp TP Đà Nẵng"]],
    ["noi ha", ["Sở Tư pháp TP Hà Nội", "Cục THADS Hà Nội"]],
    ["Phu xuyên", ["Chi cục THADS huyện Phú Xuyên"]],
    ["không có", []],
  ])("finds by folded words: %s", async (search, names) => {
    const { book } = await bookWithUnits();
    const list = await book.call("registry.listUnits", { ...everything, search });
    expect(list.rows.map((row) => row.name)).toEqual(names);
    expect(list.total).toBe(names.length);
  });

  it("narrows to members and to a category, and pages", async () => {
    const { book, so } = await bookWithUnits();
    const members = await book.call("registry.listUnits", { ...everything, standing: "MEMBER", limit: 2 });
    expect([members.rows.length, members.total]).toEqual([2, 3]);
    const category = await book.call("registry.listUnits", { ...everything, categoryId: so.id, offset: 1 });
    expect(category.rows.map((row) => row.name)).toEqual(["Sở Tư pháp TP Đà Nẵng"]);
  });
});

describe("a unit", () => {
  it("is added and taken back, and comes out of the bin again", async () => {
    const { book, add } = await bookWithUnits();
    const { stepId, label } = await book.undoable("registry.addUnit", {
      ...blank,
      name: "Sở Tư pháp TP Huế",
    });
    expect(label).toBe("Thêm đơn vị Sở Tư pháp TP Huế");
    await book.call("safekeeping.undo", { stepId });
    const list = await book.call("registry.listUnits", { ...everything, search: "hue" });
    expect(list.total).toBe(0);
    await add({ name: "Sở Tư pháp TP Huế" });
    const binned = book.database.prepare("SELECT id FROM units WHERE binned_at IS NOT NULL").get() as {
      id: never;
    };
    expect(await book.refusal("registry.restoreUnit", { unitId: binned.id })).toBe("UNIT_NAME_TAKEN");
  });

  it("is corrected whole and put back by undo, its events and membership with it", async () => {
    const { book, chiCuc, soHaNoi, so } = await bookWithUnits();
    const before = await book.call("registry.unitDetails", { unitId: chiCuc });
    const { stepId } = await book.undoable("registry.editUnit", {
      ...blank,
      unitId: chiCuc,
      expectedRevision: before.revision,
      name: "Phòng Công chứng",
      parentId: soHaNoi,
      categoryId: so.id,
      memberFrom: day("2022-05-01"),
      memberTo: day("2022-06-01"),
      note: "ghi chú",
    });
    const edited = await book.call("registry.unitDetails", { unitId: chiCuc });
    expect([edited.name, edited.parent?.id, edited.memberships, edited.names.length]).toEqual([
      "Phòng Công chứng",
      soHaNoi,
      [{ from: "2022-05-01", to: "2022-06-01" }],
      1,
    ]);
    await book.call("safekeeping.undo", { stepId });
    const after = await book.call("registry.unitDetails", { unitId: chiCuc });
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
  });

  it("is not corrected over somebody else's correction", async () => {
    const { book, chiCuc } = await bookWithUnits();
    const edit = { ...blank, unitId: chiCuc, expectedRevision: 1, name: "Tên khác" };
    await book.call("registry.editUnit", edit);
    expect(await book.refusal("registry.editUnit", edit)).toBe("CHANGED_MEANWHILE");
  });

  it("refuses what cannot be", async () => {
    const { book, cucHaNoi, chiCuc, soHaNoi } = await bookWithUnits();
    const edit = { ...blank, unitId: cucHaNoi, expectedRevision: 1, name: "Cục THADS Hà Nội" };
    expect(await book.refusal("registry.editUnit", { ...edit, parentId: cucHaNoi })).toBe(
      "UNIT_PARENT_IS_ITSELF",
    );
    expect(await book.refusal("registry.editUnit", { ...edit, parentId: chiCuc })).toBe("UNIT_PARENT_CYCLE");
    expect(await book.refusal("registry.editUnit", { ...edit, name: "sở tư pháp TP hà nội" })).toBe(
      "UNIT_NAME_TAKEN",
    );
    const reversed = { memberFrom: day("2022-05-01"), memberTo: day("2022-04-30") };
    expect(await book.refusal("registry.editUnit", { ...edit, ...reversed })).toBe(
      "MEMBERSHIP_ENDS_BEFORE_START",
    );
    expect(await book.refusal("registry.addUnit", { ...blank, name: "Cục THADS Hà Nội" })).toBe(
      "UNIT_NAME_TAKEN",
    );
    expect(
      await book.refusal("registry.addUnit", {
        ...blank,
        name: "X",
        parentId: "01920000-0000-7000-8000-ffffffffffff" as never,
      }),
    ).toBe("NOT_FOUND");
    expect(await book.refusal("registry.binUnit", { unitId: cucHaNoi })).toBe("UNIT_HAS_CHILDREN");
    await book.call("registry.binUnit", { unitId: soHaNoi });
    expect(await book.refusal("registry.binUnit", { unitId: soHaNoi })).toBe("NOT_FOUND");
    expect(await book.refusal("registry.unitDetails", { unitId: soHaNoi })).toBe("NOT_FOUND");
  });

  it("is not binned while a nomination or a roll names it", async () => {
    const { book, soHaNoi } = await bookWithUnits();
    const clusterId = readCluster(book.database).id;
    book.database
      .prepare(
        "INSERT INTO meetings (id, cluster_id, title, held_on) VALUES ('m', ?, 'Hội nghị', '2022-11-02')",
      )
      .run(clusterId);
    book.database
      .prepare("INSERT INTO voters (id, meeting_id, unit_id, position) VALUES ('v', 'm', ?, 1)")
      .run(soHaNoi);
    const answer = await book.answer("registry.binUnit", { unitId: soHaNoi });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "UNIT_IN_USE", facts: { nominations: 0, rolls: 1 } },
    });
  });

  it("is not binned while it leads a year: a post would name a unit that is gone", async () => {
    const { book, soHaNoi } = await bookWithUnits();
    const { yearId } = await book.call("registry.yearSettings", {});
    await book.call("registry.addHead", {
      ...{
        yearId,
        unitId: soHaNoi,
        role: "HEAD",
        leader: "Giám đốc",
        from: null,
        to: null,
        basis: "",
        roundId: null,
      },
    });
    expect(await book.answer("registry.binUnit", { unitId: soHaNoi })).toMatchObject({
      error: { code: "UNIT_IN_USE", facts: { nominations: 0, rolls: 0, others: 1 } },
    });
  });

  it("does not come out of the bin before the unit it stands under", async () => {
    const { book, chiCuc, cucHaNoi } = await bookWithUnits();
    await book.call("registry.binUnit", { unitId: chiCuc });
    await book.call("registry.binUnit", { unitId: cucHaNoi });
    expect(await book.refusal("registry.restoreUnit", { unitId: chiCuc })).toBe("NOT_FOUND");
    await book.call("registry.restoreUnit", { unitId: cucHaNoi });
    await book.call("registry.restoreUnit", { unitId: chiCuc });
  });
});

describe("a rename", () => {
  it("holds from its day, is shown by the name of the day, and is taken back", async () => {
    const { book, cucHaNoi } = await bookWithUnits();
    const rename = { unitId: cucHaNoi, name: "THADS TP Hà Nội", decision: "TT 24/2025/TT-BTP" };
    const { stepId } = await book.undoable("registry.renameUnit", { ...rename, date: day("2022-12-01") });
    expect((await book.call("registry.unitDetails", { unitId: cucHaNoi })).name).toBe("Cục THADS Hà Nội");
    book.clock.pass(60 * 24 * 60);
    const details = await book.call("registry.unitDetails", { unitId: cucHaNoi });
    expect(details.name).toBe("THADS TP Hà Nội");
    expect(details.names.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Cục THADS Hà Nội", null, "2022-11-30"],
      ["THADS TP Hà Nội", "2022-12-01", null],
    ]);
    expect(
      await book.refusal("registry.renameUnit", { ...rename, name: "Khác", date: day("2022-12-01") }),
    ).toBe("UNIT_EVENT_SAME_DAY");
    expect(await book.refusal("registry.renameUnit", { ...rename, date: day("2022-12-05") })).toBe(
      "UNIT_SAME_NAME",
    );
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("registry.unitDetails", { unitId: cucHaNoi })).names).toHaveLength(1);
  });

  it("is withdrawn and written again by undo; the founding name is not", async () => {
    const { book, cucHaNoi } = await bookWithUnits();
    const { eventId } = await book.call("registry.renameUnit", {
      unitId: cucHaNoi,
      name: "THADS TP Hà Nội",
      decision: "",
      date: day("2022-06-01"),
    });
    const { stepId } = await book.undoable("registry.withdrawUnitEvent", { eventId });
    expect((await book.call("registry.unitDetails", { unitId: cucHaNoi })).name).toBe("Cục THADS Hà Nội");
    await book.call("safekeeping.undo", { stepId });
    const { name, names } = await book.call("registry.unitDetails", { unitId: cucHaNoi });
    expect(name).toBe("THADS TP Hà Nội");
    const founding = names[0]?.eventId;
    expect(await book.refusal("registry.withdrawUnitEvent", { eventId: founding as never })).toBe(
      "NOT_FOUND",
    );
  });
});

describe("frame, categories and regulations", () => {
  it("are written, read and taken back", async () => {
    const { book, so } = await bookWithUnits();
    const frame = await book.call("registry.frame", {});
    expect([frame.members, frame.categories.map(({ name }) => name)]).toEqual([
      3,
      ["Sở Tư pháp", "Cục THADS"],
    ]);
    const { word, name, revision: expectedRevision } = frame;
    const edit = { word, name, placeName: "Huế", superior: "BỘ TƯ PHÁP", expectedRevision };
    const { stepId } = await book.undoable("registry.editFrame", edit);
    expect(await book.refusal("registry.editFrame", edit)).toBe("CHANGED_MEANWHILE");
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("registry.frame", {})).placeName).toBe(frame.placeName);
    expect(await book.refusal("registry.addCategory", { name: "cục thads" })).toBe("UNIT_NAME_TAKEN");
    expect(await book.refusal("registry.removeCategory", { categoryId: so.id })).toBe("CATEGORY_IN_USE");
  });

  it("refuse a threshold nobody can reach, and keep an exact one", async () => {
    const { book } = await bookWithUnits();
    const rule = {
      ballotStyle: "YES_NO",
      blankPaper: "VALID",
      threshold: { ratio: { numerator: 2, denominator: 3 }, comparison: "MORE_THAN", base: "PRESENT" },
      minimumAttendance: null,
      clause: "",
    } as const;
    const regulation = { title: "Quy chế 2022", inForceFrom: day("2022-01-01"), rule };
    const tooMuch = { ...rule.threshold, ratio: { numerator: 101, denominator: 100 } };
    expect(
      await book.refusal("registry.adoptRegulation", {
        ...regulation,
        rule: { ...rule, threshold: tooMuch },
      }),
    ).toBe("THRESHOLD_ABOVE_ONE");
    const { stepId } = await book.undoable("registry.adoptRegulation", regulation);
    expect((await book.call("registry.regulations", {})).regulations).toMatchObject([regulation]);
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("registry.regulations", {})).regulations).toEqual([]);
  });

  it("come back as they were when a withdrawal is undone: the mark, and the place among those of one day", async () => {
    const { book } = await bookWithUnits();
    const rule = {
      ...({ ballotStyle: "YES_NO", blankPaper: "VALID", threshold: null } as const),
      ...{ minimumAttendance: null, clause: "" },
    };
    const adopt = (title: string) =>
      book.call("registry.adoptRegulation", { title, inForceFrom: day("2022-01-01"), rule });
    const { id: regulationId } = await adopt("Quy chế cũ");
    await adopt("Quy chế mới");
    book.database
      .prepare("UPDATE regulations SET source_mark = 'ILLUSTRATION' WHERE id = ?")
      .run(regulationId);
    const { regulations: before } = await book.call("registry.regulations", {});
    const { stepId } = await book.undoable("registry.withdrawRegulation", { regulationId });
    expect(await book.refusal("registry.withdrawRegulation", { regulationId })).toBe("NOT_FOUND");
    await book.call("safekeeping.undo", { stepId });
    const { regulations } = await book.call("registry.regulations", {});
    expect(regulations.map(({ title, sourceMark }) => [title, sourceMark])).toEqual(
      before.map(({ title, sourceMark }) => [title, sourceMark]),
    );
    expect(await book.refusal("registry.restoreRegulation", { regulationId })).toBe("NOT_FOUND");
  });

  it("keep the last parent of a unit that has ended when something else of it is corrected", async () => {
    const { book, cucHaNoi } = await bookWithUnits();
    const add = { shortName: "", locality: "", categoryId: null, memberFrom: null, memberTo: null, note: "" };
    const { id: unitId } = await book.call("registry.addUnit", {
      ...add,
      name: "Chi cục",
      parentId: cucHaNoi,
    });
    await book.call("registry.endUnit", {
      unitId,
      date: day("2022-01-01"),
      decision: "",
      memberships: "STAY",
    });
    const { parent } = await book.call("registry.unitDetails", { unitId });
    expect(parent).toBeNull();
    const edit = {
      ...add,
      unitId,
      expectedRevision: 2,
      name: "Chi cục",
      parentId: null,
      note: "đã giải thể",
    };
    await book.call("registry.editUnit", edit);
    const kept = book.database.prepare(
      "SELECT parent_id FROM unit_events WHERE unit_id = ? AND kind = 'FOUNDED'",
    );
    expect(kept.pluck().get(unitId)).toBe(cucHaNoi);
  });
});
