import type { Database } from "better-sqlite3";
import type { CategoryId, MeetingId, PledgeId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/source-mark";

/** A pledge's own row; its contents, targets and signatures are rows of theirs. */
export interface PledgeRecord {
  readonly id: PledgeId;
  readonly yearId: YearId;
  /** The one category it is for; null: the whole cluster. */
  readonly categoryId: CategoryId | null;
  readonly title: string;
  readonly theme: string;
  readonly basis: string;
  readonly commitment: string;
  readonly signedOn: LocalDate | null;
  readonly place: string;
  readonly witness: string;
  readonly meetingId: MeetingId | null;
  /** Hundredths of a percent; null: no rule of "gần đạt". */
  readonly nearlyFrom: number | null;
  readonly nearlyClause: string;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `id, year_id AS yearId, category_id AS categoryId, title, theme, basis, commitment,
  signed_on AS signedOn, place, witness, meeting_id AS meetingId, nearly_from AS nearlyFrom,
  nearly_clause AS nearlyClause, source_mark AS sourceMark, source_note AS sourceNote, edited_at AS editedAt,
  binned_at AS binnedAt, revision`;

/** One pledge, in the bin or not. */
export function readPledge(database: Database, id: PledgeId): PledgeRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM pledges WHERE id = ?`).get(id) as PledgeRecord | undefined;
}

/** Pledges of a year that are not in the bin, the whole cluster's first, then in the order of categories. */
export function readPledgesOf(database: Database, yearId: YearId): readonly PledgeRecord[] {
  return database
    .prepare(
      `SELECT ${columns} FROM pledges WHERE year_id = ? AND binned_at IS NULL
       ORDER BY (SELECT position FROM categories WHERE categories.id = category_id) NULLS FIRST, id`,
    )
    .all(yearId) as PledgeRecord[];
}

/** Pledges of the other years of the year's cluster, newest first. */
export function readEarlierPledges(
  database: Database,
  yearId: YearId,
): readonly {
  readonly id: PledgeId;
  readonly title: string;
  readonly year: number;
  readonly contents: number;
}[] {
  return database
    .prepare(
      `SELECT pledges.id, title, years.year,
         (SELECT count(*) FROM pledge_contents WHERE pledge_id = pledges.id AND binned_at IS NULL) AS contents
       FROM pledges JOIN years ON years.id = year_id
       WHERE cluster_id = (SELECT cluster_id FROM years WHERE id = @yearId) AND year_id <> @yearId
         AND binned_at IS NULL
       ORDER BY years.year DESC, pledges.id`,
    )
    .all({ yearId }) as {
    readonly id: PledgeId;
    readonly title: string;
    readonly year: number;
    readonly contents: number;
  }[];
}

export function insertPledge(database: Database, pledge: Omit<PledgeRecord, "binnedAt" | "revision">): void {
  database
    .prepare(
      `INSERT INTO pledges (id, year_id, category_id, title, theme, basis, commitment, signed_on, place, witness,
         meeting_id, nearly_from, nearly_clause, source_mark, source_note, edited_at)
       VALUES (@id, @yearId, @categoryId, @title, @theme, @basis, @commitment, @signedOn, @place, @witness,
         @meetingId, @nearlyFrom, @nearlyClause, @sourceMark, @sourceNote, @editedAt)`,
    )
    .run(pledge);
}

/** Writes what was typed; answers the new revision. */
export function updatePledge(
  database: Database,
  pledge: Omit<PledgeRecord, "binnedAt" | "revision" | "yearId" | "sourceMark" | "sourceNote">,
): number {
  const row = database
    .prepare(
      `UPDATE pledges SET category_id = @categoryId, title = @title, theme = @theme, basis = @basis,
         commitment = @commitment, signed_on = @signedOn, place = @place, witness = @witness,
         meeting_id = @meetingId, nearly_from = @nearlyFrom, nearly_clause = @nearlyClause,
         edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get(pledge);
  return (row as { readonly revision: number }).revision;
}

/** Puts a pledge into the bin (a moment) or takes it out (null); answers the new revision. */
export function setPledgeBinned(database: Database, id: PledgeId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE pledges SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Whether a meeting stands in the book and not in its bin. */
export function isLiveMeeting(database: Database, id: MeetingId): boolean {
  return database.prepare("SELECT 1 FROM meetings WHERE id = ? AND binned_at IS NULL").get(id) !== undefined;
}
