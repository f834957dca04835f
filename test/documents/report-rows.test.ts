import { expect, test } from "vitest";
import { formatDate, type LocalDate } from "#core/base/local-date";
import type { DocumentKind } from "#core/documents/document-kind";
import { readDocxLines } from "#main/workshop/read-docx-lines";
import type { ScratchBook } from "../support/scratch-book";
import { makePaper } from "./support/paper-book";
import { sampleBook } from "./support/sample-paper-book";

/**
 * Status of every cell units × targets of one period, told by SQL alone: who is asked is the unit's category against
 * the target's, an exception comes first; silence and a shortfall at six months are "not due" while the day allows.
 */
const cells = `
  WITH asked AS (
    SELECT t.id AS target, t.position, t.name AS target_name, m.unit_id AS unit, t.direction, t.due_on,
      coalesce(x.value, t.value) AS least, coalesce(x.value_to, x.value, t.value_to, t.value) AS most
    FROM pledges p
    JOIN targets t ON t.pledge_id = p.id AND t.binned_at IS NULL
    JOIN memberships m ON m.from_on <= @today AND (m.to_on IS NULL OR m.to_on >= @today)
    LEFT JOIN unit_categories c ON c.unit_id = m.unit_id
    LEFT JOIN target_units x ON x.target_id = t.id AND x.unit_id = m.unit_id
    WHERE p.binned_at IS NULL AND x.applies IS NOT 'NOT_APPLICABLE'
      AND (coalesce(t.category_id, p.category_id) IS NULL OR coalesce(t.category_id, p.category_id) = c.category_id
        OR x.applies = 'OWN_VALUE')
  ), reported AS (
    SELECT asked.*, a.value, a.answer, a.done_on,
      a.value IS NULL AND a.answer IS NULL AND a.done_on IS NULL AS silent,
      @today <= CASE direction WHEN 'BY_DAY' THEN asked.due_on ELSE
        (SELECT max(due_on) FROM plan_items WHERE expects = @period || '_REPORT' AND binned_at IS NULL) END AS running
    FROM asked LEFT JOIN actuals a ON a.target_id = target AND a.unit_id = unit AND a.period = @period
  )
  SELECT unit, target, target_name, position, CASE
    WHEN silent AND running THEN 'notDue'
    WHEN silent THEN 'notReported'
    WHEN direction = 'YES_NO' THEN iif(answer = 'YES', 'met', iif(@period = 'YEAR', 'missed', 'notDue'))
    WHEN direction = 'BY_DAY' THEN iif(done_on <= due_on, 'met', 'missed')
    WHEN direction = 'AT_MOST' THEN iif(value < least, 'exceeded', iif(value = least, 'met', 'missed'))
    WHEN value > most THEN 'exceeded'
    WHEN value >= least THEN 'met'
    ELSE iif(@period = 'YEAR', 'missed', 'notDue') END AS status
  FROM reported`;

const counts = `count(*), sum(status = 'exceeded'), sum(status = 'met'), sum(status = 'missed'),
  sum(status = 'notDue'), sum(status = 'notReported')`;

type Cells = readonly (string | number)[];
let book: ScratchBook;

const rowsOf = (sql: string, given: object = {}): Cells[] =>
  book.database.prepare(sql).raw().all(given) as Cells[];
const today = () => book.context.clock.today();

async function linesOf(kind: DocumentKind, about: object = { of: "YEAR" }): Promise<readonly string[]> {
  const lines = await readDocxLines(await makePaper(book, kind, about as never));
  if (!lines.ok) throw new Error(lines.error);
  return lines.value;
}

/** Rows of a paper that begin with their number, table by table: a table begins anew with 1. */
async function tablesOf(kind: DocumentKind, about: object = { of: "YEAR" }): Promise<string[][][]> {
  const tables: string[][][] = [];
  for (const line of await linesOf(kind, about)) {
    const row = line.split(" | ");
    if (!/^\d+$/.test(row[0] ?? "") || row.length < 3) continue;
    if (row[0] === "1") tables.push([]);
    tables.at(-1)?.push(row);
  }
  return tables;
}

const numbered = (rows: readonly Cells[]) => rows.map((row, place) => [place + 1, ...row].map(String));

/** What units did by the year's end, each figure another: none, short, as asked, more. */
function reportYear(): void {
  const rows = rowsOf(
    `SELECT t.id, m.unit_id, t.direction, t.value, t.value_to, t.due_on FROM targets t, memberships m
     WHERE t.binned_at IS NULL ORDER BY t.position, m.unit_id`,
  ) as [string, string, string, number | null, number | null, string | null][];
  const add = book.database.prepare(
    `INSERT INTO actuals (id, target_id, unit_id, period, value, answer, done_on, edited_at)
     VALUES (?, ?, ?, 'YEAR', ?, ?, ?, ?)`,
  );
  for (const [place, [target, unit, direction, value, most, due]] of rows.entries()) {
    const kind = (place * 7 + Math.floor(place / 5)) % 5;
    if (kind === 0) continue;
    const id = book.context.ids.next<"actual">();
    const figure = value === null ? null : [0, value - 1, value, (most ?? value) + 1, value][kind];
    add.run(
      ...[id, target, unit, figure ?? null],
      direction === "YES_NO" ? (kind < 2 ? "NO" : "YES") : null,
      direction === "BY_DAY" ? (kind < 2 ? "2016-12-31" : due) : null,
      book.context.clock.now(),
    );
  }
  const [exempt, own] = rowsOf("SELECT id FROM targets WHERE value IS NOT NULL AND category_id IS NULL");
  const [first, second] = rowsOf("SELECT unit_id FROM memberships ORDER BY unit_id");
  const except = book.database.prepare(
    "INSERT INTO target_units (id, target_id, unit_id, applies, value, value_to) VALUES (?, ?, ?, ?, ?, ?)",
  );
  except.run(book.context.ids.next<"row">(), exempt?.[0], first?.[0], "NOT_APPLICABLE", null, null);
  const given = rowsOf("SELECT value, value_to FROM targets WHERE id = @id", { id: own?.[0] })[0];
  except.run(
    ...[book.context.ids.next<"row">(), own?.[0], second?.[0], "OWN_VALUE"],
    ...[Number(given?.[0]) + 100, given?.[1] === null ? null : Number(given?.[1]) + 100],
  );
}

test.each([
  ["MIDYEAR_REPORT", "MIDYEAR", "2016-06-20"],
  ["YEAR_REPORT", "YEAR", "2016-12-20"],
] as const)("every row of %s is what SQL reads", async (kind, period, day) => {
  book = await sampleBook("red-river-delta-2016", day);
  reportYear();
  const [owed, targets, units, ...others] = await tablesOf(kind);
  expect(others).toEqual([]);

  // Papers owed: in time, late and not sent, by the day they were received.
  const papers = rowsOf(
    `WITH owed AS (
       SELECT i.id, i.title, i.due_on, i.position,
         (SELECT min(received_on) FROM incoming_papers p WHERE p.plan_item_id = i.id
            AND p.sender_unit_id = m.unit_id AND p.binned_at IS NULL) AS received
       FROM plan_items i JOIN memberships m LEFT JOIN unit_categories c ON c.unit_id = m.unit_id
       WHERE expects IS NOT NULL AND i.state <> 'DROPPED' AND i.due_on <= @today AND i.binned_at IS NULL
         AND (i.category_id IS NULL OR i.category_id = c.category_id))
     SELECT title, due_on, sum(coalesce(received <= due_on, 0)), sum(coalesce(received > due_on, 0)),
       sum(received IS NULL) FROM owed GROUP BY id ORDER BY due_on, position`,
    { today: today() },
  );
  expect(papers.length).toBeGreaterThan(0);
  expect(owed).toEqual(
    numbered(papers.map(([title = "", due, ...rest]) => [title, formatDate(due as LocalDate), ...rest])),
  );

  // Targets: asked, exceeded, met, missed, not due, silent.
  const given = { today: today(), period };
  const byTarget = rowsOf(
    `SELECT target_name, ${counts} FROM (${cells}) GROUP BY target ORDER BY position`,
    given,
  );
  expect(byTarget.length).toBeGreaterThan(5);
  expect(targets).toEqual(numbered(byTarget));

  // Units: the same six.
  const byUnit = rowsOf(
    `SELECT (SELECT name FROM unit_events e WHERE e.unit_id = cells.unit AND name IS NOT NULL), ${counts}
     FROM (${cells}) AS cells GROUP BY unit`,
    given,
  );
  expect(units).toHaveLength(22);
  expect(units?.map(([, ...row]) => row).toSorted()).toEqual(byUnit.map((row) => row.map(String)).toSorted());
  expect(units?.map(([number]) => Number(number))).toEqual(units?.map((_, place) => place + 1));
  for (const [, , asked, ...parts] of [...(units ?? []), ...(targets ?? [])])
    expect(Number(asked)).toBe(parts.reduce((sum, part) => sum + Number(part), 0));
  // Figures differ from unit to unit: a report that repeated one row would not pass.
  expect(new Set(units?.map(([, , ...row]) => row.join())).size).toBeGreaterThan(3);
});

test("a midyear review printed in December tells of no paper owed and no meeting held after July", async () => {
  book = await sampleBook("red-river-delta-2016", "2016-12-20");
  reportYear();
  const later = rowsOf(
    "SELECT count(*) FROM plan_items WHERE expects IS NOT NULL AND due_on BETWEEN '2016-08-01' AND '2016-12-20'",
  );
  const held = rowsOf("SELECT held_on FROM meetings WHERE held_on BETWEEN '2016-01-01' AND '2016-12-20'");
  const isLate = (day: unknown) => String(day) > "2016-07-31";
  expect(later).not.toEqual([[0]]);
  expect(held.some(([day]) => isLate(day))).toBe(true);

  const [owed] = await tablesOf("MIDYEAR_REPORT");
  expect(owed?.map(([, , due]) => due)).toSatisfy((days: string[]) =>
    days.every((day) => !isLate(day.split("/").toReversed().join("-"))),
  );
  const words = (await linesOf("MIDYEAR_REPORT")).join("\n");
  for (const [day] of held) expect(words.includes(formatDate(day as LocalDate))).toBe(!isLate(day));
});
