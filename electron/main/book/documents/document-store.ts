import type { Database } from "better-sqlite3";
import type { Digest, DocumentId, Id, RoundId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import type { FigureDifference } from "#core/documents/figure-difference";
import type { DocumentStage } from "#core/documents/procedures";
import { tallyOf } from "../database/list-tallies";
import { type Page, readPagedList } from "../database/paged-list";
import { recordPaper } from "../database/record-paper";

/** One version of a paper; its bytes lie among the papers, under their digest. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly yearId: YearId;
  readonly kind: DocumentKind;
  readonly subject: DocumentSubject;
  /** Id of the first version. */
  readonly chainId: DocumentId;
  readonly version: number;
  readonly stage: DocumentStage;
  readonly title: string;
  /** As the clerk typed them; empty and null where they were left blank. */
  readonly number: string;
  readonly datedOn: LocalDate | null;
  readonly fileName: string;
  readonly digest: Digest;
  readonly bytes: number;
  /** SHA-256 of the template a GENERATED version was made from. */
  readonly templateDigest: Digest | null;
  readonly code: string;
  /** REPLACED: the seal its figures come from was opened again since. */
  readonly codeIs: "CURRENT" | "REPLACED";
  readonly differences: readonly FigureDifference[];
  readonly madeAt: Moment;
}

/** A version about to be recorded. */
export type NewDocument = Omit<DocumentRecord, "codeIs">;

interface DocumentRow extends Omit<DocumentRecord, "subject" | "differences"> {
  readonly meetingId: string | null;
  readonly roundId: string | null;
  readonly unitId: string | null;
  readonly planItemId: string | null;
  readonly pledgeId: string | null;
  readonly handoverId: string | null;
  readonly awardCode: string | null;
  readonly differences: string;
}

const select = `
  SELECT id, year_id AS yearId, kind, meeting_id AS meetingId, round_id AS roundId, unit_id AS unitId,
    plan_item_id AS planItemId, pledge_id AS pledgeId, flag_handover_id AS handoverId, award_code AS awardCode, chain_id AS chainId, version, stage, title, number, dated_on AS datedOn,
    file_name AS fileName, documents.digest, papers.bytes, template_digest AS templateDigest, code, differences,
    iif(EXISTS (SELECT 1 FROM rounds AS anew WHERE anew.replaces_id = documents.round_id), 'REPLACED', 'CURRENT') AS codeIs,
    made_at AS madeAt
  FROM documents JOIN papers ON papers.digest = documents.digest`;

function recordOf(row: DocumentRow): DocumentRecord {
  const { meetingId, roundId, unitId, planItemId, pledgeId, handoverId, awardCode, differences, ...record } =
    row;
  const ids = { meetingId, roundId, unitId, planItemId, pledgeId, handoverId, awardCode };
  return {
    ...record,
    subject: subjectOf(ids),
    differences: JSON.parse(differences) as readonly FigureDifference[],
  };
}

type SubjectIds = Pick<
  DocumentRow,
  "meetingId" | "roundId" | "unitId" | "planItemId" | "pledgeId" | "handoverId" | "awardCode"
>;

function subjectOf(row: SubjectIds): DocumentSubject {
  if (row.meetingId !== null) return { of: "MEETING", id: row.meetingId as Id<"meeting"> };
  if (row.roundId !== null) return { of: "ROUND", id: row.roundId as Id<"round"> };
  if (row.unitId !== null) return { of: "UNIT", id: row.unitId as Id<"unit"> };
  if (row.planItemId !== null) return { of: "PLAN_ITEM", id: row.planItemId as Id<"planItem"> };
  if (row.pledgeId !== null) return { of: "PLEDGE", id: row.pledgeId as Id<"pledge"> };
  if (row.handoverId !== null) return { of: "HANDOVER", id: row.handoverId as Id<"flagHandover"> };
  if (row.awardCode !== null) return { of: "AWARD", id: row.awardCode };
  return { of: "YEAR" };
}

/** The columns that say what a paper is about. */
function subjectColumns(subject: DocumentSubject): SubjectIds {
  const id = (of: DocumentSubject["of"]) => (subject.of === of && subject.of !== "YEAR" ? subject.id : null);
  return {
    meetingId: id("MEETING"),
    roundId: id("ROUND"),
    unitId: id("UNIT"),
    planItemId: id("PLAN_ITEM"),
    pledgeId: id("PLEDGE"),
    handoverId: id("HANDOVER"),
    awardCode: id("AWARD"),
  };
}

/** Versions of the minutes of one round, or of the current cluster (null), newest first: as issued, whatever the clock said. */
export function readMinutes(database: Database, roundId: RoundId | null): readonly DocumentRecord[] {
  const rows = database
    .prepare(
      `${select} WHERE kind = 'BALLOT_MINUTES' AND (round_id = @roundId OR @roundId IS NULL AND round_id IN (
         SELECT rounds.id FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
         WHERE cluster_id = (SELECT current_cluster_id FROM book)))
       ORDER BY documents.rowid DESC`,
    )
    .all({ roundId }) as DocumentRow[];
  return rows.map(recordOf);
}

export function readDocument(database: Database, id: DocumentId): DocumentRecord | undefined {
  const row = database.prepare(`${select} WHERE id = ?`).get(id) as DocumentRow | undefined;
  return row === undefined ? undefined : recordOf(row);
}

function readDocuments(
  database: Database,
  ids: readonly DocumentId[],
): ReadonlyMap<DocumentId, DocumentRecord> {
  const rows = database
    .prepare(`${select} WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as DocumentRow[];
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}

/** Every version of one paper, the oldest first. */
export function readChain(database: Database, chainId: DocumentId): readonly DocumentRecord[] {
  const rows = database
    .prepare(`${select} WHERE chain_id = ? ORDER BY version`)
    .all(chainId) as DocumentRow[];
  return rows.map(recordOf);
}

/** Versions of the papers of this kind about this subject, oldest first; a meeting and its rounds are of no other year. */
export function readVersionsOf(
  database: Database,
  { yearId, kind, subject }: Pick<DocumentRecord, "yearId" | "kind" | "subject">,
): readonly DocumentRecord[] {
  const rows = database
    .prepare(
      `${select} WHERE kind = @kind AND (year_id = @yearId OR @of IN ('MEETING', 'ROUND')) AND meeting_id IS @meetingId AND round_id IS @roundId
         AND unit_id IS @unitId AND plan_item_id IS @planItemId AND pledge_id IS @pledgeId
         AND flag_handover_id IS @handoverId AND award_code IS @awardCode
       ORDER BY documents.rowid`,
    )
    .all({ yearId, kind, of: subject.of, ...subjectColumns(subject) }) as DocumentRow[];
  return rows.map(recordOf);
}

/** Of several versions the one that counts: signed before not, then the newest. */
export function officialOf(versions: readonly DocumentRecord[]): DocumentRecord | undefined {
  const newestFirst = [...versions].reverse();
  return newestFirst.find(({ stage }) => stage === "SIGNED") ?? newestFirst[0];
}

export interface ChainSearch extends Page {
  readonly yearId: YearId;
  readonly search: string;
  /** Empty: every kind. */
  readonly kinds: readonly DocumentKind[];
}

/** The last version of each paper of a year, newest first, and how many papers there are in all. */
export function readChains(
  database: Database,
  { yearId, search, kinds, offset, limit }: ChainSearch,
): { readonly rows: readonly DocumentRecord[]; readonly total: number } {
  const [only] = kinds;
  const { rows, total } = readPagedList<{ readonly id: DocumentId }>(
    database,
    {
      table: "document_chains",
      index: kinds.length === 1 ? "document_chains_by_kind" : "document_chains_in_order",
      where: [
        "year_id = @yearId",
        ...(kinds.length === 1 ? ["kind = @only"] : []),
        ...(kinds.length > 1 ? ["kind IN (SELECT value FROM json_each(@kinds))"] : []),
      ],
      order: "last_row DESC",
      columns: "last_id AS id",
      values: { yearId, only: only ?? null, kinds: JSON.stringify(kinds), search: foldText(search) },
      search: search === "" ? [] : ["instr(title_folded, @search) > 0"],
      total: () =>
        kinds.length === 0
          ? countChains(database, yearId, null)
          : [...new Set(kinds)].reduce((sum, kind) => sum + countOfKind(database, yearId, kind), 0),
    },
    { offset, limit },
  );
  const shown = readDocuments(
    database,
    rows.map(({ id }) => id),
  );
  return { rows: rows.flatMap(({ id }) => shown.get(id) ?? []), total };
}

const countOfKind = (database: Database, yearId: YearId, kind: DocumentKind) =>
  tallyOf(database, { list: "documents", scopeId: yearId, kind });

/** How many papers a year has, or how many whose last version is of a stage. */
export function countChains(database: Database, yearId: YearId, stage: DocumentStage | null): number {
  return tallyOf(database, { list: "documents", scopeId: yearId, state: stage });
}

/** Records a version whose bytes already lie in the store. */
export function insertDocument(database: Database, document: NewDocument): void {
  const { subject, differences, bytes, ...record } = document;
  const { digest, madeAt } = record;
  recordPaper(database, { digest, bytes, takenInAt: madeAt });
  database
    .prepare(
      `INSERT INTO documents (id, year_id, kind, meeting_id, round_id, unit_id, plan_item_id, pledge_id,
         flag_handover_id, award_code, chain_id, version, stage,
         title, title_folded, number, dated_on, file_name, digest, template_digest, code, differences, made_at)
       VALUES (@id, @yearId, @kind, @meetingId, @roundId, @unitId, @planItemId, @pledgeId, @handoverId, @awardCode, @chainId, @version, @stage,
         @title, @titleFolded, @number, @datedOn, @fileName, @digest, @templateDigest, @code, @differences, @madeAt)`,
    )
    .run({
      ...record,
      ...subjectColumns(subject),
      titleFolded: foldText(record.title),
      differences: JSON.stringify(differences),
    });
}
