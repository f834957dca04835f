import type { Database } from "better-sqlite3";
import type { Id, PledgeId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { SignatureState } from "#core/pledges/pledge/procedures";

/** One cell of the signing grid; `state` null: nothing entered yet. */
export interface SignatureRecord {
  readonly id: Id<"pledgeSignature">;
  readonly pledgeId: PledgeId;
  readonly unitId: UnitId;
  readonly state: SignatureState | null;
  readonly signedOn: LocalDate | null;
  readonly signer: string;
  readonly revision: number;
}

/** The signatures of a pledge by unit. */
export function readSignatures(database: Database, pledgeId: PledgeId): ReadonlyMap<UnitId, SignatureRecord> {
  const rows = database
    .prepare(
      `SELECT id, pledge_id AS pledgeId, unit_id AS unitId, state, signed_on AS signedOn, signer, revision
       FROM pledge_signatures WHERE pledge_id = ?`,
    )
    .all(pledgeId) as readonly SignatureRecord[];
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** Writes one cell; `id` is used where the unit has none yet. Answers the row's id and revision. */
export function saveSignature(
  database: Database,
  signature: Omit<SignatureRecord, "revision">,
): { readonly id: Id<"pledgeSignature">; readonly revision: number } {
  return database
    .prepare(
      `INSERT INTO pledge_signatures (id, pledge_id, unit_id, state, signed_on, signer)
       VALUES (@id, @pledgeId, @unitId, @state, @signedOn, @signer)
       ON CONFLICT (pledge_id, unit_id) DO UPDATE SET state = excluded.state, signed_on = excluded.signed_on,
         signer = excluded.signer, revision = revision + 1
       RETURNING id, revision`,
    )
    .get(signature) as { readonly id: Id<"pledgeSignature">; readonly revision: number };
}
