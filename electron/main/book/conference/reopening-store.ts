import type { Database } from "better-sqlite3";
import type { RoundId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { ShortCode } from "#core/base/short-code";
import type { Round } from "#core/conference/meeting";
import type { SealDocument } from "#core/conference/seal-document";

/** The round a sealed one was opened again as, with its own code once it is sealed. */
export function replacementOf(database: Database, id: RoundId): Round["replacedBy"] {
  const row = database
    .prepare(
      `SELECT rounds.id AS roundId, seals.code, opened_at AS reopenedAt, reopened_because AS reason
       FROM rounds LEFT JOIN seals ON seals.round_id = rounds.id WHERE replaces_id = ?`,
    )
    .get(id) as NonNullable<Round["replacedBy"]> | undefined;
  return row ?? null;
}

/** The sealed round a round was opened from again, as its seal tells of it; null where it stands for itself. */
export function replacedBy(database: Database, id: RoundId): SealDocument["replaces"] {
  const row = database
    .prepare(
      `SELECT replaces_id AS roundId, code, sealed_at AS sealedAt, opened_at AS reopenedAt,
         reopened_because AS reason
       FROM rounds JOIN seals ON seals.round_id = replaces_id WHERE rounds.id = ?`,
    )
    .get(id) as NonNullable<SealDocument["replaces"]> | undefined;
  return row ?? null;
}

/** A seal that is replaced, by the first seal made since that stands for the same papers. */
export interface ReplacedSeal {
  readonly by: ShortCode | null;
  readonly reopenedAt: Moment;
  readonly reason: string;
}

/** What became of the seal of a round that was opened again, followed to its newest seal; null while it stands. */
export function replacedSealOf(database: Database, id: RoundId): ReplacedSeal | null {
  const first = replacementOf(database, id);
  if (first === null) return null;
  let newest = first;
  for (
    let next = replacementOf(database, newest.roundId);
    next !== null;
    next = replacementOf(database, newest.roundId)
  )
    newest = next;
  return {
    by: newest.code as ShortCode | null,
    reopenedAt: first.reopenedAt,
    reason: first.reason,
  };
}

/** Rounds of the same papers: the one asked for, those it was opened from and those it was opened as. */
export function lineOfRounds(database: Database, id: RoundId): readonly RoundId[] {
  return database
    .prepare(
      `WITH RECURSIVE
         earlier (id) AS (SELECT ? UNION SELECT replaces_id FROM rounds JOIN earlier USING (id)
           WHERE replaces_id IS NOT NULL),
         line (id) AS (SELECT id FROM earlier UNION SELECT rounds.id FROM rounds JOIN line ON replaces_id = line.id)
       SELECT id FROM line`,
    )
    .pluck()
    .all(id) as readonly RoundId[];
}

/** Lets the entry of the log that stood for a sealed round stand for the one it was opened as. */
export function moveLogEntries(database: Database, from: RoundId, to: RoundId): void {
  database
    .prepare("UPDATE log_entries SET round_id = ?, revision = revision + 1 WHERE round_id = ?")
    .run(to, from);
}
