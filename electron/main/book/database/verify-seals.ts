import { sha256 } from "./sha256";
import type { Digest } from "#core/base/ids";
import { shortCodeOf } from "#core/base/short-code";
import type { Database } from "better-sqlite3";

type SealFault = "DOCUMENT_CHANGED" | "CODE_CHANGED";

export interface SealReport {
  readonly roundId: string;
  readonly roundName: string;
  readonly code: string;
  readonly fault: SealFault | null;
}

/** Whether each sealed document still has its digest, and its digest its code. */
export function verifySeals(database: Database): readonly SealReport[] {
  const seals = database
    .prepare(
      `SELECT seals.round_id AS roundId, rounds.name AS roundName, document, digest, code
       FROM seals JOIN rounds ON rounds.id = seals.round_id ORDER BY rounds.rowid`,
    )
    .all() as readonly {
    roundId: string;
    roundName: string;
    document: Uint8Array;
    digest: Digest;
    code: string;
  }[];
  return seals.map(({ roundId, roundName, document, digest, code }) => {
    const fault: SealFault | null =
      sha256(document) !== digest ? "DOCUMENT_CHANGED" : shortCodeOf(digest) !== code ? "CODE_CHANGED" : null;
    return { roundId, roundName, code, fault };
  });
}

/** Rounds the audit trail says were sealed and that have no seal, by name. */
export function lostSeals(database: Database): readonly string[] {
  return database
    .prepare(
      `SELECT coalesce(rounds.name, entity_id) FROM audit_events
       LEFT JOIN rounds ON rounds.id = entity_id
       WHERE procedure = 'conference.sealRound' AND entity_id NOT IN (SELECT round_id FROM seals) ORDER BY seq`,
    )
    .pluck()
    .all() as readonly string[];
}
