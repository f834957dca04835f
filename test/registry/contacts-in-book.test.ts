import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import type { InputOf } from "#core/contract";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { scratchBook } from "../support/scratch-book";
import { day } from "./lineage-samples";

type Fields = InputOf<"registry.addContact">;

async function bookOfTwo() {
  const book = scratchBook({ handlers: { ...registryHandlers, ...safekeepingHandlers } });
  const blank = { shortName: "", locality: "", categoryId: null, parentId: null, note: "" };
  const add = async (name: string) =>
    (await book.call("registry.addUnit", { name, ...blank, memberFrom: day("2020-01-01"), memberTo: null }))
      .id;
  const first = await add("Sở Tư pháp TP Hà Nội");
  const second = await add("Cục THADS TP Hải Phòng");
  const officer = (unitId: UnitId, fields: Partial<Fields> = {}): Fields => ({
    ...{ unitId, fullName: "Đầu mối Một", post: "Chuyên viên", duty: "CONCURRENT", phone: "0900.000 001" },
    ...{ from: day("2021-01-01"), to: null, note: "" },
    ...fields,
  });
  const list = (search = "", unitId: UnitId | null = null) =>
    book.call("registry.contacts", { search, unitId, offset: 0, limit: 50 });
  const without = async () =>
    (await book.call("registry.membersWithoutContact", {})).members.map(({ id }) => id);
  return { book, first, second, officer, list, without };
}

describe("contact officers of the units", () => {
  it("are found by name, post, unit and phone without marks, and tell which members have none", async () => {
    const { book, first, second, officer, list, without } = await bookOfTwo();
    await book.call("registry.addContact", officer(first));
    expect(await without()).toEqual([second]);
    await book.call("registry.addContact", officer(second, { fullName: "Đầu mối Hai", phone: "" }));
    const found = async (search: string) => (await list(search)).rows.map(({ fullName }) => fullName);
    expect(await found("")).toEqual(["Đầu mối Một", "Đầu mối Hai"]);
    expect(await found("mot")).toEqual(["Đầu mối Một"]);
    expect(await found("hai phong")).toEqual(["Đầu mối Hai"]);
    expect(await found("0900 000 001")).toEqual(["Đầu mối Một"]);
    expect(await found("chuyen vien ha noi")).toEqual(["Đầu mối Một"]);
    expect((await list("", second)).rows.map(({ unitName }) => unitName)).toEqual(["Cục THADS TP Hải Phòng"]);
    expect(await without()).toEqual([]);
  });

  it("hold the work to their last day; then the member has none", async () => {
    const { book, first, officer, list, without } = await bookOfTwo();
    await book.call("registry.addContact", officer(first, { to: day("2021-12-31") }));
    const { rows } = await list();
    expect(rows.map(({ state }) => state)).toEqual(["ENDED"]);
    expect(await without()).toContain(first);
  });

  it("are added, corrected, binned and taken out again, each with its undo", async () => {
    const { book, first, officer, list } = await bookOfTwo();
    const names = async () => (await list()).rows.map(({ fullName, phone }) => [fullName, phone]);
    const undo = (stepId: string) => book.call("safekeeping.undo", { stepId: stepId as never });
    const adding = await book.undoable("registry.addContact", officer(first));
    await undo(adding.stepId);
    expect(await names()).toEqual([]);
    const { id } = await book.call("registry.addContact", officer(first));
    const before = await names();
    const edited = officer(first, { fullName: "Đầu mối Ba", phone: "" });
    const input = { contactId: id, expectedRevision: 1, ...edited };
    const editing = await book.undoable("registry.editContact", input);
    expect(await names()).toEqual([["Đầu mối Ba", ""]]);
    expect(await book.refusal("registry.editContact", input)).toBe("CHANGED_MEANWHILE");
    await undo(editing.stepId);
    expect(await names()).toEqual(before);
    const binning = await book.undoable("registry.binContact", { contactId: id });
    expect(await names()).toEqual([]);
    expect(await book.refusal("registry.binContact", { contactId: id })).toBe("NOT_FOUND");
    await undo(binning.stepId);
    expect(await names()).toEqual(before);
  });

  it("refuse days that run backwards, the same officer twice, and a unit that is not there", async () => {
    const { book, first, officer, list } = await bookOfTwo();
    await book.call("registry.addContact", officer(first));
    const refused = (fields: Fields) => book.refusal("registry.addContact", fields);
    expect(await refused(officer(first, { to: day("2020-12-31"), fullName: "Khác" }))).toBe(
      "CONTACT_ENDS_BEFORE_START",
    );
    expect(await refused(officer(first, { fullName: "ĐẦU MỐI MỘT" }))).toBe("CONTACT_TWICE");
    expect(await refused(officer("01920000-0000-7000-8000-00000000ffff" as UnitId))).toBe("NOT_FOUND");
    expect((await list()).total).toBe(1);
    const earlier = officer(first, { from: day("2019-01-01"), to: day("2020-12-31") });
    expect(await book.answer("registry.addContact", earlier)).toMatchObject({ ok: true });
  });
});
