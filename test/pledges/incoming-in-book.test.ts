import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { on, paper, planBook, planItem } from "./plan-book";

async function bookWithReport() {
  const { book, units } = await planBook(["Sở A", "Sở B", "Sở C"]);
  const { id } = await book.call("plan.addItem", planItem({}));
  return { book, units, id };
}

describe("the book of incoming papers", () => {
  it("numbers papers within the year, keeps a number in the bin, and takes a step back whole", async () => {
    const { book } = await planBook();
    const first = await book.call("incoming.add", paper(book, {}));
    const second = await book.undoable("incoming.add", paper(book, { subject: "Công văn" }));
    await book.call("safekeeping.undo", { stepId: second.stepId });
    const third = await book.call("incoming.add", paper(book, { subject: "Tờ trình" }));
    expect([first.arrivalNumber, third.arrivalNumber]).toEqual([1, 3]);
    const { rows, all } = await book.call("incoming.list", {
      search: "",
      channel: null,
      planItemId: null,
      offset: 0,
      limit: 50,
    });
    expect(all).toBe(2);
    expect(rows.map(({ arrivalNumber }) => arrivalNumber)).toEqual([3, 1]);
  });

  it.each([
    ["a paper dated after it came", { datedOn: on("2022-10-21") }, "INCOMING_DATED_AFTER_RECEIVED"],
    ["a paper that comes tomorrow", { receivedOn: on("2022-11-03") }, "INCOMING_RECEIVED_IN_FUTURE"],
    ["a paper from nobody", { sender: "" }, "INCOMING_NO_SENDER"],
  ] as const)("refuses %s and saves nothing", async (_name, fields, code) => {
    const { book } = await planBook();
    expect(await book.refusal("incoming.add", paper(book, fields))).toBe(code);
    expect(book.database.prepare("SELECT count(*) FROM incoming_papers").pluck().get()).toBe(0);
  });

  it("refuses a sender that did not exist on the day, and the same paper twice", async () => {
    const { book, units } = await planBook(["Sở A"]);
    book.database.exec("UPDATE unit_events SET happened_on = '2022-11-01' WHERE kind = 'FOUNDED'");
    const early = paper(book, { senderUnitId: units[0] ?? null, sender: "" });
    expect(await book.refusal("incoming.add", early)).toBe("UNIT_NOT_ON_DAY");
    const both = paper(book, {
      senderUnitId: units[0] ?? null,
      sender: "Bộ Tư pháp",
      receivedOn: on("2022-11-02"),
    });
    expect(await book.refusal("incoming.add", both)).toBe("INCOMING_TWO_SENDERS");
    const numbered = { number: "12/BC-STP", datedOn: on("2022-10-19") };
    await book.call("incoming.add", paper(book, numbered));
    expect(await book.refusal("incoming.add", paper(book, numbered))).toBe("INCOMING_TWICE");
  });

  it("gives a paper back only where it was not entered again, and where what it answers is still planned", async () => {
    const { book, id: planItemId } = await bookWithReport();
    const numbered = { number: "12/BC-STP", datedOn: on("2022-10-19"), planItemId };
    const first = await book.call("incoming.add", paper(book, numbered));
    await book.call("incoming.bin", { incomingPaperId: first.id });
    const second = await book.call("incoming.add", paper(book, numbered));
    const answer = await book.answer("incoming.restore", { incomingPaperId: first.id });
    expect(answer).toMatchObject({ error: { code: "INCOMING_TWICE", facts: { arrivalNumber: 2 } } });
    await book.call("incoming.bin", { incomingPaperId: second.id });
    await book.call("plan.binItems", { planItemIds: [planItemId] });
    expect(await book.refusal("incoming.restore", { incomingPaperId: first.id })).toBe("NOT_FOUND");
    await book.call("plan.restoreItems", { planItemIds: [planItemId] });
    await book.call("incoming.restore", { incomingPaperId: first.id });
    expect(await book.refusal("incoming.restore", { incomingPaperId: second.id })).toBe("INCOMING_TWICE");
  });

  it("finds without marks by subject, by number and by the sender's name of the book", async () => {
    const { book, units } = await planBook(["Sở Tư pháp TP Đà Nẵng"]);
    await book.call("incoming.add", paper(book, { senderUnitId: units[0] ?? null, sender: "" }));
    await book.call("incoming.add", paper(book, { subject: "Kế hoạch kiểm tra", number: "7/KH" }));
    const found = async (search: string) => {
      const asked = { search, channel: null, planItemId: null, offset: 0, limit: 50 };
      return (await book.call("incoming.list", asked)).rows.map(({ arrivalNumber }) => arrivalNumber);
    };
    expect(await found("da nang")).toEqual([1]);
    expect(await found("kiem tra")).toEqual([2]);
    expect(await found("7/kh")).toEqual([2]);
    expect(await found("bo tu phap")).toEqual([2]);
    expect(await found("khong co")).toEqual([]);
  });

  it("keeps the scan, opens a copy of it, and gives back the earlier one on undo", async () => {
    const { book } = await planBook();
    const place = book.outside("scans");
    writeFileSync(join(place, "bao-cao.pdf"), "one");
    writeFileSync(join(place, "bao-cao-2.pdf"), "two");
    const file = book.grant(join(place, "bao-cao.pdf"));
    const { id: incomingPaperId } = await book.call("incoming.add", paper(book, { file }));
    const again = await book.undoable("incoming.takeScan", {
      incomingPaperId,
      expectedRevision: 1,
      file: book.grant(join(place, "bao-cao-2.pdf")),
      taskId: book.taskId(),
    });
    expect((await book.call("incoming.openScan", { incomingPaperId })).fileName).toBe("bao-cao-2.pdf");
    await book.call("safekeeping.undo", { stepId: again.stepId });
    expect((await book.call("incoming.openScan", { incomingPaperId })).fileName).toBe("bao-cao.pdf");
    const gone = join(place, "missing.pdf");
    const lost = paper(book, { file: book.grant(gone), subject: "Lost" });
    expect(await book.refusal("incoming.add", lost)).toMatch(/^PAPER_/);
    expect((await book.call("incoming.paper", { incomingPaperId })).fileName).toBe("bao-cao.pdf");
  });
});

describe("who owes the paper of an item", () => {
  it("tells on time, late by how many days, and missing since how many", async () => {
    const { book, units, id } = await bookWithReport();
    const [first = null, second = null] = units;
    const answer = { planItemId: id, sender: "" };
    await book.call("incoming.add", paper(book, { ...answer, senderUnitId: first }));
    await book.call(
      "incoming.add",
      paper(book, {
        ...answer,
        senderUnitId: second,
        receivedOn: on("2022-10-24"),
        datedOn: on("2022-10-19"),
      }),
    );
    const { items } = await book.call("incoming.lateness", { planItemId: id });
    expect(items[0]?.units.map(({ unitName, standing, days }) => [unitName, standing, days])).toEqual([
      ["Sở A", "ON_TIME", 0],
      ["Sở B", "LATE", 4],
      ["Sở C", "MISSING", 13],
    ]);
    const { rows } = await book.call("plan.items", {
      search: "",
      kind: null,
      state: null,
      offset: 0,
      limit: 10,
    });
    expect(rows[0]?.papers).toEqual({ expected: 3, onTime: 1, late: 1, missing: 1, waiting: 0 });
  });

  it("counts the first paper of a unit, and not one in the bin", async () => {
    const { book, units, id } = await bookWithReport();
    const answer = { planItemId: id, sender: "", senderUnitId: units[0] ?? null };
    const late = await book.call(
      "incoming.add",
      paper(book, { ...answer, receivedOn: on("2022-10-25"), subject: "Bổ sung" }),
    );
    const first = await book.call("incoming.add", paper(book, answer));
    const standing = async () =>
      (await book.call("incoming.lateness", { planItemId: id })).items[0]?.units[0]?.standing;
    expect(await standing()).toBe("ON_TIME");
    await book.call("incoming.bin", { incomingPaperId: first.id });
    expect(await standing()).toBe("LATE");
    await book.call("incoming.bin", { incomingPaperId: late.id });
    expect(await standing()).toBe("MISSING");
  });

  it("asks the members of the due day only, by their names of that day", async () => {
    const { book, units, id } = await bookWithReport();
    const [unitId] = units;
    if (unitId === undefined) throw new Error("no unit");
    await book.call("registry.renameUnit", {
      unitId,
      date: on("2022-11-01"),
      name: "Sở A mới",
      decision: "",
    });
    book.database.prepare("UPDATE memberships SET to_on = '2022-10-01' WHERE unit_id = ?").run(units[1]);
    const { items } = await book.call("incoming.lateness", { planItemId: id });
    expect(items[0]?.units.map(({ unitName }) => unitName)).toEqual(["Sở A", "Sở C"]);
  });
});
