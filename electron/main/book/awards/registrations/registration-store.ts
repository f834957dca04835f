import type { Database } from "better-sqlite3";
import type { IncomingPaperId, RegistrationId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/source-mark";

/** A title or flag a member aims at in a year. */
export interface RegistrationRecord {
  readonly id: RegistrationId;
  readonly yearId: YearId;
  readonly memberId: UnitId;
  readonly nomineeUnitId: UnitId;
  readonly nominees: number;
  readonly awardCode: string;
  readonly registeredOn: LocalDate | null;
  readonly incomingPaperId: IncomingPaperId | null;
  readonly note: string;
  readonly sourceMark: SourceMark | null;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `id, year_id AS yearId, member_id AS memberId, nominee_unit_id AS nomineeUnitId, nominees,
  award_code AS awardCode, registered_on AS registeredOn, incoming_paper_id AS incomingPaperId, note,
  source_mark AS sourceMark, edited_at AS editedAt, binned_at AS binnedAt, revision`;

/** One registration, in the bin or not. */
export function readRegistration(database: Database, id: RegistrationId): RegistrationRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM registrations WHERE id = ?`).get(id) as
    | RegistrationRecord
    | undefined;
}

/** Whether the award is registered for the unit in the year already, in another row. */
export function isRegisteredAlready(
  database: Database,
  asked: Pick<RegistrationRecord, "yearId" | "nomineeUnitId" | "awardCode"> & {
    readonly except: RegistrationId | null;
  },
): boolean {
  const row = database
    .prepare(
      `SELECT 1 FROM registrations WHERE nominee_unit_id = @nomineeUnitId AND year_id = @yearId
         AND award_code = @awardCode AND binned_at IS NULL AND id IS NOT @except`,
    )
    .get(asked);
  return row !== undefined;
}

export function insertRegistration(
  database: Database,
  registration: Omit<RegistrationRecord, "binnedAt" | "revision">,
): void {
  database
    .prepare(
      `INSERT INTO registrations (id, year_id, member_id, nominee_unit_id, nominees, award_code, registered_on,
         incoming_paper_id, note, source_mark, edited_at)
       VALUES (@id, @yearId, @memberId, @nomineeUnitId, @nominees, @awardCode, @registeredOn,
         @incomingPaperId, @note, @sourceMark, @editedAt)`,
    )
    .run(registration);
}

/** Writes what was typed; answers the new revision. */
export function updateRegistration(
  database: Database,
  registration: Omit<RegistrationRecord, "binnedAt" | "revision" | "yearId" | "sourceMark">,
): number {
  const row = database
    .prepare(
      `UPDATE registrations SET member_id = @memberId, nominee_unit_id = @nomineeUnitId, nominees = @nominees,
         award_code = @awardCode, registered_on = @registeredOn, incoming_paper_id = @incomingPaperId, note = @note,
         edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get(registration);
  return (row as { readonly revision: number }).revision;
}

/** Puts a registration into the bin (a moment) or takes it out (null); answers the new revision. */
export function setRegistrationBinned(
  database: Database,
  id: RegistrationId,
  binnedAt: Moment | null,
): number {
  const row = database
    .prepare(
      "UPDATE registrations SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Whether an incoming paper is of the year and in sight. */
export function isPaperOfYear(database: Database, yearId: YearId, id: IncomingPaperId): boolean {
  return (
    database
      .prepare("SELECT 1 FROM incoming_papers WHERE id = ? AND year_id = ? AND binned_at IS NULL")
      .get(id, yearId) !== undefined
  );
}
