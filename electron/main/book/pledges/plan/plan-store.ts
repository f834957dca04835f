import type { Database } from "better-sqlite3";
import type { PlanItemId, YearId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { PlanItem, PlanState } from "#core/pledges/plan/procedures";
import { holdsEveryWord } from "../../database/folded-words";
import { tallyOf } from "../../database/list-tallies";
import { readPagedList } from "../../database/paged-list";

export type PlanFields = Pick<
  PlanItem,
  | "kind"
  | "title"
  | "from"
  | "due"
  | "expects"
  | "categoryId"
  | "ownerUnitId"
  | "place"
  | "meetingId"
  | "movementId"
  | "note"
>;

/** An item of the plan as its row has it. */
export interface PlanRecord
  extends PlanFields, Pick<PlanItem, "id" | "state" | "doneOn" | "sourceMark" | "sourceNote" | "revision"> {
  readonly yearId: YearId;
  readonly binnedAt: Moment | null;
}

const columns = `id, year_id AS yearId, kind, title, from_on AS "from", due_on AS due, expects,
  category_id AS categoryId, owner_unit_id AS ownerUnitId, place, meeting_id AS meetingId,
  movement_id AS movementId, state, done_on AS doneOn, note, source_mark AS sourceMark,
  source_note AS sourceNote, binned_at AS binnedAt, revision`;
const inOrder = "due_on IS NULL, due_on, position, id";

/** Every item of a year that is not in the bin, by due day. */
export function readPlan(database: Database, yearId: YearId): readonly PlanRecord[] {
  return database
    .prepare(`SELECT ${columns} FROM plan_items WHERE year_id = ? AND binned_at IS NULL ORDER BY ${inOrder}`)
    .all(yearId) as PlanRecord[];
}

export interface PlanAsked {
  readonly yearId: YearId;
  readonly search: string;
  readonly kind: PlanRecord["kind"] | null;
  readonly state: PlanState | null;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the plan, and how many match. */
export function listPlan(
  database: Database,
  asked: PlanAsked,
): { readonly rows: readonly PlanRecord[]; readonly total: number } {
  const { yearId, kind, state } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, { folded: ["title_folded"] });
  return readPagedList<PlanRecord>(
    database,
    {
      table: "plan_items",
      index:
        state !== null ? "plan_items_by_state" : kind !== null ? "plan_items_by_kind" : "plan_items_in_order",
      where: [
        "year_id = @yearId AND binned_at IS NULL",
        ...(kind === null ? [] : ["kind = @kind"]),
        ...(state === null ? [] : ["state = @state"]),
      ],
      order: inOrder,
      columns,
      values: { yearId, kind, state, ...values },
      search: conditions,
      total: () => tallyOf(database, { list: "plan_items", scopeId: yearId, kind, state }),
    },
    asked,
  );
}

/** How many items a year has. */
export function countPlan(database: Database, yearId: YearId): number {
  return tallyOf(database, { list: "plan_items", scopeId: yearId });
}

/** One item, in the bin or not. */
export function readPlanItem(database: Database, id: PlanItemId): PlanRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM plan_items WHERE id = ?`).get(id) as PlanRecord | undefined;
}

/** Incoming papers in sight that answer the item. */
export function countAnswers(database: Database, id: PlanItemId): number {
  const row = database
    .prepare("SELECT count(*) AS papers FROM incoming_papers WHERE plan_item_id = ? AND binned_at IS NULL")
    .get(id);
  return (row as { readonly papers: number }).papers;
}

export function insertPlanItem(
  database: Database,
  item: PlanFields & { readonly id: PlanItemId; readonly yearId: YearId; readonly editedAt: Moment },
): void {
  database
    .prepare(
      `INSERT INTO plan_items (id, year_id, kind, title, title_folded, from_on, due_on, expects, category_id,
         owner_unit_id, place, meeting_id, movement_id, note, position, edited_at)
       VALUES (@id, @yearId, @kind, @title, @folded, @from, @due, @expects, @categoryId,
         @ownerUnitId, @place, @meetingId, @movementId, @note,
         (SELECT coalesce(max(position), 0) + 1 FROM plan_items WHERE year_id = @yearId), @editedAt)`,
    )
    .run({ ...item, folded: foldText(item.title) });
}

/** Writes what was typed; answers the new revision. */
export function updatePlanItem(
  database: Database,
  item: PlanFields & { readonly id: PlanItemId; readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE plan_items SET kind = @kind, title = @title, title_folded = @folded, from_on = @from,
         due_on = @due, expects = @expects, category_id = @categoryId, owner_unit_id = @ownerUnitId,
         place = @place, meeting_id = @meetingId, movement_id = @movementId, note = @note,
         edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get({ ...item, folded: foldText(item.title) });
  return (row as { readonly revision: number }).revision;
}

/** Done, dropped or planned again; answers the new revision. */
export function updatePlanState(
  database: Database,
  item: Pick<PlanRecord, "id" | "state" | "doneOn"> & { readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE plan_items SET state = @state, done_on = @doneOn, edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get(item);
  return (row as { readonly revision: number }).revision;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setPlanItemBinned(database: Database, id: PlanItemId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE plan_items SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
