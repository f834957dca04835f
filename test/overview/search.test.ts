import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { personName, workedBook } from "../safekeeping/worked-book";

const titles = async (book: Awaited<ReturnType<typeof workedBook>>, text: string) =>
  (await book.call("overview.search", { text })).found.map(({ kind, title }) => `${kind} ${title}`);

describe("searching the whole book", () => {
  it.each([
    ["Cần Thơ", "with its marks"],
    ["can tho", "without marks"],
    ["CAN tho so", "in any order and case"],
    ["so tu phap tp can", "by the beginning of a word"],
  ])("finds a unit by %s: %s", async (text) => {
    expect(await titles(await workedBook(), text)).toContain("UNIT Sở Tư pháp TP Cần Thơ");
  });

  it("drops đ, ơ, ư and two marks on one letter alike", async () => {
    const book = await workedBook();
    await book.call("conference.addMeeting", {
      ...{
        title: "Hội nghị ở Đắk Lắk về đường biên giới",
        date: "2022-12-20" as LocalDate,
        place: "",
        note: "",
      },
    });
    for (const text of ["dak lak", "duong bien gioi", "Đắk Lắk", "o dak"])
      expect(await titles(book, text)).toContain("MEETING Hội nghị ở Đắk Lắk về đường biên giới");
  });

  it("finds a unit by a name it bore, and says the name it bears", async () => {
    const book = await workedBook();
    const [unitId] = book.members;
    if (unitId === undefined) throw new Error("a member");
    const name = "Sở Tư pháp miền Tây";
    await book.call("registry.renameUnit", { unitId, date: "2022-01-01" as LocalDate, name, decision: "" });
    const { found } = await book.call("overview.search", { text: "can tho" });
    expect(found.filter(({ kind }) => kind === "UNIT")).toMatchObject([
      { id: unitId, title: name, detail: "Sở Tư pháp TP Cần Thơ" },
    ]);
  });

  it("finds a nomination by its number, its nominee and its person", async () => {
    const book = await workedBook();
    for (const text of ["HS-0001", "hs 1", "0001", personName])
      expect((await titles(book, text)).join("; "), text).toContain("NOMINATION HS-0001");
  });

  it("says which cluster a nomination belongs to, so that the window goes there", async () => {
    const book = await workedBook();
    const cluster = (await book.call("registry.clusters", {})).clusters[0];
    const { found } = await book.call("overview.search", { text: "hs-0001" });
    expect(found.find(({ kind }) => kind === "NOMINATION")).toMatchObject({
      clusterId: cluster?.id,
      year: 2022,
    });
  });

  it("finds nothing that lies in the bin, and finds it again when it is taken out", async () => {
    const book = await workedBook();
    await book.call("dossiers.binNomination", { nominationId: book.unitNomination });
    expect((await titles(book, "hs-0002")).length).toBe(0);
    await book.call("dossiers.restoreNomination", { nominationId: book.unitNomination });
    expect((await titles(book, "hs-0002")).length).toBe(1);
  });

  it("finds an incoming paper by the name of its sender, and by every name the sender bore", async () => {
    const book = await workedBook();
    const [unitId, other] = book.members;
    if (unitId === undefined || other === undefined) throw new Error("two members");
    const paper = {
      ...{ planItemId: null, sender: "", number: "12/BC", datedOn: null, channel: "ZALO" as const },
      ...{ subject: "Báo cáo sơ kết", note: "", receivedOn: "2022-06-20" as LocalDate },
    };
    const { id } = await book.call("incoming.add", {
      ...{ ...paper, senderUnitId: unitId, file: null, taskId: book.taskId() },
    });
    const found = async (text: string) =>
      (await titles(book, text)).filter((title) => title.startsWith("INCOMING_PAPER"));
    expect(await found("sơ kết Cần Thơ")).toEqual(["INCOMING_PAPER Báo cáo sơ kết"]);

    const renamed = await book.undoable("registry.renameUnit", {
      ...{ unitId, date: "2022-07-01" as LocalDate, name: "Sở Tư pháp miền Tây", decision: "" },
    });
    for (const text of ["so ket can tho", "miền Tây 12/BC"]) expect(await found(text), text).toHaveLength(1);
    await book.call("safekeeping.undo", { stepId: renamed.stepId });
    expect(await found("miền Tây")).toEqual([]);
    expect(await found("sơ kết Cần Thơ")).toHaveLength(1);

    const { revision } = await book.call("incoming.paper", { incomingPaperId: id });
    await book.call("incoming.edit", {
      ...{ incomingPaperId: id, expectedRevision: revision, ...paper, senderUnitId: other },
    });
    expect(await found("Cần Thơ")).toEqual([]);
    expect(await found("Hà Nội")).toHaveLength(1);
  });

  it("shows as many of a kind as it can, whatever of it lies in the bin or bears many names", async () => {
    const book = await workedBook();
    const add = async (place: number) =>
      await book.call("registry.addUnit", {
        ...{ name: `Chi cục Đông Hải ${place}`, shortName: "", locality: "", note: "" },
        ...{ categoryId: null, parentId: null, memberFrom: null, memberTo: null },
      });
    const kept = [(await add(1)).id, (await add(2)).id];
    for (let place = 3; place < 12; place += 1)
      await book.call("registry.binUnit", { unitId: (await add(place)).id });
    for (let month = 1; month < 9; month += 1) {
      const [unitId] = kept;
      if (unitId === undefined) throw new Error("a unit");
      const date = `2021-0${month}-01` as LocalDate;
      const name = `Chi cục Đông Hải lần ${month}`;
      await book.call("registry.renameUnit", { unitId, date, name, decision: "" });
    }
    const { found } = await book.call("overview.search", { text: "đông hải" });
    expect(found.map(({ title, detail }) => ({ title, detail }))).toEqual([
      { title: "Chi cục Đông Hải lần 8", detail: "" },
      { title: "Chi cục Đông Hải 2", detail: "" },
    ]);
  });

  it.each(["", "   ", "%", '"', "* OR", "NEAR(", "kind:UNIT", "không có gì như thế"])(
    "answers %j calmly",
    async (text) => {
      const { found } = await (await workedBook()).call("overview.search", { text });
      expect(found.length).toBeLessThan(20);
    },
  );

  it("keeps an index that is sound", async () => {
    const book = await workedBook();
    await book.call("dossiers.binNomination", { nominationId: book.unitNomination });
    expect(() =>
      book.database.exec("INSERT INTO search_words (search_words) VALUES ('integrity-check')"),
    ).not.toThrow();
  });
});
