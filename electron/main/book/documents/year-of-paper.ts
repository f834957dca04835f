import type { Database } from "better-sqlite3";
import type { DocumentSubject } from "#core/documents/document-kind";
import { readCluster } from "../registry/cluster-store";
import { type YearRecord, readCurrentYear, readYears } from "../registry/year-store";

/** The meeting a paper comes from, if any. */
const meetingOf: Readonly<Partial<Record<DocumentSubject["of"], string>>> = {
  MEETING: "@id",
  ROUND: "(SELECT meeting_id FROM rounds WHERE id = @id)",
  HANDOVER: "(SELECT meeting_id FROM flag_handovers WHERE id = @id)",
};

/**
 * The year whose letterhead a paper stands on: of a meeting, the year it is about, else the year of its day,
 * whatever year the window stands in; else, or where that year is not kept, the year of the window.
 */
export function yearOfPaper(database: Database, subject: DocumentSubject): YearRecord {
  const meeting = meetingOf[subject.of];
  if (meeting === undefined || subject.of === "YEAR") return readCurrentYear(database);
  const about = database
    .prepare(
      `SELECT coalesce(year, CAST(substr(held_on, 1, 4) AS INTEGER)) FROM meetings WHERE id = ${meeting}`,
    )
    .pluck()
    .get({ id: subject.id }) as number | undefined;
  const year = readYears(database, readCluster(database).id).find((one) => one.year === about);
  return year ?? readCurrentYear(database);
}
