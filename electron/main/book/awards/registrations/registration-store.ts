import type { Database } from "better-sqlite3";
import type { IncomingPaperId, RegistrationId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/procedures";

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

/** Registrations of a year that are not in the bin, in the order they were entered. */
export function readRegistrations(database: Database, yearId: YearId): readonly RegistrationRecord[] {
  return database
    .prepare(`SELECT ${columns} FROM registrations WHERE year_id = ? AND binned_at IS NULL ORDER BY rowid`)
    .all(yearId) as RegistrationRecord[];
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

export interface NominatedCount {
  readonly memberId: UnitId;
  readonly nomineeUnitId: UnitId;
  readonly awardCode: string;
  readonly nominated: number;
}

/** Live nominations of a year by member, nominee's unit and award. */
export function countNominated(database: Database, year: number): readonly NominatedCount[] {
  return database
    .prepare(
      `SELECT member_id AS memberId, nominee_unit_id AS nomineeUnitId, award_code AS awardCode,
         count(*) AS nominated
       FROM nominations WHERE year = ? AND binned_at IS NULL
       GROUP BY member_id, nominee_unit_id, award_code`,
    )
    .all(year) as NominatedCount[];
}

/** Number and subject of the incoming papers of a year, by id. */
export function readPaperNames(database: Database, yearId: YearId): ReadonlyMap<IncomingPaperId, string> {
  const rows = database
    .prepare(
      `SELECT id, arrival_number || ' · ' || subject AS name FROM incoming_papers
       WHERE year_id = ? AND binned_at IS NULL`,
    )
    .all(yearId) as readonly { readonly id: IncomingPaperId; readonly name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
