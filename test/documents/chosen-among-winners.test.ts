import { expect, test } from "vitest";
import type { NominationId } from "#core/base/ids";
import type { DocumentKind } from "#core/documents/document-kind";
import { readDocxLines } from "#main/workshop/read-docx-lines";
import { countOf } from "../conference/conference-book";
import { sealWith } from "../conference/every-mode-book";
import type { ScratchBook } from "../support/scratch-book";
import { makePaper } from "./support/paper-book";
import { voted2022 } from "./support/voted-2022";

const flag = "CO_NGANH_TU_PHAP";
const government = "CO_CP";

async function rowsOf(book: ScratchBook, kind: DocumentKind, award: string): Promise<string[][]> {
  const lines = await readDocxLines(await makePaper(book, kind, { of: "AWARD", id: award }));
  if (!lines.ok) throw new Error(lines.error);
  return lines.value.map((line) => line.split(" | ")).filter(([first]) => /^\d+$/.test(first ?? ""));
}

/** Of the winners of the industry's flag one is chosen for the Government's: 9 of 10 against 5. */
async function chosenAmongWinners() {
  const { book, meetingId, roundId } = await voted2022();
  const nominationIds = book.database
    .prepare(
      `SELECT o.nomination_id FROM round_outcomes o JOIN round_lines l ON l.id = o.line_id
       WHERE o.outcome = 'WON' AND l.name LIKE 'Cục%' ORDER BY l.number`,
    )
    .pluck()
    .all() as NominationId[];
  const { id } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Cờ thi đua Chính phủ", mode: "SECRET", follows: { roundId, how: "WINNERS" } },
    groups: [{ name: "Cục THADS", categoryId: null, quota: 1, nominationIds, awardCode: government }],
  });
  const opened = await book.call("conference.round", { roundId: id });
  const lines = opened.groups.flatMap((group) => group.lines);
  const votes = lines.map((_line, place) => (place === 0 ? 9 : 5));
  const count = countOf(
    lines.map((line) => line.id),
    votes,
  );
  const totals = { ...count.totals, printed: 12, issued: 10, leftOver: 2, returned: 10, valid: 10 };
  await sealWith(book, id, {
    totals,
    lines: count.lines.map((line, place) => ({ ...line, disagree: 10 - (votes[place] ?? 0), blank: 0 })),
  });
  return { book, names: lines.map((line) => line.name) };
}

test("a choice among winners is told in its own papers, and changes no figure of the vote before it", async () => {
  const { book, names } = await chosenAmongWinners();
  const own = new Map(
    (
      book.database
        .prepare(
          `SELECT l.name, o.agree || '/' || o.base FROM round_outcomes o JOIN round_lines l ON l.id = o.line_id
           JOIN rounds r ON r.id = o.round_id WHERE r.follows_how IS NULL AND o.outcome = 'WON'`,
        )
        .raw()
        .all() as [string, string][]
    ).map(([name, share]) => [name, share]),
  );
  for (const kind of ["SUBMISSION_LETTER", "NOMINEE_LIST"] as const) {
    const rows = await rowsOf(book, kind, flag);
    expect(rows).toHaveLength(own.size);
    for (const row of rows) expect(row.join(" ")).toContain(own.get(row[1] ?? ""));
    const chosen = await rowsOf(book, kind, government);
    expect(chosen.map(([, name]) => name)).toEqual([names[0]]);
    expect(chosen[0]?.join(" ")).toContain("9/10");
  }
});

test("the Government's flag can be asked for though nobody was nominated for it, and the report counts it", async () => {
  const { book } = await chosenAmongWinners();
  const { choices } = await book.call("documents.subjects", { kind: "SUBMISSION_LETTER" });
  expect(choices.map(({ subject }) => subject)).toEqual([
    { of: "AWARD", id: flag },
    { of: "AWARD", id: government },
  ]);
  const lines = await readDocxLines(await makePaper(book, "YEAR_REPORT", { of: "YEAR" }));
  if (!lines.ok) throw new Error(lines.error);
  expect(lines.value.filter((line) => line.includes("Cờ thi đua Chính phủ") && line.includes("|"))).toEqual([
    expect.stringMatching(/\| 0 \| 0 \| 1$/),
  ]);
});
