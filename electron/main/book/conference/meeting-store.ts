import type { Database } from "better-sqlite3";
import type { ClusterId, MeetingId, RoundId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment, TimeOfDay } from "#core/base/local-date";
import type { MeetingKind } from "#core/conference/day/meeting-kind";
import type { Meeting } from "#core/conference/meeting";
import type { FollowsHow } from "#core/conference/round-link";
import type { VoteMode } from "#core/registry/regulation-settings";

/** A meeting as its row has it. */
export interface MeetingRow {
  readonly id: MeetingId;
  readonly clusterId: ClusterId;
  readonly title: string;
  readonly date: LocalDate;
  readonly place: string;
  readonly note: string;
  readonly kind: MeetingKind;
  readonly startsClock: TimeOfDay | null;
  readonly chair: string;
  readonly secretary: string;
  readonly hostUnitId: UnitId | null;
  /** The year it is about where that is typed; null: the year of its day. */
  readonly year: number | null;
  readonly sourceMark: Meeting["sourceMark"];
  readonly otherDate: LocalDate | null;
  readonly otherDateNote: string;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

export type MeetingFields = Pick<
  MeetingRow,
  "title" | "date" | "place" | "note" | "kind" | "startsClock" | "chair" | "secretary" | "hostUnitId" | "year"
>;

/** A round of a meeting that was not cancelled; `code` once it is sealed. */
export interface RoundMark {
  readonly id: RoundId;
  readonly name: string;
  readonly mode: VoteMode;
  readonly subject: "NOMINATIONS" | "HEADS";
  readonly followsId: RoundId | null;
  readonly followsHow: FollowsHow | null;
  readonly code: string | null;
}

export interface MeetingSummaryRow {
  readonly id: MeetingId;
  readonly title: string;
  readonly date: LocalDate;
  readonly place: string;
  readonly voters: number;
  readonly present: number;
  readonly rounds: number;
  readonly sealed: number;
  readonly otherDate: LocalDate | null;
}

const columns = `id, cluster_id AS clusterId, title, held_on AS date, place, note, kind, starts_clock AS startsClock, chair, secretary,
  host_unit_id AS hostUnitId, year, source_mark AS sourceMark,
  other_date_on AS otherDate, other_date_note AS otherDateNote, binned_at AS binnedAt, revision`;

/** Meetings of the current cluster, latest day first; those in the bin are left out. */
export function listMeetings(database: Database): readonly MeetingSummaryRow[] {
  return database
    .prepare(
      `SELECT id, title, held_on AS date, place,
         (SELECT count(*) FROM voters WHERE meeting_id = meetings.id) AS voters,
         (SELECT count(*) FROM voters WHERE meeting_id = meetings.id
            AND attendance IN ('PRESENT', 'DEPUTY')) AS present,
         (SELECT count(*) FROM rounds WHERE meeting_id = meetings.id AND cancelled_at IS NULL) AS rounds,
         (SELECT count(*) FROM rounds JOIN seals ON seals.round_id = rounds.id
            WHERE meeting_id = meetings.id) AS sealed,
         other_date_on AS otherDate
       FROM meetings WHERE cluster_id = (SELECT current_cluster_id FROM book) AND binned_at IS NULL
       ORDER BY held_on DESC, rowid DESC`,
    )
    .all() as readonly MeetingSummaryRow[];
}

/** A meeting, in the bin or not. */
export function findMeeting(database: Database, id: MeetingId): MeetingRow | undefined {
  return database.prepare(`SELECT ${columns} FROM meetings WHERE id = ?`).get(id) as MeetingRow | undefined;
}

export function insertMeeting(
  database: Database,
  meeting: MeetingFields & { readonly id: MeetingId; readonly clusterId: ClusterId },
): void {
  database
    .prepare(
      `INSERT INTO meetings (id, cluster_id, title, held_on, place, note, kind, starts_clock, chair, secretary,
         host_unit_id, year)
       VALUES (@id, @clusterId, @title, @date, @place, @note, @kind, @startsClock, @chair, @secretary,
         @hostUnitId, @year)`,
    )
    .run(meeting);
}

/** Answers the new revision. */
export function updateMeeting(database: Database, id: MeetingId, fields: MeetingFields): number {
  const row = database
    .prepare(
      `UPDATE meetings SET title = @title, held_on = @date, place = @place, note = @note,
         kind = @kind, starts_clock = @startsClock, chair = @chair, secretary = @secretary,
         host_unit_id = @hostUnitId, year = @year, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id }) as { readonly revision: number };
  return row.revision;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setMeetingBinned(database: Database, id: MeetingId, binnedAt: Moment | null): number {
  const row = database
    .prepare(
      "UPDATE meetings SET binned_at = @binnedAt, revision = revision + 1 WHERE id = @id RETURNING revision",
    )
    .get({ id, binnedAt }) as { readonly revision: number };
  return row.revision;
}

/** Rounds of a meeting that were not cancelled, oldest first. */
export function standingRounds(database: Database, id: MeetingId): readonly RoundMark[] {
  return database
    .prepare(
      `SELECT rounds.id, rounds.name, mode, subject, follows_id AS followsId, follows_how AS followsHow, seals.code
       FROM rounds LEFT JOIN seals ON seals.round_id = rounds.id
       WHERE rounds.meeting_id = ? AND rounds.cancelled_at IS NULL ORDER BY rounds.rowid`,
    )
    .all(id) as readonly RoundMark[];
}
