import type { Database } from "better-sqlite3";
import type { ExemplarId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { Exemplar } from "#core/pledges/exemplars/procedures";
import { type ExemplarStep, type StepDone, stepsInOrder } from "#core/pledges/exemplars/steps";
import { holdsEveryWord } from "../../database/folded-words";
import { tallyOf } from "../../database/list-tallies";
import { nameOnDay } from "../../database/names-on-a-day";
import { readPagedList } from "../../database/paged-list";

export type ExemplarFields = Pick<
  Exemplar,
  "unitId" | "title" | "achievement" | "movementId" | "nominationId"
>;

/** An exemplar as its row has it; its steps are read beside it. */
export interface ExemplarRecord
  extends ExemplarFields, Pick<Exemplar, "id" | "sourceMark" | "sourceNote" | "revision"> {
  readonly yearId: YearId;
  readonly binnedAt: Moment | null;
}

const columns = `id, year_id AS yearId, unit_id AS unitId, title, achievement, movement_id AS movementId,
  nomination_id AS nominationId, source_mark AS sourceMark, source_note AS sourceNote, binned_at AS binnedAt, revision`;
const inOrder = (column: string) =>
  `CASE ${column} ${stepsInOrder.map((step, place) => `WHEN '${step}' THEN ${place}`).join(" ")} END`;

export interface ExemplarsAsked {
  readonly yearId: YearId;
  readonly search: string;
  /** Units are looked for by their names of this day, as the list of units does. */
  readonly today: LocalDate;
  readonly reached: ExemplarStep | null;
  readonly offset: number;
  readonly limit: number;
}

/** One page of exemplars in the order they were entered, and how many match. */
export function listExemplarRows(
  database: Database,
  asked: ExemplarsAsked,
): { readonly rows: readonly ExemplarRecord[]; readonly total: number } {
  const { yearId, reached, today } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, { folded: ["title_folded"] });
  const unit = holdsEveryWord(asked.search, { spoken: ["own.searched"] });
  return readPagedList<ExemplarRecord>(
    database,
    {
      table: "exemplars",
      index: reached === null ? "exemplars_in_order" : "exemplars_by_step",
      where: ["year_id = @yearId AND binned_at IS NULL", ...(reached === null ? [] : ["reached = @reached"])],
      order: "id",
      columns,
      values: { yearId, reached, today, ...values, ...unit.values },
      search:
        conditions.length === 0 ? [] : [`(${conditions.join(" AND ")} OR ${unit.conditions.join(" AND ")})`],
      searchJoins: nameOnDay({ as: "own", unit: "exemplars.unit_id", day: "@today" }),
      total: () => tallyOf(database, { list: "exemplars", scopeId: yearId, state: reached }),
    },
    asked,
  );
}

/** How many exemplars of a year are in sight. */
export function countExemplars(database: Database, yearId: YearId): number {
  return tallyOf(database, { list: "exemplars", scopeId: yearId });
}

/** Units that have an exemplar of the year in sight. */
export function unitsOfExemplars(database: Database, yearId: YearId): ReadonlySet<UnitId> {
  const ids = database
    .prepare("SELECT unit_id FROM exemplars WHERE year_id = ? AND binned_at IS NULL")
    .pluck()
    .all(yearId) as UnitId[];
  return new Set(ids);
}

/** One exemplar, in the bin or not. */
export function readExemplar(database: Database, id: ExemplarId): ExemplarRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM exemplars WHERE id = ?`).get(id) as
    | ExemplarRecord
    | undefined;
}

/** Whether the unit has an exemplar of this name in the year already. */
export function hasSameExemplar(
  database: Database,
  exemplar: Pick<ExemplarRecord, "unitId" | "title" | "yearId"> & { readonly except: ExemplarId | null },
): boolean {
  const { unitId, title, yearId, except } = exemplar;
  return (
    database
      .prepare(
        `SELECT 1 FROM exemplars WHERE unit_id = @unitId AND title_folded = @folded AND year_id = @yearId
           AND binned_at IS NULL AND id IS NOT @except`,
      )
      .get({ unitId, yearId, except, folded: foldText(title) }) !== undefined
  );
}

/** Steps done, in their order. */
export function readSteps(database: Database, id: ExemplarId): readonly StepDone[] {
  return database
    .prepare(
      `SELECT step, done_on AS doneOn, note FROM exemplar_steps WHERE exemplar_id = ? ORDER BY ${inOrder("step")}`,
    )
    .all(id) as StepDone[];
}

/** Makes the steps those given; answers the new revision of the exemplar. */
export function writeSteps(
  database: Database,
  id: ExemplarId,
  steps: readonly StepDone[],
  editedAt: Moment,
): number {
  database.prepare("DELETE FROM exemplar_steps WHERE exemplar_id = ?").run(id);
  const insert = database.prepare(
    "INSERT INTO exemplar_steps (exemplar_id, step, done_on, note) VALUES (@id, @step, @doneOn, @note)",
  );
  for (const step of steps) insert.run({ ...step, id });
  const row = database
    .prepare("UPDATE exemplars SET edited_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(editedAt, id);
  return (row as { readonly revision: number }).revision;
}

export function insertExemplar(
  database: Database,
  exemplar: ExemplarFields & {
    readonly id: ExemplarId;
    readonly yearId: YearId;
    readonly editedAt: Moment;
  },
): void {
  database
    .prepare(
      `INSERT INTO exemplars (id, year_id, unit_id, title, title_folded, achievement, movement_id, nomination_id,
         edited_at)
       VALUES (@id, @yearId, @unitId, @title, @folded, @achievement, @movementId, @nominationId, @editedAt)`,
    )
    .run({ ...exemplar, folded: foldText(exemplar.title) });
}

/** Writes what was typed; answers the new revision. */
export function updateExemplar(
  database: Database,
  exemplar: ExemplarFields & { readonly id: ExemplarId; readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE exemplars SET unit_id = @unitId, title = @title, title_folded = @folded, achievement = @achievement,
         movement_id = @movementId, nomination_id = @nominationId, edited_at = @editedAt,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...exemplar, folded: foldText(exemplar.title) });
  return (row as { readonly revision: number }).revision;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setExemplarBinned(database: Database, id: ExemplarId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE exemplars SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
