import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { ClusterId, RoundId, UnitId, YearHeadId, YearId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/source-mark";

/** One year of a cluster, with the settings that hold for the whole of it. */
export interface YearRecord {
  readonly id: YearId;
  readonly clusterId: ClusterId;
  readonly year: number;
  readonly theme: string;
  /** SEPARATE: launch, mid-year and year-end meetings (P1); COMBINED: review of N and signing of N + 1 in one (P2). */
  readonly pattern: "SEPARATE" | "COMBINED";
  /** Whose paper the cluster's documents are written on; null until somebody chose. */
  readonly letterhead: "HEAD_UNIT" | "CLUSTER" | null;
  /** Line above the issuing body, and the body itself. */
  readonly letterheadAbove: string;
  readonly letterheadBody: string;
  /** What follows the number: `CTĐ5`. Number and day are the clerk's. */
  readonly numberSymbol: string;
  readonly placeName: string;
  /** `TM. CỤM THI ĐUA`, and the post of who signs. */
  readonly signerAuthority: string;
  readonly signerPost: string;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly revision: number;
}

const columns = `id, cluster_id AS clusterId, year, theme, pattern, letterhead, letterhead_above AS letterheadAbove,
  letterhead_body AS letterheadBody, number_symbol AS numberSymbol, place_name AS placeName,
  signer_authority AS signerAuthority, signer_post AS signerPost, source_mark AS sourceMark,
  source_note AS sourceNote, revision`;

/** The year that is worked on: that of the cluster the book is opened on. */
export function readCurrentYear(database: Database): YearRecord {
  const row = database
    .prepare(
      `SELECT ${columns} FROM years WHERE cluster_id = (SELECT current_cluster_id FROM book)
         AND year = (SELECT year FROM clusters WHERE id = years.cluster_id)`,
    )
    .get() as YearRecord | undefined;
  assert(row !== undefined, "the year worked on has its row");
  return row;
}

/** One year of any cluster of the book. */
export function readYear(database: Database, id: YearId): YearRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM years WHERE id = ?`).get(id) as YearRecord | undefined;
}

/** The years of a cluster, newest first. */
export function readYears(database: Database, clusterId: ClusterId): readonly YearRecord[] {
  return database
    .prepare(`SELECT ${columns} FROM years WHERE cluster_id = ? ORDER BY year DESC`)
    .all(clusterId) as YearRecord[];
}

/** The year of a cluster; made with `newId` where it is not there yet. */
export function ensureYear(
  database: Database,
  asked: { readonly clusterId: ClusterId; readonly year: number; readonly newId: YearId },
): YearRecord {
  database
    .prepare(
      `INSERT INTO years (id, cluster_id, year) VALUES (@newId, @clusterId, @year)
       ON CONFLICT (cluster_id, year) DO NOTHING`,
    )
    .run(asked);
  return database
    .prepare(`SELECT ${columns} FROM years WHERE cluster_id = @clusterId AND year = @year`)
    .get(asked) as YearRecord;
}

/** A unit that led the cluster, or stood in for the one that did; several days may have several heads one after another. */
export interface HeadRecord {
  readonly id: YearHeadId;
  readonly yearId: YearId;
  readonly unitId: UnitId;
  readonly role: "HEAD" | "DEPUTY";
  /** The post (and name, where typed) that speaks for the unit. */
  readonly leader: string;
  /** First and last day; null where the whole year is meant. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly basis: string;
  /** The round that elected it. */
  readonly roundId: RoundId | null;
  readonly position: number;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly revision: number;
}

const headColumns = `id, year_id AS yearId, unit_id AS unitId, role, leader, from_on AS "from", to_on AS "to", basis,
  round_id AS roundId, position, source_mark AS sourceMark, source_note AS sourceNote, revision`;

/** Head and deputies of a year, the heads first. */
export function readHeads(database: Database, yearId: YearId): readonly HeadRecord[] {
  return database
    .prepare(
      `SELECT ${headColumns} FROM year_heads WHERE year_id = ?
       ORDER BY CASE role WHEN 'HEAD' THEN 0 ELSE 1 END, position, id`,
    )
    .all(yearId) as HeadRecord[];
}

/** One head or deputy of any year. */
export function readHead(database: Database, id: YearHeadId): HeadRecord | undefined {
  return database.prepare(`SELECT ${headColumns} FROM year_heads WHERE id = ?`).get(id) as
    | HeadRecord
    | undefined;
}

/** What a person types of a year. */
export type YearFields = Omit<
  YearRecord,
  "id" | "clusterId" | "year" | "sourceMark" | "sourceNote" | "revision"
>;

/** Writes the settings of a year; answers the new revision. */
export function updateYear(database: Database, id: YearId, fields: YearFields): number {
  const row = database
    .prepare(
      `UPDATE years SET theme = @theme, pattern = @pattern, letterhead = @letterhead,
         letterhead_above = @letterheadAbove, letterhead_body = @letterheadBody, number_symbol = @numberSymbol,
         place_name = @placeName, signer_authority = @signerAuthority, signer_post = @signerPost,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id });
  return (row as { readonly revision: number }).revision;
}

/** A head as it is written first: its place, where none is given, is after those the year has. */
export type NewHead = Omit<HeadRecord, "position" | "sourceMark" | "sourceNote" | "revision"> &
  Partial<Pick<HeadRecord, "position" | "sourceMark" | "sourceNote">>;

export function insertHead(database: Database, head: NewHead): void {
  database
    .prepare(
      `INSERT INTO year_heads (id, year_id, unit_id, role, leader, from_on, to_on, basis, round_id, position,
         source_mark, source_note)
       VALUES (@id, @yearId, @unitId, @role, @leader, @from, @to, @basis, @roundId,
         coalesce(@position, (SELECT coalesce(max(position), 0) + 1 FROM year_heads WHERE year_id = @yearId)),
         @sourceMark, @sourceNote)`,
    )
    .run({ position: null, sourceMark: null, sourceNote: "", ...head });
}

/** Writes what was corrected; answers the new revision. */
export function updateHead(
  database: Database,
  head: Pick<HeadRecord, "id" | "unitId" | "role" | "leader" | "from" | "to" | "basis">,
): number {
  const row = database
    .prepare(
      `UPDATE year_heads SET unit_id = @unitId, role = @role, leader = @leader, from_on = @from, to_on = @to,
         basis = @basis, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get(head);
  return (row as { readonly revision: number }).revision;
}

/** Takes a head out; what it said stands in the audit trail. */
export function deleteHead(database: Database, id: YearHeadId): void {
  database.prepare("DELETE FROM year_heads WHERE id = ?").run(id);
}

/** Whether a round was held by the cluster; an election names the round it came from. */
export function isRoundOf(database: Database, roundId: RoundId, clusterId: ClusterId): boolean {
  const found = database
    .prepare(
      `SELECT 1 FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
       WHERE rounds.id = ? AND meetings.cluster_id = ?`,
    )
    .get(roundId, clusterId);
  return found !== undefined;
}
