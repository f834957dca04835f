import type { Database } from "better-sqlite3";
import type { BallotEnvelopeId, MeetingId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { BallotEnvelope } from "#core/conference/day/ballot-envelope";

export type EnvelopeFields = Omit<BallotEnvelope, "id" | "roundId" | "roundName" | "revision">;
export type EnvelopeRow = BallotEnvelope & { readonly meetingId: MeetingId };

const columns = `ballot_envelopes.id, ballot_envelopes.meeting_id AS meetingId, round_id AS roundId,
  rounds.name AS roundName, content, papers, closed_on AS closedOn, closed_clock AS closedClock,
  closed_by AS closedBy, handed_to AS handedTo, handed_on AS handedOn, keep_until_on AS keepUntilOn,
  destroyed_on AS destroyedOn, note, ballot_envelopes.revision`;
const source = "ballot_envelopes JOIN rounds ON rounds.id = round_id";

/** Envelopes of a meeting in the order they were entered. */
export function envelopesOf(database: Database, meetingId: MeetingId): readonly BallotEnvelope[] {
  const rows = database
    .prepare(
      `SELECT ${columns} FROM ${source}
       WHERE ballot_envelopes.meeting_id = ? AND binned_at IS NULL ORDER BY ballot_envelopes.rowid`,
    )
    .all(meetingId) as readonly EnvelopeRow[];
  return rows.map(({ meetingId: _meetingId, ...envelope }) => envelope);
}

/** An envelope, in the bin or not. */
export function findEnvelope(database: Database, id: BallotEnvelopeId): EnvelopeRow | undefined {
  return database.prepare(`SELECT ${columns} FROM ${source} WHERE ballot_envelopes.id = ?`).get(id) as
    | EnvelopeRow
    | undefined;
}

export function insertEnvelope(
  database: Database,
  envelope: EnvelopeFields & Pick<EnvelopeRow, "id" | "meetingId" | "roundId">,
): void {
  database
    .prepare(
      `INSERT INTO ballot_envelopes (id, meeting_id, round_id, content, papers, closed_on, closed_clock, closed_by,
         handed_to, handed_on, keep_until_on, destroyed_on, note)
       VALUES (@id, @meetingId, @roundId, @content, @papers, @closedOn, @closedClock, @closedBy,
         @handedTo, @handedOn, @keepUntilOn, @destroyedOn, @note)`,
    )
    .run(envelope);
}

/** Answers the new revision. */
export function updateEnvelope(database: Database, id: BallotEnvelopeId, fields: EnvelopeFields): number {
  const row = database
    .prepare(
      `UPDATE ballot_envelopes SET content = @content, papers = @papers, closed_on = @closedOn,
         closed_clock = @closedClock, closed_by = @closedBy, handed_to = @handedTo, handed_on = @handedOn,
         keep_until_on = @keepUntilOn, destroyed_on = @destroyedOn, note = @note, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id });
  return (row as { readonly revision: number }).revision;
}

export interface EnvelopeReminder {
  readonly code: "NOT_HANDED_OVER" | "MAY_BE_DESTROYED";
  readonly meetingId: MeetingId;
  readonly meetingTitle: string;
  readonly roundName: string;
  readonly papers: number;
  readonly since: LocalDate;
}

/** Envelopes of the current cluster that ask for something as of a day, the oldest first. */
export function envelopeRemindersOn(database: Database, today: LocalDate): readonly EnvelopeReminder[] {
  return database
    .prepare(
      `SELECT CASE WHEN handed_on IS NULL AND handed_to = '' THEN 'NOT_HANDED_OVER' ELSE 'MAY_BE_DESTROYED' END AS code,
         meetings.id AS meetingId, meetings.title AS meetingTitle, rounds.name AS roundName, papers,
         CASE WHEN handed_on IS NULL AND handed_to = '' THEN closed_on ELSE keep_until_on END AS since
       FROM ballot_envelopes JOIN rounds ON rounds.id = round_id
         JOIN meetings ON meetings.id = ballot_envelopes.meeting_id
       WHERE ballot_envelopes.binned_at IS NULL AND meetings.binned_at IS NULL AND destroyed_on IS NULL
         AND meetings.cluster_id = (SELECT current_cluster_id FROM book)
         AND (handed_on IS NULL AND handed_to = '' OR keep_until_on < @today)
       ORDER BY since, ballot_envelopes.rowid`,
    )
    .all({ today }) as readonly EnvelopeReminder[];
}
