import type { Database } from "better-sqlite3";
import { foldText } from "#core/base/vietnamese-text";
import type { CategoryId, Id, PledgeContentId, PledgeId, TargetId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { Direction } from "#core/pledges/targets/asked";
import type { SourceMark } from "#core/registry/source-mark";

/** A target's own row. Values are hundredths of the unit of measure. */
export interface TargetRecord {
  readonly id: TargetId;
  readonly pledgeId: PledgeId;
  readonly contentId: PledgeContentId | null;
  readonly name: string;
  readonly measure: string;
  readonly direction: Direction;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly dueOn: LocalDate | null;
  readonly categoryId: CategoryId | null;
  readonly basis: string;
  readonly position: number;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `targets.id, targets.pledge_id AS pledgeId, content_id AS contentId, name, measure, direction, value,
  value_to AS valueTo, due_on AS dueOn, category_id AS categoryId, basis, targets.position,
  targets.source_mark AS sourceMark, targets.source_note AS sourceNote, targets.binned_at AS binnedAt,
  targets.revision`;

/** Targets of a pledge that are not in the bin: by content, those of the whole pledge last. */
export function readTargetsOf(database: Database, pledgeId: PledgeId): readonly TargetRecord[] {
  return database
    .prepare(
      `SELECT ${columns} FROM targets LEFT JOIN pledge_contents ON pledge_contents.id = content_id
       WHERE targets.pledge_id = ? AND targets.binned_at IS NULL
       ORDER BY pledge_contents.position NULLS LAST, targets.position, targets.id`,
    )
    .all(pledgeId) as TargetRecord[];
}

/** One target, in the bin or not. */
export function readTarget(database: Database, id: TargetId): TargetRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM targets WHERE id = ?`).get(id) as TargetRecord | undefined;
}

export function insertTarget(database: Database, target: Omit<TargetRecord, "binnedAt" | "revision">): void {
  database
    .prepare(
      `INSERT INTO targets (id, pledge_id, content_id, name, name_folded, measure, direction, value, value_to, due_on,
         category_id, basis, position, source_mark, source_note)
       VALUES (@id, @pledgeId, @contentId, @name, @folded, @measure, @direction, @value, @valueTo, @dueOn,
         @categoryId, @basis, @position, @sourceMark, @sourceNote)`,
    )
    .run({ ...target, folded: foldText(target.name) });
}

/** Writes what was typed; answers the new revision. */
export function updateTarget(
  database: Database,
  target: Omit<TargetRecord, "binnedAt" | "revision" | "pledgeId" | "position" | "sourceMark" | "sourceNote">,
): number {
  const row = database
    .prepare(
      `UPDATE targets SET content_id = @contentId, name = @name, name_folded = @folded, measure = @measure,
         direction = @direction, value = @value, value_to = @valueTo, due_on = @dueOn, category_id = @categoryId,
         basis = @basis, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get({ ...target, folded: foldText(target.name) });
  return (row as { readonly revision: number }).revision;
}

/** Gives targets their places in this order; only the one that was moved counts its revision up. */
export function orderTargets(database: Database, inOrder: readonly TargetId[], moved: TargetId): number {
  const place = database.prepare("UPDATE targets SET position = ? WHERE id = ?");
  for (const [index, id] of inOrder.entries()) place.run(index + 1, id);
  const row = database
    .prepare("UPDATE targets SET revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(moved);
  return (row as { readonly revision: number }).revision;
}

/** Puts a target into the bin (a moment) or takes it out (null); answers the new revision. */
export function setTargetBinned(database: Database, id: TargetId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE targets SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Place after the last target of a pledge, those in the bin included. */
export function nextTargetPosition(database: Database, pledgeId: PledgeId): number {
  const row = database
    .prepare("SELECT coalesce(max(position), 0) + 1 AS next FROM targets WHERE pledge_id = ?")
    .get(pledgeId);
  return (row as { readonly next: number }).next;
}

/** What a target says of one unit. */
export interface ExceptionRecord {
  readonly targetId: TargetId;
  readonly unitId: UnitId;
  readonly applies: "OWN_VALUE" | "NOT_APPLICABLE";
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly dueOn: LocalDate | null;
}

/** What the targets of a pledge say of single units. */
export function readExceptions(database: Database, pledgeId: PledgeId): readonly ExceptionRecord[] {
  return database
    .prepare(
      `SELECT target_id AS targetId, unit_id AS unitId, applies, target_units.value,
         target_units.value_to AS valueTo, target_units.due_on AS dueOn
       FROM target_units JOIN targets ON targets.id = target_id WHERE pledge_id = ?
       ORDER BY target_units.rowid`,
    )
    .all(pledgeId) as ExceptionRecord[];
}

/** Makes what a target says of single units what was typed; the target's revision stands for them. */
export function replaceExceptions(
  database: Database,
  targetId: TargetId,
  exceptions: readonly (Omit<ExceptionRecord, "targetId"> & { readonly id: Id<"targetUnit"> })[],
): void {
  database.prepare("DELETE FROM target_units WHERE target_id = ?").run(targetId);
  const insert = database.prepare(
    `INSERT INTO target_units (id, target_id, unit_id, applies, value, value_to, due_on)
     VALUES (@id, @targetId, @unitId, @applies, @value, @valueTo, @dueOn)`,
  );
  for (const exception of exceptions) insert.run({ ...exception, targetId });
}
