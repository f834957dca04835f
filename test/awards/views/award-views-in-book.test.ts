import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { InputOf } from "#core/contract";
import { matrixFactWords, remarkWords } from "#core/strings/award-remark-words";
import { handlers } from "#main/book/handlers";
import { type ScratchBook, scratchBook } from "../../support/scratch-book";

const on = (day: string) => day as LocalDate;
const flag = "Cờ thi đua ngành Tư pháp";
const whole = { search: "", offset: 0, limit: 100 } as const;

/** Three members and a unit under the first, with a flag that went round among the members in 2019–2021. */
async function rotatedBook() {
  const book = scratchBook({ handlers });
  const add = async (name: string, fields: { parentId: UnitId | null; memberFrom: LocalDate | null }) =>
    (
      await book.call("registry.addUnit", {
        ...{ name, shortName: "", locality: "", categoryId: null, memberTo: null, note: "" },
        ...fields,
      })
    ).id;
  const member = { parentId: null, memberFrom: on("2018-01-01") };
  const [a, b, c] = [
    await add("Đơn vị A", member),
    await add("Đơn vị B", member),
    await add("Đơn vị C", member),
  ];
  const under = await add("Phòng A1", { parentId: a, memberFrom: null });
  await add("Đơn vị ngoài cụm", { parentId: null, memberFrom: null });
  await give(book, [
    ["Đơn vị A", "", flag, 2019],
    ["Đơn vị B", "", flag, 2020],
    ["Đơn vị C", "", flag, 2021],
    ["Đơn vị ngoài cụm", "", flag, 2018],
  ]);
  return { book, a, b, c, under };
}

type Given = readonly [unit: string, person: string, award: string, year: number];

const give = (book: ScratchBook, rows: readonly Given[]) =>
  book.call("awards.addRecords", {
    rows: rows.map(([unit, person, award, year]) => ({
      ...{ unit, person, award, year: String(year), decisionNumber: "", decidedOn: "", authority: "" },
    })),
  });

const personNamed = (book: ScratchBook, name: string) =>
  book.database.prepare("SELECT id FROM people WHERE full_name = ?").pluck().get(name) as PersonId;

const nominate = (
  book: ScratchBook,
  fields: Pick<InputOf<"dossiers.addNomination">, "nominee" | "memberId" | "awardCode">,
) => book.call("dossiers.addNomination", { ...fields, year: 2022, note: "" });

const watchAll = (book: ScratchBook) =>
  book.call("awardViews.setWatches", {
    watches: (
      ["ROTATION", "STACKING", "DIRECT_SHARE", "HEAD_ABOVE_UNIT", "REMOTE_AREA", "DUTY_NOT_DONE"] as const
    ).map((watch) => ({ watch, state: "WATCHED", clause: "Mục “Thứ tư”", decidedOn: null })),
  });

describe("the matrix of awards", () => {
  it("sets units of the cluster beside the five years, each cell with its record, and says what it shows", async () => {
    const { book } = await rotatedBook();
    const matrix = await book.call("awardViews.matrix", { award: null, toYear: null, ...whole });
    expect(matrix.years).toEqual([2017, 2018, 2019, 2020, 2021]);
    expect(matrix.rows.map(({ name, kind, times }) => [name, kind, times])).toEqual([
      ["Đơn vị A", "MEMBER", 1],
      ["Đơn vị B", "MEMBER", 1],
      ["Đơn vị C", "MEMBER", 1],
    ]);
    expect(matrix.facts.map(matrixFactWords)).toContain(
      "Trong 3 năm 2019–2021, mỗi đơn vị thành viên đúng một lần (3 đơn vị).",
    );
    const cell = matrix.rows[0]?.cells[2];
    const { rows } = await book.call("awards.history", {
      ...{ search: "", unitId: null, year: 2019, state: "ALL", offset: 0, limit: 10 },
    });
    expect(cell).toMatchObject({ year: 2019, times: 1, recordId: rows[0]?.id });
  });

  it("leaves out what is revoked or in the bin, and takes a unit under a member in where it has the award", async () => {
    const { book } = await rotatedBook();
    await give(book, [["Phòng A1", "", flag, 2021]]);
    book.database.exec("UPDATE award_records SET revoked_on = '2022-02-01' WHERE recipient = 'Đơn vị B'");
    const { rows, facts } = await book.call("awardViews.matrix", {
      ...{ award: "CO_NGANH_TU_PHAP", toYear: 2021, ...whole },
    });
    expect(rows.map(({ name, times }) => [name, times])).toEqual([
      ["Đơn vị A", 1],
      ["Phòng A1", 1],
      ["Đơn vị B", 0],
      ["Đơn vị C", 1],
    ]);
    expect(facts.map(matrixFactWords)).toContain("Trong các năm 2019, 2021, chưa lần nào: Đơn vị B.");
  });

  it("sets the final score of the unit's nomination beside the award of that year", async () => {
    const { book, a } = await rotatedBook();
    const { id } = await nominate(book, {
      ...{ nominee: { kind: "UNIT", unitId: a }, memberId: a, awardCode: "CO_NGANH_TU_PHAP" },
    });
    book.database.prepare("INSERT INTO nomination_scores (id, score) VALUES (?, 9825)").run(id);
    const { rows } = await book.call("awardViews.matrix", { award: null, toYear: 2022, ...whole });
    expect(rows[0]?.cells.map(({ score }) => score)).toEqual([null, null, null, null, 9825]);
  });

  it("tells several awards of one kind for one recipient in one year, not the ladder", async () => {
    const { book } = await rotatedBook();
    await give(book, [
      ["Đơn vị A", "", "Giấy khen", 2021],
      ["Đơn vị A", "", "Bằng khen của tỉnh", 2021],
      ["Đơn vị C", "", "Tập thể lao động xuất sắc", 2021],
    ]);
    const { stacked, stackedTotal } = await book.call("awardViews.matrix", {
      ...{ award: null, toYear: 2021, ...whole },
    });
    expect(stackedTotal).toBe(1);
    expect(stacked.map(({ recipient, awards }) => [recipient, awards.map(({ name }) => name)])).toEqual([
      ["Đơn vị A", ["Giấy khen", "Bằng khen của tỉnh"]],
    ]);
  });
});

describe("who was rewarded, by what they are", () => {
  it("counts each person once a year, the unknown apart, and takes a capacity back", async () => {
    const { book } = await rotatedBook();
    await give(book, [
      ["Đơn vị A", "Người thứ nhất", "Giấy khen", 2022],
      ["Đơn vị A", "Người thứ nhất", "Lao động tiên tiến", 2022],
      ["Đơn vị B", "Người thứ hai", "Giấy khen", 2022],
      ["Đơn vị ngoài cụm", "Người thứ ba", "Giấy khen", 2022],
    ]);
    const asked = { year: 2022, stage: "REWARDED", capacity: null, ...whole } as const;
    const ofYear = async () => (await book.call("awardViews.people", asked)).years.at(-1);
    expect(await ofYear()).toMatchObject({
      rewarded: { direct: 0, managers: 0, unknown: 2 },
      rewardedShare: "UNKNOWN",
      nominatedShare: "NOBODY",
    });
    const personId = personNamed(book, "Người thứ nhất");
    await book.call("awardViews.setCapacity", { personId, year: 2022, capacity: "DIRECT" });
    const step = await book.undoable("awardViews.setCapacity", { personId, year: 2022, capacity: "HEAD" });
    expect((await ofYear())?.rewarded).toEqual({ direct: 0, managers: 1, unknown: 1 });
    await book.call("safekeeping.undo", { stepId: step.stepId });
    expect((await ofYear())?.rewarded).toEqual({ direct: 1, managers: 0, unknown: 1 });
    const { rows, total } = await book.call("awardViews.people", { ...asked, capacity: "DIRECT" });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ name: "Người thứ nhất", unitName: "Đơn vị A" });
    expect(rows[0]?.awards.map(({ name }) => name)).toEqual(["Giấy khen", "Lao động tiên tiến"]);
    expect((await book.call("awardViews.people", { ...asked, search: "nguoi hai" })).total).toBe(1);
    const none = { ...asked, stage: "NOMINATED" } as const;
    expect((await book.call("awardViews.people", none)).total).toBe(0);
  });

  it("does not know an erased person any more", async () => {
    const { book } = await rotatedBook();
    await give(book, [["Đơn vị A", "Người thứ nhất", "Giấy khen", 2022]]);
    const personId = personNamed(book, "Người thứ nhất");
    await book.call("awardViews.setCapacity", { personId, year: 2022, capacity: "HEAD" });
    await book.call("safekeeping.erasePerson", { personId, reason: "theo yêu cầu" });
    expect((await book.call("awardViews.capacity", { personId, year: 2022 })).capacity).toBe("UNKNOWN");
    const again = { personId, year: 2022, capacity: "HEAD" } as const;
    expect(await book.refusal("awardViews.setCapacity", again)).toBe("NOT_FOUND");
  });

  it("sets a head beside what the unit reached, else beside what it is nominated for", async () => {
    const { book, a, b } = await rotatedBook();
    await give(book, [
      ["Đơn vị A", "Trưởng A", "Chiến sĩ thi đua cơ sở", 2022],
      ["Đơn vị A", "", "Tập thể lao động tiên tiến", 2022],
    ]);
    const head = (fullName: string, unitId: UnitId) =>
      ({ kind: "PERSON", personId: null, fullName, post: "", unitId }) as const;
    await nominate(book, { nominee: head("Trưởng B", b), memberId: b, awardCode: "CSTDCS" });
    const heads = () => book.call("awardViews.heads", { year: 2022, offset: 0, limit: 50 });
    expect(await heads()).toMatchObject({ total: 0, withoutCapacity: 2 });
    for (const name of ["Trưởng A", "Trưởng B"]) {
      const personId = personNamed(book, name);
      await book.call("awardViews.setCapacity", { personId, year: 2022, capacity: "HEAD" });
    }
    const told = async () =>
      (await heads()).rows.map(({ name, stage, verdict, doubt, unitStage }) => [
        ...[name, stage, verdict, doubt, unitStage],
      ]);
    expect(await told()).toEqual([
      ["Trưởng A", "REWARDED", "ABOVE", null, "REWARDED"],
      ["Trưởng B", "NOMINATED", "UNKNOWN", "UNIT_NOT_RECORDED", null],
    ]);
    await nominate(book, { nominee: { kind: "UNIT", unitId: b }, memberId: b, awardCode: "TTLDXS" });
    expect((await told())[1]).toEqual(["Trưởng B", "NOMINATED", "NOT_ABOVE", null, "NOMINATED"]);
    expect(a).not.toBe(b);
  });
});

describe("units of remote areas", () => {
  it("counts units rewarded each year by where they lie, the unknown apart, and takes an area back", async () => {
    const { book, a, b } = await rotatedBook();
    await book.call("awardViews.setArea", { unitId: b, area: "OTHER", basis: "" });
    const step = await book.undoable("awardViews.setArea", { unitId: a, area: "REMOTE", basis: "QĐ 861" });
    const areas = () => book.call("awardViews.areas", { area: null, ...whole });
    const { years, rows } = await areas();
    expect(years.map(({ year, remote, other, unknown }) => [year, remote, other, unknown])).toEqual([
      ...[
        [2018, 0, 0, 0],
        [2019, 1, 0, 0],
        [2020, 0, 1, 0],
        [2021, 0, 0, 1],
        [2022, 0, 0, 0],
      ],
    ]);
    expect(rows[0]).toMatchObject({ name: "Đơn vị A", area: "REMOTE", basis: "QĐ 861", awards: 1 });
    await book.call("safekeeping.undo", { stepId: step.stepId });
    expect((await areas()).rows[0]).toMatchObject({ area: "UNKNOWN", basis: "" });
    expect((await book.call("awardViews.areas", { area: "REMOTE", ...whole })).total).toBe(0);
  });
});

describe("what a year watches", () => {
  it("is nothing until it is decided, is one step, and is taken back", async () => {
    const { book } = await rotatedBook();
    const watched = async () =>
      (await book.call("awardViews.watches", {})).watches.filter(({ state }) => state === "WATCHED").length;
    expect(await watched()).toBe(0);
    await watchAll(book);
    expect(await watched()).toBe(6);
    const step = await book.undoable("awardViews.setWatches", {
      watches: [{ watch: "ROTATION", state: "NOT_WATCHED", clause: "", decidedOn: null }],
    });
    expect(await watched()).toBe(5);
    await book.call("safekeeping.undo", { stepId: step.stepId });
    const { watches } = await book.call("awardViews.watches", {});
    expect(watches[0]).toMatchObject({ watch: "ROTATION", state: "WATCHED", clause: "Mục “Thứ tư”" });
    const late = { watch: "ROTATION", state: "WATCHED", clause: "", decidedOn: on("2023-01-02") } as const;
    expect(await book.refusal("awardViews.setWatches", { watches: [late] })).toBe("WATCH_DECIDED_AFTER_YEAR");
  });

  it("says its facts when somebody is nominated, and refuses nothing", async () => {
    const { book, a, c } = await rotatedBook();
    const asked = {
      nominee: "UNIT",
      unitId: c,
      personId: null,
      awardCode: "CO_NGANH_TU_PHAP",
      year: 2022,
    } as const;
    const remarks = async (fields: Partial<InputOf<"awardViews.remarks">> = {}) =>
      (await book.call("awardViews.remarks", { ...asked, nominationId: null, ...fields })).remarks.map(
        ({ remark }) => remarkWords(remark),
      );
    expect(await remarks()).toEqual([]);
    await watchAll(book);
    expect(await remarks()).toEqual([
      "Trong 3 năm 2019–2021, đơn vị này nhận 1 lần (2021). Mỗi đơn vị thành viên đúng một lần (3 đơn vị).",
      "Chưa ghi đơn vị có ở vùng sâu, vùng xa, khó khăn hay không.",
    ]);
    const bk = (
      await nominate(book, { nominee: { kind: "UNIT", unitId: c }, memberId: c, awardCode: "BK_TINH" })
    ).id;
    expect(await remarks({ awardCode: "GK" })).toContain(
      "Cùng năm, đối tượng này còn có: Bằng khen của tỉnh.",
    );
    expect(await remarks({ awardCode: "BK_TINH", nominationId: bk })).toHaveLength(2);

    const person = { nominee: "PERSON", unitId: a, awardCode: "CSTDCS" } as const;
    expect((await remarks(person)).at(-1)).toContain("Chưa ghi vị trí công tác của người này");
    const nominee = { kind: "PERSON", personId: null, fullName: "Trưởng A", post: "", unitId: a } as const;
    const { id: nominationId } = await nominate(book, { nominee, memberId: a, awardCode: "CSTDCS" });
    const personId = personNamed(book, "Trưởng A");
    await book.call("awardViews.setCapacity", { personId, year: 2022, capacity: "HEAD" });
    await book.call("tasks.add", {
      ...{ meetingId: null, givenBy: "Đảng ủy", content: "Triển khai phong trào", ownerUnitId: a, owner: "" },
      due: on("2022-06-30"),
    });
    await book.call("plan.addItem", {
      ...{
        kind: "PAPER_DUE",
        title: "Báo cáo 6 tháng",
        from: null,
        due: on("2022-07-15"),
        place: "",
        note: "",
      },
      ...{
        expects: "MIDYEAR_REPORT",
        categoryId: null,
        ownerUnitId: null,
        meetingId: null,
        movementId: null,
      },
    });
    expect(await remarks({ ...person, personId, nominationId })).toEqual([
      "Cá nhân được đề nghị trong năm, kể cả đề nghị này: trực tiếp 0, quản lý 1. Người trực tiếp không nhiều hơn.",
      "Chưa rõ danh hiệu của người đứng đầu có cao hơn kết quả của đơn vị không: trong sổ chưa có kết quả của đơn vị năm đó.",
      "Đơn vị của người đứng đầu còn 1 việc được giao quá hạn, 1 văn bản quá hạn chưa gửi.",
    ]);
  });
});
