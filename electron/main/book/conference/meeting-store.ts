import type { Database } from "better-sqlite3";
import type { ClusterId, MeetingId, RoundId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment, TimeOfDay } from "#core/base/local-date";
import type { MeetingKind } from "#core/conference/day/meeting-kind";
import type { Meeting } from "#core/conference/meeting";
import type { FollowsHow } from "#core/conference/round-link";
import type { VoteMode } from "#core/registry/regulation-settings";
import { idsInIndex, matchInIndex } from "../database/index-of-words";
import { tallyOf } from "../database/list-tallies";
import { notReplaced } from "../database/standing-rounds";
import { type Page, readPagedList } from "../database/paged-list";

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
  /** 1: it was opened again as another round. */
  readonly replaced: 0 | 1;
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

export interface MeetingsAsked extends Page {
  readonly clusterId: ClusterId;
  readonly search: string;
  /** null: of every year. */
  readonly year: number | null;
}

/** The year a meeting is about, as the index `meetings_by_year` spells it. */
const yearOfMeeting = "coalesce(year, CAST(substr(held_on, 1, 4) AS INTEGER))";

const summaryColumns = `meetings.id, title, held_on AS date, place,
  (SELECT count(*) FROM voters WHERE meeting_id = meetings.id) AS voters,
  (SELECT count(*) FROM voters WHERE meeting_id = meetings.id
     AND attendance IN ('PRESENT', 'DEPUTY')) AS present,
  (SELECT count(*) FROM rounds WHERE meeting_id = meetings.id AND cancelled_at IS NULL
     AND ${notReplaced()}) AS rounds,
  (SELECT count(*) FROM rounds JOIN seals ON seals.round_id = rounds.id
     WHERE meeting_id = meetings.id AND ${notReplaced()}) AS sealed,
  other_date_on AS otherDate`;

/** One page of the meetings of a cluster that are not in the bin, latest day first, and how many there are in all. */
export function findMeetings(
  database: Database,
  { clusterId, search, year, offset, limit }: MeetingsAsked,
): { readonly rows: readonly MeetingSummaryRow[]; readonly total: number } {
  const match = matchInIndex("MEETING", search);
  return readPagedList<MeetingSummaryRow>(
    database,
    {
      table: "meetings",
      index: year === null ? "meetings_in_order" : "meetings_by_year",
      where: [
        "cluster_id = @clusterId AND binned_at IS NULL",
        ...(year === null ? [] : [`${yearOfMeeting} = @year`]),
      ],
      order: "held_on DESC, meetings.rowid DESC",
      columns: summaryColumns,
      values: { clusterId, year, match },
      search: match === null ? [] : [`meetings.id IN ${idsInIndex("@match")}`],
      total: () => countMeetings(database, clusterId, year),
    },
    { offset, limit },
  );
}

/** How many meetings a cluster has, of one year or all (null). */
export function countMeetings(database: Database, clusterId: ClusterId, year: number | null): number {
  const kind = year === null ? null : String(year);
  return tallyOf(database, { list: "meetings", scopeId: clusterId, kind });
}

/** Years the meetings of a cluster are about, the latest first. */
export function yearsOfMeetings(database: Database, clusterId: ClusterId): readonly number[] {
  return database
    .prepare(
      `SELECT CAST(kind AS INTEGER) AS year FROM list_tallies WHERE list = 'meetings' AND scope_id = ?
       GROUP BY kind HAVING sum(total) > 0 ORDER BY year DESC`,
    )
    .pluck()
    .all(clusterId) as number[];
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
      `SELECT rounds.id, rounds.name, mode, subject, follows_id AS followsId, follows_how AS followsHow, seals.code,
         NOT (${notReplaced()}) AS replaced
       FROM rounds LEFT JOIN seals ON seals.round_id = rounds.id
       WHERE rounds.meeting_id = ? AND rounds.cancelled_at IS NULL ORDER BY rounds.rowid`,
    )
    .all(id) as readonly RoundMark[];
}
