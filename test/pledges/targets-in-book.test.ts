import { describe, expect, it } from "vitest";
import type { InputOf } from "#core/contract";
import type { TargetId, UnitId } from "#core/base/ids";
import { errorSentence } from "#core/strings/error-sentences";
import { figureText, reasonSentence } from "#core/strings/pledges-target-words";
import { blankPledge, blankTarget, bookWithMembers, day, takeBack } from "./pledge-book";

const year = { categoryId: null, period: "YEAR" } as const;

async function withTarget(fields: Partial<InputOf<"pledges.addTarget">> = {}) {
  const members = await bookWithMembers();
  const { id: pledgeId } = await members.book.call("pledges.addPledge", blankPledge);
  const { id: targetId } = await members.book.call("pledges.addTarget", {
    ...blankTarget,
    ...fields,
    pledgeId,
  });
  const { book } = members;
  const type = (unitId: UnitId, typed: string, { seen = "", target = targetId as TargetId } = {}) => ({
    period: "YEAR" as const,
    cells: [{ unitId, targetId: target, typed, seen }],
  });
  const statuses = async () =>
    (await book.call("pledges.matrix", year)).cells.map((row) => row.map(({ status }) => status));
  return { ...members, pledgeId, targetId, type, statuses };
}

describe("a target", () => {
  it.each<[string, Partial<InputOf<"pledges.addTarget">>, string]>([
    ["no figure where one is needed", { value: null }, "TARGET_VALUE_NEEDED"],
    ["a range upside down", { direction: "RANGE", value: 200, valueTo: 100 }, "TARGET_RANGE_UPSIDE_DOWN"],
    ["a range with one end", { direction: "RANGE" }, "TARGET_SECOND_VALUE_NEEDED"],
    ["at least nothing", { value: 0 }, "TARGET_ALWAYS_MET"],
    ["a day without the day", { direction: "BY_DAY" }, "TARGET_DAY_NEEDED"],
    ["a figure of nothing", { measure: "" }, "TARGET_MEASURE_NEEDED"],
  ])("cannot be measured: %s", async (_name, fields, code) => {
    const { book } = await bookWithMembers();
    const { id: pledgeId } = await book.call("pledges.addPledge", blankPledge);
    const answer = await book.answer("pledges.addTarget", { ...blankTarget, ...fields, pledgeId });
    if (answer.ok) throw new Error("it was not refused");
    expect(answer.error.code).toBe(code);
    expect(errorSentence(answer.error).title).toContain("Xã nông thôn mới");
    expect((await book.call("pledges.targets", { pledgeId })).targets).toEqual([]);
  });

  it("is not set for a unit that is no member in the year, or of another category", async () => {
    const { book, stranger, third, departments, pledgeId } = await withTarget();
    const set = (unitId: UnitId) =>
      book.refusal("pledges.addTarget", {
        ...{ ...blankTarget, pledgeId, categoryId: departments },
        exceptions: [{ unitId, applies: "OWN_VALUE", value: 100, valueTo: null, dueOn: null }],
      });
    expect(await set(stranger)).toBe("TARGET_UNIT_NOT_ASKED");
    expect(await set(third)).toBe("TARGET_UNIT_NOT_ASKED");
  });

  it("of a category's pledge is not given to another category", async () => {
    const { book, departments, bureaus } = await bookWithMembers();
    const { id: pledgeId } = await book.call("pledges.addPledge", {
      ...blankPledge,
      categoryId: departments,
    });
    expect(await book.refusal("pledges.addTarget", { ...blankTarget, pledgeId, categoryId: bureaus })).toBe(
      "TARGET_OTHER_CATEGORY",
    );
  });

  it("is corrected and taken back with what it says of single units", async () => {
    const { book, first, pledgeId, targetId } = await withTarget();
    const own = { unitId: first, applies: "OWN_VALUE", value: 100, valueTo: null, dueOn: null } as const;
    const edited = await book.undoable("pledges.editTarget", {
      ...{ ...blankTarget, targetId, expectedRevision: 1 },
      ...{ name: "Hai xã", exceptions: [own] },
    });
    const { targets } = await book.call("pledges.targets", { pledgeId });
    expect(targets).toMatchObject([{ name: "Hai xã", exceptions: [own] }]);
    await takeBack(book, edited);
    const back = await book.call("pledges.targets", { pledgeId });
    expect(back.targets).toMatchObject([{ name: "Xã nông thôn mới", exceptions: [] }]);
  });

  it("asked twice with the same words and figure is refused by the number of the other, however it comes", async () => {
    const { book, bureaus, pledgeId, targetId } = await withTarget();
    const again = await book.answer("pledges.addTarget", {
      ...blankTarget,
      pledgeId,
      name: "xã  NÔNG thôn mới",
    });
    if (again.ok || again.error.code !== "TARGET_TWICE") throw new Error("it was not refused");
    expect(errorSentence(again.error).title).toBe(
      "Giao ước đã có chỉ tiêu này: chỉ tiêu 1 “Xã nông thôn mới”, ít nhất 2 xã.",
    );
    const other = { ...blankTarget, pledgeId, value: 300 };
    const { id: second } = await book.call("pledges.addTarget", other);
    await book.call("pledges.addTarget", { ...blankTarget, pledgeId, categoryId: bureaus });
    const edit = { ...blankTarget, targetId: second, expectedRevision: 1 };
    expect(await book.refusal("pledges.editTarget", edit)).toBe("TARGET_TWICE");
    await book.call("pledges.editTarget", { ...edit, value: 300, basis: "Quyết định 12" });
    await book.call("pledges.binTarget", { targetId });
    await book.call("pledges.editTarget", { ...edit, expectedRevision: 2 });
    expect(await book.refusal("pledges.restoreTarget", { targetId })).toBe("TARGET_TWICE");
  });

  it("of thousands of tỷ đồng is kept, reported and judged to the đồng", async () => {
    const { book, first, second, third, pledgeId, type, statuses } = await withTarget({
      ...{ name: "Thi hành án về tiền", measure: "đồng", value: 999_999_999_999_900 },
    });
    await book.call("pledges.setNearness", {
      ...{ pledgeId, expectedRevision: 1, nearlyFrom: 9999, nearlyClause: "" },
    });
    await book.call("pledges.saveActuals", type(first, "9.999.999.999.999"));
    await book.call("pledges.saveActuals", type(second, "9.998.999.999.999,1"));
    await book.call("pledges.saveActuals", type(third, "9.998.999.999.998"));
    expect((await statuses()).flat()).toEqual(["MET", "NEARLY", "MISSED", "NOT_REPORTED"]);
    const [, , row] = (await book.call("pledges.matrix", year)).cells;
    expect(reasonSentence(row?.[0]?.reason ?? { code: "DONE" }, "đồng")).toBe("thiếu 1.000.000.001 đồng");
    const { year: kept } = await book.call("pledges.cell", {
      unitId: third,
      targetId: row?.[0]?.targetId ?? ("" as TargetId),
    });
    expect(figureText(kept.figure)).toBe("9.998.999.999.998");
    const beyond = await book.answer(
      "pledges.saveActuals",
      type(first, "10.000.000.000.000", { seen: "9999999999999" }),
    );
    if (beyond.ok) throw new Error("it was not refused");
    expect(errorSentence(beyond.error).detail).toContain(
      "đổi đơn vị tính của chỉ tiêu sang triệu đồng, tỷ đồng",
    );
  });

  it("keeps its kind of measure while units reported for it", async () => {
    const { book, first, targetId, type } = await withTarget();
    await book.call("pledges.saveActuals", type(first, "0"));
    expect(
      await book.refusal("pledges.editTarget", {
        ...{ ...blankTarget, targetId, expectedRevision: 1 },
        ...{ direction: "YES_NO", value: null },
      }),
    ).toBe("TARGET_DIRECTION_REPORTED");
  });

  it("keeps its unit of measure while figures stand in it; how it is spelled may be corrected", async () => {
    const { book, first, second, targetId, type } = await withTarget({ measure: "dong", value: 500 });
    await book.call("pledges.saveActuals", type(first, "3"));
    const edit = { ...blankTarget, targetId, value: 500, expectedRevision: 1 };
    const answer = await book.answer("pledges.editTarget", { ...edit, measure: "tỷ đồng" });
    if (answer.ok) throw new Error("it was not refused");
    expect(errorSentence(answer.error).title).toBe(
      "Chưa đổi đơn vị tính của chỉ tiêu “Xã nông thôn mới”: đã có 1 kết quả ghi theo “dong”.",
    );
    await book.call("pledges.editTarget", { ...edit, measure: "đồng" });
    await book.call("pledges.saveActuals", type(first, "", { seen: "3" }));
    await book.call("pledges.editTarget", { ...edit, measure: "tỷ đồng", expectedRevision: 2 });
    await book.call("pledges.saveActuals", type(second, "1"));
  });

  it("goes into the bin with its figures and comes back with them", async () => {
    const { book, first, targetId, type, statuses } = await withTarget();
    await book.call("pledges.saveActuals", type(first, "3"));
    const binned = await book.undoable("pledges.binTarget", { targetId });
    expect((await book.call("pledges.matrix", year)).targets).toEqual([]);
    await takeBack(book, binned);
    expect((await statuses())[0]).toEqual(["EXCEEDED"]);
  });
});

describe("what units reported", () => {
  it("is judged, counted per unit and per target, and 0 is a figure", async () => {
    const { book, first, second, third, targetId, type } = await withTarget();
    await book.call("pledges.saveActuals", {
      period: "YEAR",
      cells: [
        { unitId: first, targetId, typed: "5", seen: "" },
        { unitId: second, targetId, typed: "2", seen: "" },
        { unitId: third, targetId, typed: "0", seen: "" },
      ],
    });
    const matrix = await book.call("pledges.matrix", year);
    expect(matrix.cells.map(([cell]) => cell?.status)).toEqual(["EXCEEDED", "MET", "MISSED", "NOT_REPORTED"]);
    expect(matrix.targets[0]?.tally).toMatchObject({
      asked: 4,
      exceeded: 1,
      met: 1,
      missed: 1,
      notReported: 1,
    });
    expect(matrix.units.map(({ tally }) => tally.missed)).toEqual([0, 0, 1, 0]);
    const summary = await book.call("pledges.summary", year);
    expect(summary.tally).toEqual(matrix.tally);
    const again = await book.answer("pledges.saveActuals", type(first, "5", { seen: "5" }));
    expect(again).toMatchObject({ ok: true, value: { changed: 0 } });
  });

  it("cleared is not reported again, and undo brings the figure back", async () => {
    const { book, first, type, statuses } = await withTarget();
    await book.call("pledges.saveActuals", type(first, "2"));
    const cleared = await book.undoable("pledges.saveActuals", type(first, "", { seen: "2" }));
    expect((await statuses())[0]).toEqual(["NOT_REPORTED"]);
    await takeBack(book, cleared);
    expect((await statuses())[0]).toEqual(["MET"]);
  });

  it("5,000 pasted cells with one bad: it is named, and nothing is saved", async () => {
    const { book, first, second, third, fourth, targetId, statuses } = await withTarget();
    const units = [first, second, third, fourth];
    const cells = Array.from({ length: 5000 }, (_, index) => ({
      unitId: units[index % 4] ?? first,
      targetId,
      typed: index === 4321 ? "9.25" : "2",
      seen: "",
    }));
    const answer = await book.answer("pledges.saveActuals", { period: "YEAR", cells });
    if (answer.ok || answer.error.code !== "ACTUALS_REFUSED") throw new Error("it was not refused");
    expect(answer.error.facts).toMatchObject({
      all: 5000,
      more: 0,
      findings: [
        { unit: "Sở Tư pháp TP Đà Nẵng", target: "Xã nông thôn mới", typed: "9.25", why: "AMBIGUOUS_POINT" },
      ],
    });
    expect(errorSentence(answer.error).detail).toContain("Sở Tư pháp TP Đà Nẵng, Xã nông thôn mới: “9.25”");
    expect((await statuses()).flat()).toEqual(Array(4).fill("NOT_REPORTED"));
    cells[4321] = { unitId: second, targetId, typed: "2", seen: "" };
    expect(await book.call("pledges.saveActuals", { period: "YEAR", cells })).toEqual({ changed: 4 });
  });

  it("names the first five bad cells and counts the rest", async () => {
    const { book, first, targetId } = await withTarget();
    const cells = Array.from({ length: 9 }, () => ({ unitId: first, targetId, typed: "x", seen: "" }));
    const answer = await book.answer("pledges.saveActuals", { period: "YEAR", cells });
    expect(answer).toMatchObject({ ok: false, error: { facts: { more: 4, all: 9 } } });
  });

  it.each(["stranger", "third"] as const)("is refused for a unit that is not asked: %s", async (unit) => {
    const members = await bookWithMembers();
    const { book, departments } = members;
    const { id: pledgeId } = await book.call("pledges.addPledge", blankPledge);
    const { id: targetId } = await book.call("pledges.addTarget", {
      ...{ ...blankTarget, pledgeId, categoryId: departments },
    });
    const answer = await book.answer("pledges.saveActuals", {
      period: "YEAR",
      cells: [{ unitId: members[unit], targetId, typed: "2", seen: "" }],
    });
    const why = unit === "stranger" ? "NOT_MEMBER" : "NOT_ASKED";
    expect(answer).toMatchObject({ ok: false, error: { facts: { findings: [{ why }] } } });
  });

  it("an own value and a target that is not for a unit", async () => {
    const { book, first, second, type, statuses, targetId } = await withTarget();
    const none = { value: null, valueTo: null, dueOn: null };
    await book.call("pledges.editTarget", {
      ...{ ...blankTarget, targetId, expectedRevision: 1 },
      exceptions: [
        { unitId: first, applies: "OWN_VALUE", ...none, value: 500 },
        { unitId: second, applies: "NOT_APPLICABLE", ...none },
      ],
    });
    await book.call("pledges.saveActuals", type(first, "4"));
    expect((await statuses()).flat()).toEqual(["MISSED", "NOT_APPLICABLE", "NOT_REPORTED", "NOT_REPORTED"]);
    const { tally } = await book.call("pledges.summary", year);
    expect(tally).toMatchObject({ asked: 3, notApplicable: 1 });
  });

  it("silence is no fault until the plan's day to report has passed", async () => {
    const { book, statuses } = await withTarget();
    const { yearId } = book.database.prepare("SELECT id AS yearId FROM years").get() as { yearId: string };
    book.database
      .prepare(
        `INSERT INTO plan_items (id, year_id, kind, title, title_folded, due_on, expects, position, edited_at)
         VALUES (?, ?, 'PAPER_DUE', 'Báo cáo năm', 'bao cao nam', '2022-11-02', 'YEAR_REPORT', 1, '')`,
      )
      .run(book.context.ids.next(), yearId);
    expect((await statuses())[0]).toEqual(["NOT_DUE"]);
    book.clock.pass(24 * 60);
    expect((await statuses())[0]).toEqual(["NOT_REPORTED"]);
  });

  it("nearly met is a setting, off until the cluster has it, and taken back", async () => {
    const { book, first, pledgeId, type, statuses } = await withTarget({ value: 10_000, measure: "%" });
    await book.call("pledges.saveActuals", type(first, "98,2"));
    expect((await statuses())[0]).toEqual(["MISSED"]);
    const set = await book.undoable("pledges.setNearness", {
      ...{ pledgeId, expectedRevision: 1, nearlyFrom: 9500, nearlyClause: "Điều 5 quy chế" },
    });
    expect((await statuses())[0]).toEqual(["NEARLY"]);
    await takeBack(book, set);
    expect((await statuses())[0]).toEqual(["MISSED"]);
  });

  it("an explanation stands beside the figure and is taken back without it", async () => {
    const { book, first, second, targetId, type } = await withTarget();
    await book.call("pledges.saveActuals", type(first, "1"));
    const explained = await book.undoable("pledges.explainActual", {
      ...({ unitId: first, targetId, period: "YEAR", expectedRevision: 1 } as const),
      ...{ explanation: "Do mưa lũ", incomingPaperId: null },
    });
    const read = () => book.call("pledges.cell", { unitId: first, targetId });
    expect((await read()).year).toMatchObject({ explanation: "Do mưa lũ", status: "MISSED" });
    await takeBack(book, explained);
    expect((await read()).year).toMatchObject({ explanation: "", figure: { kind: "VALUE", value: 100 } });
    expect((await book.call("pledges.cell", { unitId: second, targetId })).year.status).toBe("NOT_REPORTED");
  });

  it("what was changed meanwhile is not written over: a figure, an explanation, the rule of nearness", async () => {
    const { book, first, second, pledgeId, targetId, type } = await withTarget();
    await book.call("pledges.saveActuals", type(first, "1"));
    const both = { period: "YEAR" as const, cells: [...type(second, "3").cells, ...type(first, "2").cells] };
    const answer = await book.answer("pledges.saveActuals", both);
    expect(answer).toMatchObject({
      error: { code: "CHANGED_MEANWHILE", facts: { name: "Sở Tư pháp TP Hà Nội, Xã nông thôn mới" } },
    });
    const figures = (await book.call("pledges.matrix", year)).cells.map(([cell]) => cell?.figure ?? null);
    expect(figures).toEqual([{ kind: "VALUE", value: 100 }, null, null, null]);
    const cell = { unitId: first, targetId, period: "YEAR", explanation: "", incomingPaperId: null } as const;
    for (const expectedRevision of [0, 2])
      expect(await book.refusal("pledges.explainActual", { ...cell, expectedRevision })).toBe(
        "CHANGED_MEANWHILE",
      );
    const rule = { pledgeId, expectedRevision: 2, nearlyFrom: 9500, nearlyClause: "" };
    expect(await book.refusal("pledges.setNearness", rule)).toBe("CHANGED_MEANWHILE");
  });

  it("shows one category with what is for it", async () => {
    const { book, departments, bureaus, pledgeId } = await withTarget();
    await book.call("pledges.addTarget", {
      ...{ ...blankTarget, pledgeId, name: "Riêng Cục", categoryId: bureaus },
      ...{ basis: "Quyết định số 2167/QĐ-BTP ngày 09/12/2015" },
    });
    await book.call("pledges.addTarget", {
      ...{ ...blankTarget, pledgeId, name: "Báo cáo đợt 1" },
      ...{ direction: "BY_DAY", value: null, measure: "", dueOn: day("2022-06-30") },
    });
    const shown = await book.call("pledges.matrix", { categoryId: departments, period: "YEAR" });
    expect(shown.targets.map(({ target }) => target.name)).toEqual(["Xã nông thôn mới", "Báo cáo đợt 1"]);
    expect(shown.units).toHaveLength(2);
    const all = await book.call("pledges.matrix", year);
    expect(all.cells[0]?.map(({ status }) => status)[1]).toBe("NOT_APPLICABLE");
    expect(all.categories.map(({ units }) => units)).toEqual([2, 2]);
  });
});
