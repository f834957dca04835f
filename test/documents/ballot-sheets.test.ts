import { describe, expect, test } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import type { BallotFacts } from "#core/documents/papers/ballot-paper";
import {
  type BallotSheetFacts,
  ballotSheets,
  fitsHalfPage,
  oneBallot,
} from "#core/documents/print/ballot-sheets";

const lines = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    ...{ number: place + 1, name: `Sở ${place + 1}`, under: "", award: "Cờ thi đua" },
  }));

function ballot(style: BallotFacts["style"], counts: readonly number[] = [3]): BallotSheetFacts {
  return {
    bookKind: "REAL",
    clusterName: "Khối thi đua <1> & 2",
    clusterWord: "KHOI",
    ballot: {
      ...{ roundName: "Vòng “1”", meetingTitle: "Hội nghị", date: "2022-11-02" as LocalDate, style },
      groups: counts.map((count, place) => ({
        ...{ name: `Nhóm ${place + 1}`, quota: 2, choices: 2, lines: lines(count) },
      })),
    },
  };
}

const heads = (html: string) => [...html.matchAll(/<th class="box">([^<]*)<\/th>/g)].map(([, head]) => head);
const count = (html: string, piece: string) => html.split(piece).length - 1;

describe("ballots as pages to print", () => {
  test.each([
    ["YES_NO", ["Đồng ý", "Không đồng ý"]],
    ["PICK_K", ["Chọn"]],
    // A name is struck out where it stands: a box beside it would ask for something else.
    ["STRIKE_OUT", []],
  ] as const)("%s has its own boxes in every row", (style, boxes) => {
    const html = oneBallot(ballot(style), "A4");
    expect(heads(html)).toEqual(boxes);
    expect(count(html, "<td></td>")).toBe(3 * boxes.length);
  });

  test("names are shown, never read as HTML; a file beside the page is a font and nothing else", () => {
    const html = oneBallot(ballot("YES_NO"), "A4");
    expect(html).toContain("KHỐI THI ĐUA &lt;1&gt; &amp; 2");
    expect(html).toContain("Dấu của khối");
    expect([...html.matchAll(/url\(([^)]*)\)/g)].map(([, name]) => name)).toEqual([
      "vietnamese.woff2",
      "latin-extended.woff2",
      "latin.woff2",
    ]);
    expect(html).not.toMatch(/<script|<link|<img|https?:|@import/);
  });

  test.each([
    [1, 1],
    [2, 1],
    [7, 4],
    [10, 5],
  ])("%d ballots lie two on a sheet, the last alone where they are odd", (copies, sheets) => {
    const html = ballotSheets(ballot("YES_NO"), "TWO_ON_A4", copies);
    expect(count(html, '<div class="sheet">')).toBe(sheets);
    expect(count(html, '<section class="ballot')).toBe(copies);
  });

  test("every copy is the same text, so that none tells whose it was", () => {
    const html = ballotSheets(ballot("PICK_K"), "A4", 22);
    const copies = html.split('<section class="ballot').slice(1);
    expect(copies).toHaveLength(22);
    expect(new Set(copies.map((copy) => copy.replace("</body></html>", ""))).size).toBe(1);
  });

  test("a sample and a rehearsal say so on every ballot, an office's own book does not", () => {
    const marks = (["REAL", "TRAINING", "SAMPLE"] as const).map((bookKind) => {
      const html = ballotSheets({ ...ballot("YES_NO"), bookKind }, "TWO_ON_A4", 3);
      return [count(html, '<p class="mark">'), count(html, '<div class="behind">')];
    });
    expect(marks).toEqual([
      [0, 0],
      [3, 3],
      [3, 3],
    ]);
  });

  test.each([
    [[6], true],
    [[7], false],
    [[2, 2], true],
    [[2, 3], false],
  ] as const)("groups of %j lines: half a page is proposed: %s", (counts, fits) => {
    expect(fitsHalfPage(ballot("YES_NO", counts).ballot)).toBe(fits);
  });
});
