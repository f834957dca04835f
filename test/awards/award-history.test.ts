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

  it("takes the people of an undone paste back with it, and brings them with what leaves the bin", async () => {
    const book = await workedBook();
    const people = async () =>
      (await book.call("registry.listPeople", { search: "", offset: 0, limit: 50 })).people.length;
    const found = async () =>
      (await book.call("overview.search", { text: "phap che" })).found.filter(({ kind }) => kind === "PERSON")
        .length;
    const undo = await book.undoable("awards.addRecords", {
      rows: [row({ person: "Chuyên viên pháp chế" })],
    });
    expect([await people(), await found()]).toEqual([2, 1]);
    const undone = await book.call("safekeeping.undo", { stepId: undo.stepId });
    expect([await people(), await found(), undone.left]).toEqual([1, 0, ""]);
    const [binned] = (await book.call("safekeeping.bin", {})).items;
    await book.call("awards.restoreRecords", { recordIds: [binned?.id as AwardRecordId] });
    expect([await people(), await found()]).toEqual([2, 1]);
  });

  it("leaves a person of an undone paste whom a dossier names since, and says so", async () => {
    const book = await workedBook();
    const fullName = "Chuyên viên pháp chế";
    const undo = await book.undoable("awards.addRecords", { rows: [row({ person: fullName })] });
    const [unitId] = book.members;
    if (unitId === undefined) throw new Error("a member");
    const { awards } = await book.call("awards.catalogue", {});
    const award = awards.find(({ nominees }) => nominees.includes("PERSON"));
    await book.call("dossiers.addNomination", {
      nominee: { kind: "PERSON", personId: null, fullName, post: "", unitId },
      ...{ memberId: unitId, awardCode: award?.code ?? "", year: 2022, note: "" },
    });
    const { left } = await book.call("safekeeping.undo", { stepId: undo.stepId });
    expect(left).toBe("Chuyên viên pháp chế vẫn còn trong sổ vì nơi khác đang ghi tên.");
    expect(
      (await book.call("registry.listPeople", { search: fullName, offset: 0, limit: 50 })).people,
    ).toHaveLength(1);
    expect((await book.call("awards.history", all)).total).toBe(0);
  });

  it("keeps in the trail what the records said before they went", async () => {
    const book = await workedBook();
    await book.call("awards.addRecords", { rows: [row()] });
    const recordIds = (await book.call("awards.history", all)).rows.map(({ id }) => id);
    await book.call("awards.binRecords", { recordIds });
    const payload = book.database
      .prepare("SELECT payload FROM audit_payloads ORDER BY seq DESC LIMIT 1")
      .pluck();
    expect(JSON.parse(payload.get() as string)).toMatchObject({
      before: [{ id: recordIds[0], decisionNumber: "123/QĐ-BTP", binnedAt: null }],
      after: [{ id: recordIds[0], binnedAt: "2022-11-02T01:30:00.000Z" }],
    });
  });

  it.each([
    ["the history has again", async () => 1],
    [
      "comes twice out of the bin",
      async (book: Awaited<ReturnType<typeof workedBook>>) => {
        const [known] = (await book.call("awards.history", all)).rows;
        await book.call("awards.binRecords", { recordIds: [known?.id as AwardRecordId] });
        return 2;
      },
    ],
  ] as const)("does not give back an award that %s", async (_name, prepare) => {
    const book = await workedBook();
    const undo = await book.undoable("awards.addRecords", { rows: [row()] });
    await book.call("safekeeping.undo", { stepId: undo.stepId });
    await book.call("awards.addRecords", { rows: [row({ decisionNumber: "" })] });
    const binned = await prepare(book);
    const { items } = await book.call("safekeeping.bin", {});
    const recordIds = items.map(({ id }) => id as AwardRecordId);
    expect(recordIds).toHaveLength(binned);
    const answer = await book.answer("awards.restoreRecords", { recordIds });
    expect(answer.ok ? "" : errorSentence(answer.error).title).toBe(
      "Lịch sử khen thưởng đã có Cờ thi đua ngành Tư pháp năm 2020 của Sở Tư pháp TP Cần Thơ.",
    );
    expect((await book.call("safekeeping.bin", {})).items).toHaveLength(binned);
  });

  it("refuses to correct a decision to a day that has not come", async () => {
    const book = await workedBook();
    await book.call("awards.addRecords", { rows: [row()] });
    const [record] = (await book.call("awards.history", all)).rows;
    if (record === undefined) throw new Error("a record");
    const { id: recordId, revision: expectedRevision, decisionNumber, authority, note } = record;
    const typed = { recordId, expectedRevision, decisionNumber, authority, note };
    const answer = await book.answer("awards.editRecord", { ...typed, decidedOn: "2022-11-03" as LocalDate });
    expect(answer.ok ? "" : errorSentence(answer.error).title).toBe("Ngày quyết định 03/11/2022 chưa tới.");
    expect(
      (await book.call("awards.editRecord", { ...typed, decidedOn: "2022-11-02" as LocalDate })).revision,
    ).toBe(2);
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

describe("a row of the history is refused", () => {
  async function oneRecord() {
    const book = await workedBook();
    await book.call("awards.addRecords", { rows: [row()] });
    const [record] = (await book.call("awards.history", all)).rows;
    if (record === undefined) throw new Error("a record");
    const { id: recordId, revision: expectedRevision } = record;
    const fields = { recordId, expectedRevision, decisionNumber: "123/QĐ-BTP", authority: "", note: "" };
    return { book, recordId, fields };
  }

  it("with a decision of a day that has not come", async () => {
    const { book, fields } = await oneRecord();
    const decidedOn = "2099-01-01" as LocalDate;
    expect(await book.refusal("awards.editRecord", { ...fields, decidedOn })).toBe("AWARD_DECIDED_AHEAD");
  });

  it("where a dossier won it: there it is corrected or revoked", async () => {
    const { book, recordId, fields } = await oneRecord();
    book.database
      .prepare("UPDATE award_records SET nomination_id = ? WHERE id = ?")
      .run(book.unitNomination, recordId);
    expect(await book.refusal("awards.editRecord", { ...fields, decidedOn: null })).toBe("AWARD_OF_DOSSIER");
    expect(await book.refusal("awards.binRecords", { recordIds: [recordId] })).toBe("AWARD_OF_DOSSIER");
  });

  it("back from the bin, once the same award was typed again", async () => {
    const { book, recordId } = await oneRecord();
    await book.call("awards.binRecords", { recordIds: [recordId] });
    await book.call("awards.addRecords", { rows: [row()] });
    expect(await book.refusal("awards.restoreRecords", { recordIds: [recordId] })).toBe(
      "AWARD_RECORDED_AGAIN",
    );
  });
});
