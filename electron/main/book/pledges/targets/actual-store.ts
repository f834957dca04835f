import type { Database } from "better-sqlite3";
import type { Id, IncomingPaperId, PledgeId, TargetId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { Figure } from "#core/pledges/targets/figure";
import type { Period } from "#core/pledges/targets/judge-actual";

/** What one unit reported for one target in one period; the figure null: only an explanation, or taken back. */
export interface ActualRecord {
  readonly id: Id<"actual">;
  readonly targetId: TargetId;
  readonly unitId: UnitId;
  readonly period: Period;
  readonly figure: Figure | null;
  readonly explanation: string;
  readonly incomingPaperId: IncomingPaperId | null;
  readonly revision: number;
}

interface ActualRow extends Omit<ActualRecord, "figure"> {
  readonly value: number | null;
  readonly answer: "YES" | "NO" | null;
  readonly doneOn: LocalDate | null;
}

const columns = `actuals.id, target_id AS targetId, unit_id AS unitId, period, actuals.value, answer,
  done_on AS doneOn, explanation, incoming_paper_id AS incomingPaperId, actuals.revision`;

function fromRow({ value, answer, doneOn, ...row }: ActualRow): ActualRecord {
  return { ...row, figure: figureOf({ value, answer, doneOn }) };
}

function figureOf(row: Pick<ActualRow, "value" | "answer" | "doneOn">): Figure | null {
  if (row.value !== null) return { kind: "VALUE", value: row.value };
  if (row.answer !== null) return { kind: "ANSWER", answer: row.answer };
  return row.doneOn === null ? null : { kind: "DONE_ON", on: row.doneOn };
}

/** Key of a cell over both periods. */
export function actualKey(cell: Pick<ActualRecord, "targetId" | "unitId" | "period">): string {
  return `${cell.targetId} ${cell.unitId} ${cell.period}`;
}

/** Everything reported for the targets of a pledge, by `actualKey`. */
export function readActuals(database: Database, pledgeId: PledgeId): ReadonlyMap<string, ActualRecord> {
  const rows = database
    .prepare(
      `SELECT ${columns} FROM actuals JOIN targets ON targets.id = target_id WHERE targets.pledge_id = ?`,
    )
    .all(pledgeId) as readonly ActualRow[];
  return new Map(rows.map((row) => [actualKey(row), fromRow(row)]));
}

/** How many figures units reported for a target, over both periods. */
export function countReported(database: Database, targetId: TargetId): number {
  const row = database
    .prepare(
      `SELECT count(*) AS reported FROM actuals
       WHERE target_id = ? AND coalesce(CAST(value AS TEXT), answer, done_on) IS NOT NULL`,
    )
    .get(targetId);
  return (row as { readonly reported: number }).reported;
}

/** Writes the figure of one cell and leaves its explanation; `id` is used where there is no row yet. */
export function saveFigure(
  database: Database,
  cell: Pick<ActualRecord, "id" | "targetId" | "unitId" | "period" | "figure"> & {
    readonly editedAt: Moment;
  },
): { readonly id: Id<"actual">; readonly revision: number } {
  const { figure, ...rest } = cell;
  return database
    .prepare(
      `INSERT INTO actuals (id, target_id, unit_id, period, value, answer, done_on, edited_at)
       VALUES (@id, @targetId, @unitId, @period, @value, @answer, @doneOn, @editedAt)
       ON CONFLICT (target_id, unit_id, period) DO UPDATE SET value = excluded.value, answer = excluded.answer,
         done_on = excluded.done_on, edited_at = excluded.edited_at, revision = revision + 1
       RETURNING id, revision`,
    )
    .get({
      ...rest,
      value: figure?.kind === "VALUE" ? figure.value : null,
      answer: figure?.kind === "ANSWER" ? figure.answer : null,
      doneOn: figure?.kind === "DONE_ON" ? figure.on : null,
    }) as { readonly id: Id<"actual">; readonly revision: number };
}

/** Writes the explanation and the paper of one cell and leaves its figure. */
export function saveExplanation(
  database: Database,
  cell: Pick<ActualRecord, "id" | "targetId" | "unitId" | "period" | "explanation" | "incomingPaperId"> & {
    readonly editedAt: Moment;
  },
): { readonly id: Id<"actual">; readonly revision: number } {
  return database
    .prepare(
      `INSERT INTO actuals (id, target_id, unit_id, period, explanation, incoming_paper_id, edited_at)
       VALUES (@id, @targetId, @unitId, @period, @explanation, @incomingPaperId, @editedAt)
       ON CONFLICT (target_id, unit_id, period) DO UPDATE SET explanation = excluded.explanation,
         incoming_paper_id = excluded.incoming_paper_id, edited_at = excluded.edited_at, revision = revision + 1
       RETURNING id, revision`,
    )
    .get(cell) as { readonly id: Id<"actual">; readonly revision: number };
}

/** Last day to report a period as the plan of the year sets it; null where it sets none. The latest counts. */
export function readReportDueOn(database: Database, yearId: YearId, period: Period): LocalDate | null {
  const row = database
    .prepare(
      `SELECT max(due_on) AS dueOn FROM plan_items
       WHERE year_id = ? AND expects = ? AND binned_at IS NULL AND state <> 'DROPPED'`,
    )
    .get(yearId, period === "MIDYEAR" ? "MIDYEAR_REPORT" : "YEAR_REPORT");
  return (row as { readonly dueOn: LocalDate | null }).dueOn;
}

export interface ReportingPaper {
  readonly id: IncomingPaperId;
  readonly arrivalNumber: number;
  readonly subject: string;
  readonly receivedOn: LocalDate;
}

/** Live incoming papers of the year, newest first; of one sender where `unitId` is given. */
export function readReportingPapers(
  database: Database,
  yearId: YearId,
  unitId: UnitId | null,
): readonly ReportingPaper[] {
  return database
    .prepare(
      `SELECT id, arrival_number AS arrivalNumber, subject, received_on AS receivedOn FROM incoming_papers
       WHERE year_id = @yearId AND binned_at IS NULL AND (@unitId IS NULL OR sender_unit_id = @unitId)
       ORDER BY arrival_number DESC`,
    )
    .all({ yearId, unitId }) as ReportingPaper[];
}
