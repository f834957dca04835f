import { describe, expect, it } from "vitest";
import { splitContents } from "#core/pledges/pledge/split-contents";
import { periodOn } from "#core/pledges/targets/period-on";
import { placeBlock, readBlock, writeBlock } from "#renderer/pledges/targets/block.ts";
import { day } from "./pledge-book";

const at = (row: number, column: number) => ({ row, column });
const one = { anchor: at(1, 1), active: at(1, 1) };
const size = { rows: 4, columns: 3 };

describe("a block from Excel", () => {
  it("is read with its empty cells and without Excel's last line break, and written back", () => {
    const text = "1\t\t3\r\n4\t5\t6\r\n";
    expect(readBlock(text)).toEqual([
      ["1", "", "3"],
      ["4", "5", "6"],
    ]);
    expect(readBlock(writeBlock(readBlock(text)))).toEqual(readBlock(text));
  });

  it("goes from the top left of the selection, however it was drawn", () => {
    const drawnUp = { anchor: at(2, 2), active: at(1, 1) };
    expect(placeBlock([["a", "b"]], drawnUp, size)).toEqual([
      { ...at(1, 1), typed: "a" },
      { ...at(1, 2), typed: "b" },
    ]);
  });

  it("of one cell fills the whole selection", () => {
    const drawn = { anchor: at(0, 0), active: at(1, 1) };
    expect(placeBlock([["7"]], drawn, size)).toHaveLength(4);
  });

  it("that hangs over the edge is not cut", () => {
    expect(placeBlock([["a", "b", "c"]], one, size)).toEqual({
      ...{ rows: 1, columns: 3, restRows: 3, restColumns: 2 },
    });
    expect(placeBlock([["a"], ["b"], ["c"], ["d"]], one, size)).toMatchObject({ restRows: 3 });
  });
});

describe("a draft pasted into the contents", () => {
  it.each([
    ["", []],
    ["  Một nội dung\nhai dòng ", ["Một nội dung\nhai dòng"]],
    ["1. Một\n2. Hai\ntiếp\n\n3) Ba", ["Một", "Hai\ntiếp", "Ba"]],
    ["Năm 2016 có 9 nội dung", ["Năm 2016 có 9 nội dung"]],
    ["1. Chỉ một số", ["1. Chỉ một số"]],
    ["Mở đầu\n1. Một\n2. Hai", ["Mở đầu", "Một", "Hai"]],
  ])("%j", (pasted, contents) => {
    expect(splitContents(pasted)).toEqual(contents);
  });
});

describe("the period worked on", () => {
  it.each([
    ["2015-12-31", "MIDYEAR"],
    ["2016-06-14", "MIDYEAR"],
    ["2016-07-31", "MIDYEAR"],
    ["2016-08-01", "YEAR"],
    ["2017-01-02", "YEAR"],
  ])("%s of 2016: %s", (today, period) => {
    expect(periodOn(2016, day(today))).toBe(period);
  });
});
