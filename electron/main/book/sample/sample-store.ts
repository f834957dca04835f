import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { ClusterId, MeetingId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { SampleFile } from "./sample-file";

/** Writes the day the sample is looked at as of. */
export function setAsOf(database: Database, asOf: LocalDate): void {
  database.prepare("UPDATE book SET as_of_on = ?").run(asOf);
}

/** Stops where the book already has something in it: a sample only ever fills a new book. */
export function assertNothingIn(database: Database): void {
  const row = database
    .prepare("SELECT (SELECT count(*) FROM clusters) + (SELECT count(*) FROM units) AS rows")
    .get();
  assert((row as { readonly rows: number }).rows === 0, "a sample fills an empty book");
}

/** Writes the meeting with both days its source names. */
export function insertSampleMeeting(
  database: Database,
  meeting: SampleFile["meeting"] & { readonly id: MeetingId; readonly clusterId: ClusterId },
): void {
  const { id, clusterId, title, date, place, note, sourceMark, otherDate } = meeting;
  database
    .prepare(
      `INSERT INTO meetings
         (id, cluster_id, title, held_on, place, note, source_mark, other_date_on, other_date_note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, clusterId, title, date, place, note, sourceMark, otherDate.date, otherDate.note);
}
