import type { Database } from "better-sqlite3";
import { groupBy } from "#core/base/group-by";
import type { Id, NominationId } from "#core/base/ids";
import type { ChecklistMark, Held } from "#core/dossiers/checklist";

/** A line of the checklist marked by hand. */
export interface MarkRecord {
  readonly id: Id<"checklistMark">;
  readonly nominationId: NominationId;
  readonly itemCode: string;
  readonly mark: ChecklistMark;
  readonly note: string;
  readonly revision: number;
}

const nothingHeld: Held = { ticked: new Set(), marks: new Map() };

/** What each dossier named holds against its checklist, and how many papers it has. */
export function readHeld(
  database: Database,
  ids: readonly NominationId[],
): (id: NominationId) => Held & { readonly papers: number } {
  const wanted = JSON.stringify(ids);
  const papers = database
    .prepare(
      `SELECT nomination_id AS id, item_code AS code FROM nomination_papers
       WHERE nomination_id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL`,
    )
    .all(wanted) as readonly { readonly id: NominationId; readonly code: string | null }[];
  const marks = database
    .prepare(
      `SELECT nomination_id AS id, item_code AS code, mark FROM checklist_marks
       WHERE nomination_id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL`,
    )
    .all(wanted) as readonly {
    readonly id: NominationId;
    readonly code: string;
    readonly mark: ChecklistMark;
  }[];
  const papersOf = groupBy(papers, ({ id }) => id);
  const marksOf = groupBy(marks, ({ id }) => id);
  return (id) => {
    const own = papersOf.get(id);
    if (own === undefined && !marksOf.has(id)) return { ...nothingHeld, papers: 0 };
    return {
      papers: own?.length ?? 0,
      ticked: new Set((own ?? []).flatMap(({ code }) => (code === null ? [] : [code]))),
      marks: new Map((marksOf.get(id) ?? []).map(({ code, mark }) => [code, mark])),
    };
  };
}

/** Live marks of one dossier, by line. */
export function readMarks(database: Database, id: NominationId): ReadonlyMap<string, MarkRecord> {
  const rows = database
    .prepare(
      `SELECT id, nomination_id AS nominationId, item_code AS itemCode, mark, note, revision
       FROM checklist_marks WHERE nomination_id = ? AND binned_at IS NULL`,
    )
    .all(id) as readonly MarkRecord[];
  return new Map(rows.map((row) => [row.itemCode, row]));
}

/** Marks a line, or takes its mark away (null); answers the row's id and new revision. */
export function saveMark(
  database: Database,
  mark: {
    readonly newId: Id<"checklistMark">;
    readonly nominationId: NominationId;
    readonly itemCode: string;
    readonly mark: ChecklistMark | null;
    readonly note: string;
    readonly now: string;
  },
): { readonly id: string; readonly revision: number } {
  return database
    .prepare(
      `INSERT INTO checklist_marks (id, nomination_id, item_code, mark, note, binned_at)
       VALUES (@newId, @nominationId, @itemCode, coalesce(@mark, 'ON_PAPER'), @note, iif(@mark IS NULL, @now, NULL))
       ON CONFLICT (nomination_id, item_code) DO UPDATE SET mark = excluded.mark, note = excluded.note,
         binned_at = excluded.binned_at, revision = revision + 1
       RETURNING id, revision`,
    )
    .get(mark) as { readonly id: string; readonly revision: number };
}
