import type { Database } from "better-sqlite3";
import type { Id, NominationId, PersonId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";

/** What a decision gave a nominee, as the history of awards keeps it. */
export interface AwardOfDossier {
  readonly nominationId: NominationId;
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
  readonly awardCode: string;
  readonly awardName: string;
  /** Named as on the day of the decision. */
  readonly recipient: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  readonly authority: string;
  readonly revokedOn: LocalDate | null;
  /** Number and authority of the decision that took it back; empty where none did. */
  readonly revokedBy: string;
}

/** Writes what a dossier won into the history; written again it replaces what stood there. */
export function saveAwardOfDossier(
  database: Database,
  award: AwardOfDossier,
  written: { readonly id: Id<"awardRecord">; readonly at: Moment },
): void {
  database
    .prepare(
      `INSERT INTO award_records (id, unit_id, person_id, award_code, award_name, recipient, recipient_folded, year,
         decision_number, decided_on, authority, nomination_id, revoked_on, revoked_by, edited_at)
       VALUES (@id, @unitId, @personId, @awardCode, @awardName, @recipient, @folded, @year,
         @decisionNumber, @decidedOn, @authority, @nominationId, @revokedOn, @revokedBy, @at)
       ON CONFLICT (nomination_id) DO UPDATE SET unit_id = excluded.unit_id, person_id = excluded.person_id,
         award_code = excluded.award_code, award_name = excluded.award_name, recipient = excluded.recipient,
         recipient_folded = excluded.recipient_folded, year = excluded.year,
         decision_number = excluded.decision_number, decided_on = excluded.decided_on,
         authority = excluded.authority, revoked_on = excluded.revoked_on, revoked_by = excluded.revoked_by,
         edited_at = excluded.edited_at, binned_at = NULL, revision = revision + 1`,
    )
    .run({ ...award, ...written, folded: foldText(award.recipient) });
}

/** Takes what a dossier won out of the history: its decision was taken back as a slip of the pen. */
export function binAwardOfDossier(database: Database, nominationId: NominationId, at: Moment): void {
  database
    .prepare(
      `UPDATE award_records SET binned_at = ?, revision = revision + 1
       WHERE nomination_id = ? AND binned_at IS NULL`,
    )
    .run(at, nominationId);
}
