import type { Database } from "better-sqlite3";
import type { StepId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";

export interface StepRow {
  readonly table: string;
  readonly id: string;
  readonly revision: number;
}

export interface Step {
  readonly id: StepId;
  readonly seq: number;
  readonly label: string;
  readonly doneAt: Moment;
  /** The command that was run, by its name in the audit trail. */
  readonly procedure: string;
  readonly inverseProcedure: string | null;
  readonly inverseInput: string | null;
  readonly notUndoneBecause: string | null;
  readonly undoneBySeq: number | null;
}

const columns = `steps.id, steps.seq, label, done_at AS doneAt, audit_events.procedure,
  inverse_procedure AS inverseProcedure, inverse_input AS inverseInput,
  not_undone_because AS notUndoneBecause, undone_by_seq AS undoneBySeq`;
const source = "steps JOIN audit_events ON audit_events.seq = steps.seq";

/** Saves a step and the rows it left behind, in the transaction of its command. */
export function saveStep(
  database: Database,
  step: Omit<Step, "procedure" | "undoneBySeq">,
  rows: readonly StepRow[],
): void {
  database
    .prepare(
      `INSERT INTO steps (id, seq, label, done_at, inverse_procedure, inverse_input, not_undone_because,
         made_in, made_in_year)
       SELECT @id, @seq, @label, @doneAt, @inverseProcedure, @inverseInput, @notUndoneBecause, clusters.id, year
       FROM book LEFT JOIN clusters ON clusters.id = current_cluster_id`,
    )
    .run(step);
  const insert = database.prepare(
    "INSERT INTO step_rows (step_id, row_table, row_id, revision, position) VALUES (?, ?, ?, ?, ?)",
  );
  rows.forEach((row, position) => insert.run(step.id, row.table, row.id, row.revision, position));
}

/** The step with this id. */
export function findStep(database: Database, id: StepId): Step | undefined {
  return database.prepare(`SELECT ${columns} FROM ${source} WHERE steps.id = ?`).get(id) as Step | undefined;
}

/** The last steps, newest first. */
export function lastSteps(database: Database, limit: number): readonly Step[] {
  return database
    .prepare(`SELECT ${columns} FROM ${source} ORDER BY steps.seq DESC LIMIT ?`)
    .all(limit) as readonly Step[];
}

/** Every step from the newest down to the one with this number. */
export function stepsDownTo(database: Database, seq: number): readonly Step[] {
  return database
    .prepare(`SELECT ${columns} FROM ${source} WHERE steps.seq >= ? ORDER BY steps.seq DESC`)
    .all(seq) as readonly Step[];
}

/** The newest step that was not taken back and is no undo itself. */
export function lastStandingStep(database: Database, undo: string): Step | undefined {
  return database
    .prepare(
      `SELECT ${columns} FROM ${source}
       WHERE undone_by_seq IS NULL AND not_undone_because IS NOT ? ORDER BY steps.seq DESC LIMIT 1`,
    )
    .get(undo) as Step | undefined;
}

/** The rows a step left behind, in the order its command named them. */
export function rowsOfStep(database: Database, id: StepId): readonly StepRow[] {
  return database
    .prepare(
      'SELECT row_table AS "table", row_id AS id, revision FROM step_rows WHERE step_id = ? ORDER BY position',
    )
    .all(id) as readonly StepRow[];
}

/** What this step and those after it did to one row, oldest first. `takenBack`: undone, or itself an undo. */
export function laterChangesOf(
  database: Database,
  row: StepRow,
  fromSeq: number,
): readonly { readonly seq: number; readonly revision: number; readonly takenBack: 0 | 1 }[] {
  return database
    .prepare(
      `SELECT steps.seq, revision,
         (undone_by_seq IS NOT NULL OR EXISTS (SELECT 1 FROM steps AS other WHERE other.undone_by_seq = steps.seq))
           AS takenBack
       FROM step_rows JOIN steps ON steps.id = step_rows.step_id
       WHERE row_table = ? AND row_id = ? AND steps.seq >= ? ORDER BY steps.seq`,
    )
    .all(row.table, row.id, fromSeq) as { seq: number; revision: number; takenBack: 0 | 1 }[];
}

/** Marks a step as taken back by the event `bySeq`. */
export function markUndone(database: Database, id: StepId, bySeq: number): void {
  database.prepare("UPDATE steps SET undone_by_seq = ? WHERE id = ?").run(bySeq, id);
}

/**
 * Runs a change where a step was made: in its cluster and year, whatever the window works on now. A step of a cluster
 * that is gone runs where the window stands.
 */
export function whereMade<Value>(database: Database, id: StepId, change: () => Value): Value {
  const made = database
    .prepare(
      `SELECT made_in AS cluster, made_in_year AS year FROM steps
       JOIN years ON years.cluster_id = made_in AND years.year = made_in_year WHERE steps.id = ?`,
    )
    .get(id) as Standing | undefined;
  const now = database
    .prepare(
      "SELECT clusters.id AS cluster, year FROM book JOIN clusters ON clusters.id = current_cluster_id",
    )
    .get() as Standing | undefined;
  if (made === undefined || now === undefined) return change();
  const own = database.prepare("SELECT year FROM clusters WHERE id = ?").pluck().get(made.cluster) as number;
  standIn(database, made);
  const value = change();
  standIn(database, { cluster: made.cluster, year: own });
  standIn(database, now);
  return value;
}

interface Standing {
  readonly cluster: string;
  readonly year: number;
}

/** Nothing moves where the change itself took the cluster or the year out. */
function standIn(database: Database, { cluster, year }: Standing): void {
  if (
    database.prepare("SELECT 1 FROM years WHERE cluster_id = ? AND year = ?").get(cluster, year) === undefined
  )
    return;
  database.prepare("UPDATE clusters SET year = ? WHERE id = ?").run(year, cluster);
  database.prepare("UPDATE book SET current_cluster_id = ?").run(cluster);
}
