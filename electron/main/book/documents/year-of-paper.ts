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
 * The year whose letterhead a paper stands on: where the meeting says which year it is about, that year, whatever
 * year the window stands in; else the year of the window.
 */
export function yearOfPaper(database: Database, subject: DocumentSubject): YearRecord {
  const meeting = meetingOf[subject.of];
  if (meeting === undefined || subject.of === "YEAR") return readCurrentYear(database);
  const about = database
    .prepare(`SELECT year FROM meetings WHERE id = ${meeting}`)
    .pluck()
    .get({ id: subject.id }) as number | null | undefined;
  const year = readYears(database, readCluster(database).id).find((one) => one.year === about);
  return year ?? readCurrentYear(database);
}
