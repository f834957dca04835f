import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { InputOf } from "#core/contract";
import { mergersFile } from "#core/registry/mergers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { scratchBook } from "../support/scratch-book";
import { root } from "../support/source-files";
import { day } from "./lineage-samples";

async function book2024() {
  const book = scratchBook({ handlers: registryHandlers });
  book.clock.pass(60 * 24 * 1200);
  const add = async (name: string, fields: Partial<InputOf<"registry.addUnit">> = {}) => {
    const blank = { shortName: "", locality: "", categoryId: null, parentId: null, note: "" };
    const member = { memberFrom: day("2020-01-01"), memberTo: null };
    return (await book.call("registry.addUnit", { name, ...blank, ...member, ...fields })).id;
  };
  const hcm = await add("Cục THADS TP Hồ Chí Minh");
  const binhDuong = await add("Cục THADS tỉnh Bình Dương");
  const chiCuc = await add("Chi cục THADS thị xã Bến Cát", { parentId: binhDuong, memberFrom: null });
  const haGiang = await add("Sở Tư pháp Hà Giang");
  await add("Sở Tư pháp tỉnh Cao Bằng");
  await add("Tổ công tác số 3");
  await add("Tổ công tác số 4", { locality: "Hà Giang" });
  return { book, hcm, binhDuong, chiCuc, haGiang };
}

const preview = ({ book }: Awaited<ReturnType<typeof book2024>>) => book.call("registry.previewMergers", {});

describe("the mergers of 2025 (NQ 202/2025/QH15)", () => {
  it("make 34 provinces of 63, each old one once", () => {
    const file = mergersFile.parse(
      JSON.parse(readFileSync(join(root, "resources/mergers/2025.json"), "utf8")),
    );
    const old = file.provinces.flatMap(({ formedFrom }) => formedFrom);
    expect([file.provinces.length, old.length, new Set(old).size]).toEqual([34, 63, 63]);
    expect(file.provinces.every(({ name, formedFrom }) => formedFrom.includes(name))).toBe(true);
  });

  it("are shown line by line: renamed, merged, to be decided by hand, not matched", async () => {
    const units = await book2024();
    const { lines, notMatched } = await preview(units);
    expect(
      lines.map(({ kind, name, becomes, memberships, children }) => [
        kind,
        name,
        becomes,
        memberships,
        children,
      ]),
    ).toEqual([
      ["BY_HAND", "Chi cục THADS thị xã Bến Cát", "Phòng THADS khu vực …", 0, 0],
      ["BY_HAND", "Tổ công tác số 4", "Tuyên Quang", 1, 0],
      ["RENAME", "Cục THADS TP Hồ Chí Minh", "THADS TP Hồ Chí Minh", 0, 0],
      ["MERGE", "Cục THADS tỉnh Bình Dương", "Cục THADS TP Hồ Chí Minh", 1, 1],
      ["BY_HAND", "Sở Tư pháp Hà Giang", "Tuyên Quang", 1, 0],
    ]);
    expect(notMatched).toEqual(["Tổ công tác số 3"]);
  });

  it("apply what was chosen as one decision, and one undo takes it back", async () => {
    const units = await book2024();
    const { book, hcm, binhDuong, chiCuc } = units;
    const before = await preview(units);
    const lines = before.lines.filter(({ kind }) => kind !== "BY_HAND");
    const { stepId } = await book.undoable("registry.applyMergers", { lines });
    const kept = await book.call("registry.unitDetails", { unitId: hcm });
    expect([kept.name, kept.children.map(({ id }) => id), kept.lineage.before.map(({ id }) => id)]).toEqual([
      "THADS TP Hồ Chí Minh",
      [chiCuc],
      [binhDuong],
    ]);
    const gone = await book.call("registry.unitDetails", { unitId: binhDuong });
    expect(gone.memberships).toEqual([{ from: "2020-01-01", to: "2025-06-30" }]);
    await book.call("safekeeping.undo", { stepId });
    expect(await preview(units)).toEqual(before);
  });

  it("apply nothing that was not shown so", async () => {
    const units = await book2024();
    const { lines } = await preview(units);
    const [byHand] = lines;
    const rename = lines.find(({ kind }) => kind === "RENAME");
    const refused = (line: unknown) =>
      units.book.refusal("registry.applyMergers", { lines: [rename, line] as never });
    expect(await refused(byHand)).toBe("MERGERS_NOT_AS_SHOWN");
    expect(await refused({ ...rename, becomes: "Tên khác" })).toBe("MERGERS_NOT_AS_SHOWN");
    expect((await preview(units)).lines).toEqual(lines);
  });
});
