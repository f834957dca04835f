import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { ClusterId, MeetingId, UnitId } from "#core/base/ids";
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

/** Writes a meeting, with both days where its source names two. */
export function insertSampleMeeting(
  database: Database,
  meeting: Omit<SampleFile["meetings"][number], "key" | "host"> & {
    readonly id: MeetingId;
    readonly clusterId: ClusterId;
    readonly hostUnitId: UnitId | null;
  },
): void {
  const { otherDate, ...row } = meeting;
  database
    .prepare(
      `INSERT INTO meetings (id, cluster_id, kind, title, held_on, place, note, host_unit_id, source_mark,
         other_date_on, other_date_note)
       VALUES (@id, @clusterId, @kind, @title, @date, @place, @note, @hostUnitId, @sourceMark,
         @otherOn, @otherNote)`,
    )
    .run({ ...row, otherOn: otherDate?.date ?? null, otherNote: otherDate?.note ?? "" });
}
