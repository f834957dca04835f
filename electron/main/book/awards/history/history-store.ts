import type { Database } from "better-sqlite3";
import { awardKey } from "#core/awards/history/read-award-rows";
import type { AwardRecord } from "#core/awards/history/procedures";
import type { AwardRecordId, PersonId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { InputOf } from "#core/contract";
import { searchWords } from "#core/registry/folded-search";
import { nameOfUnitOn } from "../../database/names-on-a-day";
import { freshenUnits } from "../../registry/unit-projection";

/** One award as its row has it. */
export interface AwardRecordRow extends Omit<AwardRecord, "unitName" | "recipientKind"> {
  readonly personId: PersonId | null;
  readonly binnedAt: Moment | null;
}

const columns = `it.id, it.revision, it.unit_id AS unitId, it.person_id AS personId, it.recipient,
  it.award_code AS awardCode, it.award_name AS awardName, it.year, it.decision_number AS decisionNumber,
  it.decided_on AS decidedOn, it.authority, it.revoked_on AS revokedOn, it.revoked_by AS revokedBy,
  it.nomination_id AS nominationId, it.note, it.source_mark AS sourceMark, it.binned_at AS binnedAt`;

/** The unit's name at the end of the year of the award, or its first. */
const unitName = nameOfUnitOn("it.unit_id", "it.year || '-12-31'");

/** A column without its đ, to be compared with folded words; LIKE itself does not mind the case. */
const plain = (column: string) => `replace(replace(${column}, char(273), 'd'), char(272), 'd')`;

type Asked = InputOf<"awards.history">;

function conditions(asked: Asked): { readonly where: string; readonly bound: Record<string, unknown> } {
  const words = searchWords(asked.search);
  const held = words.map(
    (_, place) =>
      `(recipient_folded LIKE @w${place} ESCAPE '\\' OR ${plain("it.decision_number")} LIKE @w${place} ESCAPE '\\')`,
  );
  const parts = [
    "it.binned_at IS NULL",
    ...(asked.unitId === null ? [] : ["it.unit_id = @unitId"]),
    ...(asked.year === null ? [] : ["it.year = @year"]),
    ...(asked.state === "WITHOUT_NUMBER" ? ["it.decision_number = ''"] : []),
    ...(asked.state === "REVOKED" ? ["it.revoked_on IS NOT NULL"] : []),
    ...held,
  ];
  const bound: Record<string, unknown> = { unitId: asked.unitId, year: asked.year };
  words.forEach((word, place) => {
    bound[`w${place}`] = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  });
  return { where: parts.join(" AND "), bound };
}

/** One page, latest year first, and how many there are in all. */
export function findAwardRecords(
  database: Database,
  asked: Asked,
): { readonly rows: readonly AwardRecord[]; readonly total: number } {
  freshenUnits(database);
  const { where, bound } = conditions(asked);
  const rows = database
    .prepare(
      `SELECT ${columns}, ${unitName} AS unitName FROM award_records AS it WHERE ${where}
       ORDER BY it.year DESC, it.id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...bound, limit: asked.limit, offset: asked.offset }) as (AwardRecordRow & {
    readonly unitName: string;
  })[];
  const total = database
    .prepare(`SELECT count(*) FROM award_records AS it WHERE ${where}`)
    .pluck()
    .get(bound);
  return {
    rows: rows.map(({ personId, binnedAt: _binnedAt, ...row }) => ({
      ...row,
      recipientKind: personId === null ? ("UNIT" as const) : ("PERSON" as const),
    })),
    total: total as number,
  };
}

/** Counts over the whole history. */
export function countAwardRecords(database: Database): {
  readonly all: number;
  readonly withoutNumber: number;
  readonly revoked: number;
} {
  return database
    .prepare(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE decision_number = '') AS withoutNumber,
         count(*) FILTER (WHERE revoked_on IS NOT NULL) AS revoked
       FROM award_records WHERE binned_at IS NULL`,
    )
    .get() as { readonly all: number; readonly withoutNumber: number; readonly revoked: number };
}

/** Years that have an award, latest first. */
export function yearsWithAwards(database: Database): number[] {
  return database
    .prepare("SELECT DISTINCT year FROM award_records WHERE binned_at IS NULL ORDER BY year DESC")
    .pluck()
    .all() as number[];
}

/** One award, in the bin or not. */
export function readAwardRecord(database: Database, id: AwardRecordId): AwardRecordRow | undefined {
  return database.prepare(`SELECT ${columns} FROM award_records AS it WHERE id = ?`).get(id) as
    | AwardRecordRow
    | undefined;
}

/** Keys of the awards recorded for some units, as `awardKey` spells them. */
export function recordedKeys(database: Database, unitIds: ReadonlySet<UnitId>): ReadonlySet<string> {
  const ofUnit = database.prepare(
    `SELECT unit_id AS unitId, CASE WHEN person_id IS NULL THEN '' ELSE recipient END AS person,
       award_name AS awardName, year FROM award_records WHERE unit_id = ? AND binned_at IS NULL`,
  );
  const keys = [...unitIds].flatMap((unitId) =>
    (ofUnit.all(unitId) as Parameters<typeof awardKey>[0][]).map(awardKey),
  );
  return new Set(keys);
}

/** Units not in the bin that bear or bore a name, by the folded name. */
export function unitsByName(database: Database): ReadonlyMap<string, readonly UnitId[]> {
  const rows = database
    .prepare(
      `SELECT DISTINCT name_folded AS name, unit_id AS unitId FROM unit_events
       JOIN units ON units.id = unit_id AND units.binned_at IS NULL WHERE name_folded IS NOT NULL`,
    )
    .all() as readonly { readonly name: string; readonly unitId: UnitId }[];
  const units = new Map<string, UnitId[]>();
  for (const { name, unitId } of rows) units.set(name, [...(units.get(name) ?? []), unitId]);
  return units;
}

/** The person of this name in the unit; undefined where nobody is. */
export function personNamed(database: Database, unitId: UnitId, fullName: string): PersonId | undefined {
  return database
    .prepare("SELECT id FROM people WHERE unit_id = ? AND name_folded = ? AND erased_at IS NULL LIMIT 1")
    .pluck()
    .get(unitId, foldText(fullName)) as PersonId | undefined;
}

export function insertAwardRecord(
  database: Database,
  record: Pick<
    AwardRecordRow,
    | "id"
    | "unitId"
    | "personId"
    | "awardCode"
    | "awardName"
    | "recipient"
    | "year"
    | "decisionNumber"
    | "authority"
  > & { readonly decidedOn: LocalDate | null; readonly editedAt: Moment; readonly unitName: string },
): void {
  database
    .prepare(
      `INSERT INTO award_records (id, unit_id, person_id, award_code, award_name, recipient, recipient_folded, year,
         decision_number, decided_on, authority, edited_at)
       VALUES (@id, @unitId, @personId, @awardCode, @awardName, @recipient, @folded, @year,
         @decisionNumber, @decidedOn, @authority, @editedAt)`,
    )
    .run({ ...record, folded: foldText(`${record.recipient} ${record.unitName} ${record.awardName}`) });
}

/** Writes what was typed about the decision; answers the new revision. */
export function updateAwardRecord(
  database: Database,
  record: Pick<AwardRecordRow, "id" | "decisionNumber" | "decidedOn" | "authority" | "note"> & {
    readonly editedAt: Moment;
  },
): number {
  return database
    .prepare(
      `UPDATE award_records SET decision_number = @decisionNumber, decided_on = @decidedOn, authority = @authority,
         note = @note, edited_at = @editedAt, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .pluck()
    .get(record) as number;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setAwardRecordBinned(database: Database, id: AwardRecordId, binnedAt: Moment | null): number {
  return database
    .prepare(
      "UPDATE award_records SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .pluck()
    .get(binnedAt, id) as number;
}
