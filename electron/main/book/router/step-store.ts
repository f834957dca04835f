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
      `INSERT INTO steps (id, seq, label, done_at, inverse_procedure, inverse_input, not_undone_because)
       VALUES (@id, @seq, @label, @doneAt, @inverseProcedure, @inverseInput, @notUndoneBecause)`,
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
