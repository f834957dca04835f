import { assert } from "#core/base/assert";
import type { Canonical } from "#core/base/canonical-text";
import type { StepId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { Command } from "#core/base/procedure";
import { type Result, ok } from "#core/base/result";
import { type UndoOffer, contract } from "#core/contract";
import type { AppError } from "#core/errors";
import { appendAuditEvent } from "../database/audit-trail";
import type { AuditEntry, BookContext, Change, Inverse } from "./handler";
import { noteClock } from "./note-clock";
import { inTransaction } from "./in-transaction";
import { revisionOf } from "./row-revision";
import { type StepRow, saveStep } from "./step-store";

/** What a saved command answers. */
export interface Saved {
  readonly value: unknown;
  readonly savedAt: Moment;
  readonly undo?: UndoOffer;
}

export interface CommandRun {
  readonly name: string;
  readonly procedure: Command;
  /** Who does it, as the audit spells it: `spellActors`. */
  readonly by: string;
  /** The handler with its input: what is done inside the transaction. */
  readonly change: () => Result<Change<unknown>, AppError>;
}

/** One IMMEDIATE transaction: the change, the guard over its rows, the audit event, the step; a refusal leaves nothing. */
export function runCommand(context: BookContext, run: CommandRun): Result<Saved, AppError> {
  let afterCommit: (() => void) | undefined;
  const saved = inTransaction(context.database, () => {
    noteClock(context, context.clock.now());
    const result = run.change();
    if (!result.ok) return result;
    afterCommit = result.value.afterCommit;
    return ok(recordChange(context, run, result.value));
  });
  if (saved.ok) afterCommit?.();
  return saved;
}

/** The audit event and the step of a change, inside the transaction that made it. */
export function recordChange(
  context: BookContext,
  run: Omit<CommandRun, "change">,
  { value, audit, label, inverse }: Change<unknown>,
): Saved {
  const answer = run.procedure.output.parse(value);
  if (inverse !== undefined) holdInverse(context, run, inverse);
  const savedAt = context.clock.now();
  const seq = writeAudit(context, { procedure: run.name, by: run.by, savedAt, audit });
  const step = {
    id: context.ids.next<"step">(),
    seq,
    label,
    doneAt: savedAt,
    inverseProcedure: inverse?.procedure ?? null,
    inverseInput: inverse === undefined ? null : JSON.stringify(inverse.input),
    notUndoneBecause: inverse === undefined ? whyNotUndone(run.procedure) : null,
  };
  assert(label !== "", "a step has a name");
  saveStep(context.database, step, inverse?.rows ?? []);
  return { value: answer, savedAt, ...(inverse === undefined ? {} : { undo: offer(step.id, label) }) };
}

const offer = (stepId: StepId, label: string): UndoOffer => ({ stepId, label });

/** Why a command without an inverse stays done, as the contract says it. */
function whyNotUndone(procedure: Command): string {
  return "notUndone" in procedure.undo ? procedure.undo.notUndone : "Nothing is left to take back.";
}

/** An inverse is the one the contract names, can be run as written, and tells the truth about its rows. */
function holdInverse(context: BookContext, run: Omit<CommandRun, "change">, inverse: Inverse): void {
  const declared = "undoneBy" in run.procedure.undo ? run.procedure.undo.undoneBy : undefined;
  assert(declared === inverse.procedure, `${run.name} is undone by ${declared}, not ${inverse.procedure}`);
  contract[inverse.procedure].input.parse(inverse.input);
  for (const { table, id, revision } of inverse.rows) {
    const now = revisionOf(context.database, table, id);
    assert(now === revision, `${run.name} left ${table} ${id} at revision ${now}, not ${revision}`);
  }
}

export interface AuditWriting {
  readonly procedure: string;
  readonly by: string;
  readonly savedAt: Moment;
  readonly audit: AuditEntry;
  /** Number of the event that is taken back. */
  readonly undoOf?: number;
}

/** Writes the event of a change. Answers its number. */
export function writeAudit(context: BookContext, writing: AuditWriting): number {
  const { audit, undoOf } = writing;
  return appendAuditEvent(context.database, {
    bookId: context.bookId,
    momentAt: writing.savedAt,
    user: writing.by,
    procedure: writing.procedure,
    entityKind: audit.entityKind,
    entityId: audit.entityId,
    salt: context.ids.randomHex(32),
    payload: {
      before: audit.before as Canonical,
      after: audit.after as Canonical,
      ...(audit.reason === undefined ? {} : { reason: audit.reason }),
      ...(undoOf === undefined ? {} : { undoOf }),
    },
  });
}

/** Rows whose revision differs from what it was before: what the step of an undo left behind. */
export function movedRows(context: BookContext, before: readonly StepRow[]): readonly StepRow[] {
  return before.flatMap((row) => {
    const now = revisionOf(context.database, row.table, row.id);
    return now === null || now === row.revision ? [] : [{ ...row, revision: now }];
  });
}
