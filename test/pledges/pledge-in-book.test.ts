import { describe, expect, it } from "vitest";
import { readWholePledge } from "#main/book/pledges/pledge/pledge-facts";
import { clusterIdOf } from "../support/scratch-book";
import { blankPledge, blankTarget, bookWithMembers, contentsOf, day, takeBack } from "./pledge-book";

async function withPledge() {
  const members = await bookWithMembers();
  const { id: pledgeId } = await members.book.call("pledges.addPledge", blankPledge);
  return { ...members, pledgeId };
}

describe("the pledge of the year", () => {
  it("is written, corrected and taken back; the bin gives it back", async () => {
    const { book, pledgeId } = await withPledge();
    const { revision } = await book.call("pledges.details", { pledgeId });
    const edited = await book.undoable("pledges.editPledge", {
      ...blankPledge,
      ...{ pledgeId, expectedRevision: revision, theme: "Đoàn kết", signedOn: day("2022-03-04") },
    });
    await takeBack(book, edited);
    expect(await book.call("pledges.details", { pledgeId })).toMatchObject({ theme: "", signedOn: null });
    const binned = await book.undoable("pledges.binPledge", { pledgeId });
    expect((await book.call("pledges.list", {})).pledges).toEqual([]);
    expect((await book.call("safekeeping.bin", {})).items).toMatchObject([{ kind: "PLEDGE" }]);
    await takeBack(book, binned);
    expect((await book.call("pledges.list", {})).pledges).toMatchObject([
      { id: pledgeId, units: 4, signed: 0 },
    ]);
  });

  it("comes out of the bin only where its own year has room, whatever year is worked on", async () => {
    const { book, pledgeId } = await withPledge();
    const cluster = (await book.call("registry.clusters", {})).clusters[0];
    if (cluster === undefined) throw new Error("a cluster");
    await book.call("pledges.binPledge", { pledgeId });
    await book.call("pledges.addPledge", blankPledge);
    const year = cluster.year + 1;
    await book.call("registry.openYear", { clusterId: cluster.id, year, from: null, carry: [] });
    await book.call("registry.chooseYear", { clusterId: cluster.id, year });
    expect(await book.refusal("pledges.restorePledge", { pledgeId })).toBe("PLEDGE_EXISTS");
  });

  it("is one for the cluster, or one for each category, never both", async () => {
    const { book, departments, bureaus, pledgeId } = await withPledge();
    const ofDepartments = { ...blankPledge, title: "Khối Sở", categoryId: departments };
    expect(await book.refusal("pledges.addPledge", ofDepartments)).toBe("PLEDGE_EXISTS");
    await book.call("pledges.binPledge", { pledgeId });
    await book.call("pledges.addPledge", ofDepartments);
    await book.call("pledges.addPledge", { ...blankPledge, title: "Khối Cục", categoryId: bureaus });
    expect(await book.refusal("pledges.addPledge", ofDepartments)).toBe("PLEDGE_EXISTS");
    expect(await book.refusal("pledges.restorePledge", { pledgeId })).toBe("PLEDGE_EXISTS");
    const { pledges } = await book.call("pledges.list", {});
    expect(pledges.map(({ categoryName, units }) => [categoryName, units])).toEqual([
      ["Sở Tư pháp", 2],
      ["Cục THADS", 2],
    ]);
  });

  it.each(["2020-12-31", "2023-01-01"])(
    "a day of signing out of the year is refused: %s",
    async (signedOn) => {
      const { book, pledgeId } = await withPledge();
      await book.call("pledges.binPledge", { pledgeId });
      expect(await book.refusal("pledges.addPledge", { ...blankPledge, signedOn: day(signedOn) })).toBe(
        "PLEDGE_SIGNED_OUTSIDE_YEAR",
      );
    },
  );

  it("refuses to overwrite what changed meanwhile", async () => {
    const { book, pledgeId } = await withPledge();
    const stale = { ...blankPledge, pledgeId, expectedRevision: 1, theme: "Một" };
    await book.call("pledges.editPledge", stale);
    expect(await book.refusal("pledges.editPledge", { ...stale, theme: "Hai" })).toBe("CHANGED_MEANWHILE");
  });
});

describe("contents", () => {
  const nine = Array.from({ length: 9 }, (_, index) => `Nội dung ${index + 1}`);

  it("are added together, moved, corrected, binned; every step is taken back", async () => {
    const { book, pledgeId } = await withPledge();
    const { ids } = await book.call("pledges.addContents", { pledgeId, texts: nine });
    const [first, second] = ids;
    if (first === undefined || second === undefined) throw new Error("two contents");
    const moved = await book.undoable("pledges.moveContent", { contentId: first, number: 9 });
    expect((await contentsOf(book, pledgeId)).at(-1)).toBe("Nội dung 1");
    await takeBack(book, moved);
    expect(await contentsOf(book, pledgeId)).toEqual(nine);
    const edited = await book.undoable("pledges.editContent", { contentId: second, text: "Hai\nđợt" });
    expect((await contentsOf(book, pledgeId))[1]).toBe("Hai\nđợt");
    await takeBack(book, edited);
    const binned = await book.undoable("pledges.binContents", { contentIds: [second] });
    expect(await contentsOf(book, pledgeId)).toHaveLength(8);
    await takeBack(book, binned);
    expect(await contentsOf(book, pledgeId)).toEqual(nine);
  });

  it("stay while a target belongs to them", async () => {
    const { book, pledgeId } = await withPledge();
    const { ids } = await book.call("pledges.addContents", { pledgeId, texts: nine });
    await book.call("pledges.addTarget", { ...blankTarget, pledgeId, contentId: ids[0] ?? null });
    expect(await book.refusal("pledges.binContents", { contentIds: ids })).toBe("CONTENT_HAS_TARGETS");
    expect(await contentsOf(book, pledgeId)).toHaveLength(9);
  });

  it("an empty one is not taken", async () => {
    const { book, pledgeId } = await withPledge();
    expect(await book.refusal("pledges.addContents", { pledgeId, texts: [" \n "] })).toBe("INPUT_NOT_VALID");
  });
});

describe("last year's pledge as a start", () => {
  it("brings words, contents and targets, and leaves days, signatures and figures behind", async () => {
    const { book, first, second, pledgeId } = await withPledge();
    const { ids } = await book.call("pledges.addContents", { pledgeId, texts: ["Một", "Hai"] });
    const { id: targetId } = await book.call("pledges.addTarget", {
      ...blankTarget,
      pledgeId,
      contentId: ids[1] ?? null,
      exceptions: [{ unitId: second, applies: "NOT_APPLICABLE", value: null, valueTo: null, dueOn: null }],
    });
    await book.call("pledges.saveActuals", {
      period: "YEAR",
      cells: [{ unitId: first, targetId, typed: "3", seen: "" }],
    });
    const clusterId = clusterIdOf(book);
    book.database
      .prepare("INSERT INTO years (id, cluster_id, year) VALUES (?, ?, 2023)")
      .run(book.context.ids.next(), clusterId);
    book.database.prepare("UPDATE clusters SET year = 2023").run();
    expect((await book.call("pledges.list", {})).earlier).toMatchObject([{ year: 2022, contents: 2 }]);
    const { id: copy } = await book.call("pledges.copyPledge", { fromPledgeId: pledgeId });
    const whole = readWholePledge(book.database, copy);
    expect(whole?.pledge).toMatchObject({ title: "Giao ước thi đua năm 2023", signedOn: null });
    expect(whole?.contents.map(({ text }) => text)).toEqual(["Một", "Hai"]);
    expect(whole?.targets).toMatchObject([{ contentId: whole?.contents[1]?.id, value: 200 }]);
    expect(whole?.exceptions).toMatchObject([{ unitId: second, applies: "NOT_APPLICABLE" }]);
    expect(whole?.signatures).toEqual([]);
    expect((await book.call("pledges.matrix", { categoryId: null, period: "YEAR" })).tally.met).toBe(0);
    expect(await book.refusal("pledges.copyPledge", { fromPledgeId: pledgeId })).toBe("PLEDGE_EXISTS");
  });
});

describe("signing", () => {
  it("has one cell a member, is saved together and taken back together", async () => {
    const { book, first, second, pledgeId } = await withPledge();
    const { cells } = await book.call("pledges.signing", { pledgeId });
    expect(cells.map(({ state }) => state)).toEqual([null, null, null, null]);
    const saved = await book.undoable("pledges.saveSignatures", {
      pledgeId,
      cells: [
        { unitId: first, state: "SIGNED", signedOn: null, signer: "Giám đốc" },
        { unitId: second, state: "SIGNED_LATER", signedOn: day("2022-03-10"), signer: "Phó Giám đốc" },
      ],
    });
    expect((await book.call("pledges.list", {})).pledges[0]?.signed).toBe(2);
    await takeBack(book, saved);
    expect((await book.call("pledges.list", {})).pledges[0]?.signed).toBe(0);
  });

  it("names the unit of a bad cell and saves none", async () => {
    const { book, first, third, stranger, departments, pledgeId } = await withPledge();
    const { revision } = await book.call("pledges.details", { pledgeId });
    await book.call("pledges.editPledge", {
      ...{ ...blankPledge, pledgeId, expectedRevision: revision },
      ...{ categoryId: departments, signedOn: day("2022-03-04") },
    });
    const good = { unitId: first, state: "SIGNED", signedOn: null, signer: "" } as const;
    const later = { ...good, state: "SIGNED_LATER" } as const;
    const attempt = (cell: { readonly [key: string]: unknown }) =>
      book.refusal("pledges.saveSignatures", { pledgeId, cells: [good, { ...good, ...cell }] });
    expect(await attempt({ unitId: stranger })).toBe("SIGNATURE_NOT_MEMBER");
    expect(await attempt({ unitId: third })).toBe("SIGNATURE_OTHER_CATEGORY");
    expect(await attempt(later)).toBe("SIGNATURE_DAY_NEEDED");
    expect(await attempt({ ...later, signedOn: "2022-03-04" })).toBe("SIGNATURE_TOO_EARLY");
    expect((await book.call("pledges.list", {})).pledges[0]?.signed).toBe(0);
  });
});
