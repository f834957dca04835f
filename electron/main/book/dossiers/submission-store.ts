import type { Database } from "better-sqlite3";
import type { ClusterId, NominationId, SubmissionId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import { notReplaced } from "../database/standing-rounds";

/** A submission; number and day stay empty until the clerk gave them. */
export interface SubmissionRecord {
  readonly id: SubmissionId;
  readonly clusterId: ClusterId;
  readonly year: number;
  readonly subject: string;
  readonly authority: string;
  readonly number: string;
  readonly datedOn: LocalDate | null;
  readonly note: string;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `id, cluster_id AS clusterId, year, subject, authority, number, dated_on AS datedOn, note,
  edited_at AS editedAt, binned_at AS binnedAt, revision`;

/** A dossier lies in the submission its latest live PUT_IN_SUBMISSION names, until it is withdrawn. */
const items = `
  SELECT dossier_events.nomination_id FROM dossier_events
  JOIN nominations ON nominations.id = dossier_events.nomination_id
  WHERE dossier_events.submission_id = submissions.id AND dossier_events.binned_at IS NULL
    AND nominations.binned_at IS NULL AND nominations.state <> 'WITHDRAWN'`;

/** One submission, in the bin or not. */
export function readSubmission(database: Database, id: SubmissionId): SubmissionRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM submissions WHERE id = ?`).get(id) as
    | SubmissionRecord
    | undefined;
}

/** Live submissions of a cluster's year, in the order they were made. */
export function readSubmissions(
  database: Database,
  clusterId: ClusterId,
  year: number,
): readonly SubmissionRecord[] {
  return database
    .prepare(
      `SELECT ${columns} FROM submissions WHERE cluster_id = ? AND year = ? AND binned_at IS NULL ORDER BY rowid`,
    )
    .all(clusterId, year) as SubmissionRecord[];
}

/** Dossiers that lie in a submission, by number. */
export function readSubmissionItems(database: Database, id: SubmissionId): readonly NominationId[] {
  return database
    .prepare(
      `SELECT nominations.id FROM nominations, submissions
       WHERE submissions.id = ? AND nominations.id IN (${items}) ORDER BY nominations.number`,
    )
    .pluck()
    .all(id) as NominationId[];
}

/** How many dossiers lie in a submission, and how many of them were sent. */
export function countSubmissionItems(
  database: Database,
  id: SubmissionId,
): { readonly dossiers: number; readonly sent: number } {
  return database
    .prepare(
      `SELECT count(*) AS dossiers, count(*) FILTER (WHERE state <> 'IN_SUBMISSION') AS sent
       FROM nominations, submissions WHERE submissions.id = ? AND nominations.id IN (${items})`,
    )
    .get(id) as { readonly dossiers: number; readonly sent: number };
}

/** The day of the last meeting of a cluster that sealed a vote; null where none did. */
export function readLastSealedDay(database: Database, clusterId: ClusterId): LocalDate | null {
  return database
    .prepare(
      `SELECT max(held_on) FROM meetings WHERE cluster_id = ? AND binned_at IS NULL
         AND EXISTS (SELECT 1 FROM rounds JOIN seals ON seals.round_id = rounds.id
           WHERE meeting_id = meetings.id AND ${notReplaced()})`,
    )
    .pluck()
    .get(clusterId) as LocalDate | null;
}

export function insertSubmission(
  database: Database,
  submission: Omit<SubmissionRecord, "binnedAt" | "revision">,
): void {
  database
    .prepare(
      `INSERT INTO submissions (id, cluster_id, year, subject, subject_folded, authority, number, dated_on, note,
         edited_at)
       VALUES (@id, @clusterId, @year, @subject, @folded, @authority, @number, @datedOn, @note, @editedAt)`,
    )
    .run({ ...submission, folded: foldText(submission.subject) });
}

/** Writes what was typed; answers the new revision. */
export function updateSubmission(
  database: Database,
  submission: Omit<SubmissionRecord, "binnedAt" | "revision" | "clusterId" | "year">,
): number {
  return database
    .prepare(
      `UPDATE submissions SET subject = @subject, subject_folded = @folded, authority = @authority, number = @number,
         dated_on = @datedOn, note = @note, edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .pluck()
    .get({ ...submission, folded: foldText(submission.subject) }) as number;
}

/** Puts a submission into the bin (a moment) or takes it out (null); answers the new revision. */
export function setSubmissionBinned(database: Database, id: SubmissionId, binnedAt: Moment | null): number {
  return database
    .prepare("UPDATE submissions SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .pluck()
    .get(binnedAt, id) as number;
}
