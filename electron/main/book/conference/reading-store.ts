import type { Database } from "better-sqlite3";
import type { RoundId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { LineCount, RoundCount, RoundTotals } from "#core/conference/count";
import type { Reading } from "#core/conference/double-count";
import { figureColumns, figuresIn, totalColumns, totalsIn } from "./count-columns";

/** One reading of a round as its rows have it. */
export interface ReadingRow {
  readonly count: RoundCount;
  /** When its team ended keying; null while it keys. */
  readonly closedAt: Moment | null;
  readonly countedBy: string;
  readonly reason: string;
}

type StoredReading = Reading | "THIRD";
const numberOf: Readonly<Record<StoredReading, number>> = { FIRST: 1, SECOND: 2, THIRD: 3 };

/** A reading of a round with its lines in ballot order; undefined where nobody began it. */
export function readingOf(database: Database, id: RoundId, reading: StoredReading): ReadingRow | undefined {
  const asked = [id, numberOf[reading]] as const;
  const row = database
    .prepare(
      `SELECT ${totalColumns.select("round_readings")}, closed_at AS closedAt, counted_by AS countedBy, reason
       FROM round_readings WHERE round_id = ? AND reading = ?`,
    )
    .get(...asked) as (RoundTotals & Omit<ReadingRow, "count">) | undefined;
  if (row === undefined) return undefined;
  const lines = database
    .prepare(
      `SELECT line_id AS lineId, ${figureColumns.select("round_reading_lines")}
       FROM round_reading_lines JOIN round_lines ON round_lines.id = line_id
       WHERE round_reading_lines.round_id = ? AND reading = ? ORDER BY number`,
    )
    .all(...asked) as readonly LineCount[];
  const { closedAt, countedBy, reason } = row;
  return { count: { totals: totalsIn(row), lines: lines.map(figuresIn) }, closedAt, countedBy, reason };
}

/** Writes a reading whole, over what it said before. */
export function writeReading(
  database: Database,
  id: RoundId,
  reading: StoredReading,
  { count: { totals, lines }, ...fields }: ReadingRow,
): void {
  deleteReading(database, id, reading);
  const of = { roundId: id, reading: numberOf[reading] };
  database
    .prepare(
      `INSERT INTO round_readings (round_id, reading, ${totalColumns.names}, closed_at, counted_by, reason)
       VALUES (@roundId, @reading, ${totalColumns.values}, @closedAt, @countedBy, @reason)`,
    )
    .run({ ...of, ...totals, ...fields });
  const line = database.prepare(
    `INSERT INTO round_reading_lines (round_id, reading, line_id, ${figureColumns.names})
     VALUES (@roundId, @reading, @lineId, ${figureColumns.values})`,
  );
  for (const figures of lines) line.run({ ...of, ...figures });
}

/** Lets the team of a reading key again; its figures stay. */
export function reopenReadingRow(database: Database, id: RoundId, reading: StoredReading): void {
  database
    .prepare("UPDATE round_readings SET closed_at = NULL WHERE round_id = ? AND reading = ?")
    .run(id, numberOf[reading]);
}

export function deleteReading(database: Database, id: RoundId, reading: StoredReading): void {
  for (const table of ["round_reading_lines", "round_readings"])
    database.prepare(`DELETE FROM ${table} WHERE round_id = ? AND reading = ?`).run(id, numberOf[reading]);
}

/** Ballot numbers that differed, by comparison, the first comparison first. */
export function differencesOf(database: Database, id: RoundId): readonly (readonly number[])[] {
  const rows = database
    .prepare(
      "SELECT attempt, number FROM round_reading_differences WHERE round_id = ? ORDER BY attempt, number",
    )
    .all(id) as readonly { readonly attempt: number; readonly number: number }[];
  const attempts = Math.max(0, ...rows.map(({ attempt }) => attempt));
  return Array.from({ length: attempts }, (_, place) =>
    rows.filter(({ attempt }) => attempt === place + 1).map(({ number }) => number),
  );
}

/** Notes what a further comparison found different; one that found nothing leaves no row. */
export function noteDifferences(database: Database, id: RoundId, numbers: readonly number[]): void {
  const attempt = differencesOf(database, id).length + 1;
  const row = database.prepare(
    "INSERT INTO round_reading_differences (round_id, attempt, number) VALUES (?, ?, ?)",
  );
  for (const number of numbers) row.run(id, attempt, number);
}
