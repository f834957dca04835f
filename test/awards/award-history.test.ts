import { describe, expect, it } from "vitest";
import type { TypedAwardRow } from "#core/awards/history/procedures";
import type { AwardRecordId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { errorSentence } from "#core/strings/error-sentences";
import { personName, workedBook } from "../safekeeping/worked-book";

const all = { search: "", unitId: null, year: null, state: "ALL", offset: 0, limit: 100 } as const;

const row = (fields: Partial<TypedAwardRow> = {}): TypedAwardRow => ({
  unit: "Sở Tư pháp TP Cần Thơ",
  person: "",
  award: "Cờ thi đua ngành Tư pháp",
  year: "2020",
  decisionNumber: "123/QĐ-BTP",
  decidedOn: "15/01/2021",
  authority: "Bộ trưởng Bộ Tư pháp",
  ...fields,
});

describe("typing the awards of past years", () => {
  it("saves a block as one step, matches award and unit without marks, and takes it back whole", async () => {
    const book = await workedBook();
    const rows = [
      row(),
      row({
        unit: "so tu phap tp ha noi",
        award: "co thi dua nganh tu phap",
        decisionNumber: "",
        decidedOn: "",
      }),
      row({ person: "Chuyên viên pháp chế", award: "Giấy khen của Giám đốc", year: "2021", decidedOn: "" }),
    ];
    const undo = await book.undoable("awards.addRecords", { rows });
    const { rows: saved, counts } = await book.call("awards.history", all);
    expect(counts).toEqual({ all: 3, withoutNumber: 1, revoked: 0 });
    expect(
      saved.map(({ recipient, awardCode, year, decidedOn }) => [recipient, awardCode, year, decidedOn]),
    ).toEqual([
      ["Chuyên viên pháp chế", "", 2021, null],
      ["Sở Tư pháp TP Hà Nội", "CO_NGANH_TU_PHAP", 2020, null],
      ["Sở Tư pháp TP Cần Thơ", "CO_NGANH_TU_PHAP", 2020, "2021-01-15"],
    ]);
    await book.call("safekeeping.undo", { stepId: undo.stepId });
    expect((await book.call("awards.history", all)).total).toBe(0);
  });

  it("gives back from the bin what was typed, and leaves what a dossier won to its decision", async () => {
    const book = await workedBook();
    const undo = await book.undoable("awards.addRecords", { rows: [row(), row({ year: "2019" })] });
    await book.call("safekeeping.undo", { stepId: undo.stepId });
    const items = async () => (await book.call("safekeeping.bin", {})).items;
    const [first, second] = await items();
    if (first === undefined || second === undefined) throw new Error("two awards");
    book.database
      .prepare("UPDATE award_records SET nomination_id = ? WHERE id = ?")
      .run(book.unitNomination, second.id);
    expect(await items()).toMatchObject([{ kind: "AWARD_RECORD", id: first.id }]);
    const restore = (id: string) => ({ recordIds: [id as AwardRecordId] });
    expect(await book.refusal("awards.restoreRecords", restore(second.id))).toBe("NOT_FOUND");
    await book.call("awards.restoreRecords", restore(first.id));
    expect((await book.call("awards.history", all)).total).toBe(1);
  });

  it("links a person the book knows instead of making a second one", async () => {
    const book = await workedBook();
    await book.call("awards.addRecords", {
      rows: [row({ person: personName, award: "Lao động tiên tiến" })],
    });
    expect(book.database.prepare("SELECT count(*) FROM people").pluck().get()).toBe(1);
    expect(book.database.prepare("SELECT person_id FROM award_records").pluck().get()).toBe(book.personId);
  });

  it("finds a unit under a name it bore, and shows the name of the year", async () => {
    const book = await workedBook();
    const [unitId] = book.members;
    if (unitId === undefined) throw new Error("a member");
    const name = "Sở Tư pháp thành phố Cần Thơ";
    await book.call("registry.renameUnit", { unitId, date: "2021-06-01" as LocalDate, name, decision: "" });
    await book.call("awards.addRecords", { rows: [row(), row({ unit: name, year: "2021" })] });
    const { rows } = await book.call("awards.history", all);
    expect(rows.map(({ unitName, year }) => [year, unitName])).toEqual([
      [2021, name],
      [2020, "Sở Tư pháp TP Cần Thơ"],
    ]);
  });

  it.each([
    ["UNIT_MISSING", { unit: "" }],
    ["UNIT_UNKNOWN", { unit: "Sở Tư pháp tỉnh Khác" }],
    ["AWARD_MISSING", { award: "" }],
    ["YEAR_WRONG", { year: "20" }],
    ["YEAR_WRONG", { year: "2020.5" }],
    ["YEAR_AHEAD", { year: "2023" }],
    ["DAY_WRONG", { decidedOn: "31/02/2021" }],
    ["DAY_TWO_DIGIT_YEAR", { decidedOn: "15/01/21" }],
    ["DAY_BEFORE_YEAR", { decidedOn: "31/12/2019" }],
    ["DAY_AHEAD", { decidedOn: "03/11/2022" }],
  ] as const)("names the line that is wrong: %s", async (fault, fields) => {
    const book = await workedBook();
    const answer = await book.answer("awards.addRecords", {
      rows: [row({ year: "2019", decidedOn: "" }), row(fields)],
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "AWARD_ROWS_WRONG", facts: { rows: 2, faults: [{ line: 2, fault }] } },
    });
    expect(answer.ok ? "" : errorSentence(answer.error).detail).toMatch(/^Dòng 2: /);
    expect((await book.call("awards.history", all)).total).toBe(0);
  });

  it("refuses the same award twice, in the block and against the book", async () => {
    const book = await workedBook();
    const { faults } = await book.call("awards.checkRows", { rows: [row(), row({ decisionNumber: "" })] });
    expect(faults).toMatchObject([{ line: 2, fault: "ROW_TWICE", otherLine: 1 }]);
    await book.call("awards.addRecords", { rows: [row()] });
    const again = await book.call("awards.checkRows", { rows: [row()] });
    expect(again.faults).toMatchObject([{ line: 1, fault: "ALREADY_RECORDED" }]);
  });

  it("takes 5,000 pasted rows, and saves none of them where one is bad", async () => {
    const book = await workedBook();
    const rows = Array.from({ length: 5000 }, (_, place) =>
      row({ award: `Giấy khen số ${place}`, year: String(2017 + (place % 5)), decidedOn: "" }),
    );
    const bad = rows.with(3210, row({ unit: "Đơn vị không có" }));
    expect(await book.refusal("awards.addRecords", { rows: bad })).toBe("AWARD_ROWS_WRONG");
    expect((await book.call("awards.history", all)).total).toBe(0);
    expect(await book.call("awards.addRecords", { rows })).toEqual({ added: 5000 });
    expect((await book.call("awards.history", { ...all, year: 2019 })).total).toBe(1000);
  });

  it("corrects a decision with undo, and refuses a day before the year", async () => {
    const book = await workedBook();
    await book.call("awards.addRecords", { rows: [row({ decisionNumber: "", decidedOn: "" })] });
    const [record] = (await book.call("awards.history", all)).rows;
    if (record === undefined) throw new Error("a record");
    const typed = {
      recordId: record.id,
      expectedRevision: 1,
      authority: "",
      note: "",
      decisionNumber: "7/QĐ",
    };
    expect(await book.refusal("awards.editRecord", { ...typed, decidedOn: "2019-12-31" as LocalDate })).toBe(
      "AWARD_DECIDED_BEFORE_YEAR",
    );
    const undo = await book.undoable("awards.editRecord", { ...typed, decidedOn: "2021-01-15" as LocalDate });
    expect((await book.call("awards.history", { ...all, state: "WITHOUT_NUMBER" })).total).toBe(0);
    await book.call("safekeeping.undo", { stepId: undo.stepId });
    expect((await book.call("awards.history", { ...all, state: "WITHOUT_NUMBER" })).total).toBe(1);
  });

  it("finds by recipient, award and number, without marks", async () => {
    const book = await workedBook();
    await book.call("awards.addRecords", { rows: [row(), row({ unit: "Sở Tư pháp TP Hà Nội" })] });
    for (const [search, total] of [
      ["can tho", 1],
      ["nganh tu phap", 2],
      ["123/QĐ", 2],
      ["zzz", 0],
    ] as const)
      expect((await book.call("awards.history", { ...all, search })).total, search).toBe(total);
  });
});
