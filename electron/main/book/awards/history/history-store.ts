import type { Database } from "better-sqlite3";
import { groupBy } from "#core/base/group-by";
import { awardKey } from "#core/awards/history/read-award-rows";
import type { AwardRecord } from "#core/awards/history/procedures";
import type { AwardRecordId, PersonId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { InputOf } from "#core/contract";
import { holdsEveryWord } from "../../database/folded-words";
import { tallyOf } from "../../database/list-tallies";
import { nameOfUnitOn } from "../../database/names-on-a-day";
import { readPagedList } from "../../database/paged-list";
import { freshenUnits } from "../../registry/unit-projection";

/** One award as its row has it. */
export interface AwardRecordRow extends Omit<AwardRecord, "unitName" | "recipientKind"> {
  readonly personId: PersonId | null;
  readonly binnedAt: Moment | null;
}

const columns = `award_records.id, revision, unit_id AS unitId, person_id AS personId, recipient,
  award_code AS awardCode, award_name AS awardName, year, decision_number AS decisionNumber,
  decided_on AS decidedOn, authority, revoked_on AS revokedOn, revoked_by AS revokedBy,
  nomination_id AS nominationId, note, source_mark AS sourceMark, binned_at AS binnedAt`;

/** The unit's name at the end of the year of the award, or its first. */
const unitName = nameOfUnitOn("award_records.unit_id", "award_records.year || '-12-31'");

/** A column without its đ, to be compared with folded words; LIKE itself does not mind the case. */
const plain = (column: string) => `replace(replace(${column}, char(273), 'd'), char(272), 'd')`;

type Asked = InputOf<"awards.history">;
type State = Asked["state"];

/** What each state asks of a row, spelled as the index of the state spells it. */
const stateIs: Readonly<Record<State, readonly string[]>> = {
  ALL: [],
  WITHOUT_NUMBER: ["decision_number = ''"],
  REVOKED: ["revoked_on IS NOT NULL"],
};
const indexOfState: Readonly<Record<State, string>> = {
  ALL: "award_records_in_order",
  WITHOUT_NUMBER: "award_records_without_number",
  REVOKED: "award_records_revoked",
};
/** Kept counts that make up a state: a revoked decision may have no number either. */
const talliesOfState: Readonly<Record<State, readonly (string | null)[]>> = {
  ALL: [null],
  WITHOUT_NUMBER: ["WITHOUT_NUMBER", "REVOKEDWITHOUT_NUMBER"],
  REVOKED: ["REVOKED", "REVOKEDWITHOUT_NUMBER"],
};

/** One page, latest year first, and how many there are in all. */
export function findAwardRecords(
  database: Database,
  asked: Asked,
): { readonly rows: readonly AwardRecord[]; readonly total: number } {
  freshenUnits(database);
  const { unitId, year, state } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, {
    folded: ["recipient_folded"],
    others: [(word) => `instr(lower(${plain("decision_number")}), ${word}) > 0`],
  });
  const where = [
    "binned_at IS NULL",
    ...(unitId === null ? [] : ["unit_id = @unitId"]),
    ...(year === null ? [] : ["year = @year"]),
    ...stateIs[state],
  ];
  const { rows, total } = readPagedList<AwardRecordRow & { readonly unitName: string }>(
    database,
    {
      table: "award_records",
      index: unitId === null ? indexOfState[state] : "award_records_in_order_of_unit",
      where,
      order: "year DESC, award_records.id DESC",
      columns: `${columns}, ${unitName} AS unitName`,
      values: { unitId, year, ...values },
      search: conditions,
      total: () =>
        unitId === null
          ? countOfState(database, state, year)
          : countOfUnit(database, where, { unitId, year }),
    },
    asked,
  );
  return {
    rows: rows.map(({ personId, binnedAt: _binnedAt, ...row }) => ({
      ...row,
      recipientKind: personId === null ? ("UNIT" as const) : ("PERSON" as const),
    })),
    total,
  };
}

function countOfState(database: Database, state: State, year: number | null): number {
  const kind = year === null ? null : String(year);
  return talliesOfState[state].reduce(
    (sum, kept) => sum + tallyOf(database, { list: "award_records", scopeId: "", kind, state: kept }),
    0,
  );
}

/** One unit has a handful of awards: they are counted. */
function countOfUnit(
  database: Database,
  where: readonly string[],
  bound: Readonly<Record<"unitId" | "year", unknown>>,
): number {
  return database
    .prepare(`SELECT count(*) FROM award_records WHERE ${where.join(" AND ")}`)
    .pluck()
    .get(bound) as number;
}

/** One award as the list shows it; undefined where it is not there or lies in the bin. */
export function findAwardRecord(database: Database, id: AwardRecordId): AwardRecord | undefined {
  freshenUnits(database);
  const row = database
    .prepare(
      `SELECT ${columns}, ${unitName} AS unitName FROM award_records
       WHERE award_records.id = ? AND binned_at IS NULL`,
    )
    .get(id) as (AwardRecordRow & { readonly unitName: string }) | undefined;
  if (row === undefined) return undefined;
  const { personId, binnedAt: _binnedAt, ...shown } = row;
  return { ...shown, recipientKind: personId === null ? "UNIT" : "PERSON" };
}

/** Counts over the whole history. */
export function countAwardRecords(database: Database): {
  readonly all: number;
  readonly withoutNumber: number;
  readonly revoked: number;
} {
  return {
    all: countOfState(database, "ALL", null),
    withoutNumber: countOfState(database, "WITHOUT_NUMBER", null),
    revoked: countOfState(database, "REVOKED", null),
  };
}

/** Years that have an award, latest first. */
export function yearsWithAwards(database: Database): number[] {
  return database
    .prepare(
      `SELECT CAST(kind AS INTEGER) AS year FROM list_tallies WHERE list = 'award_records' AND scope_id = ''
       GROUP BY kind HAVING sum(total) > 0 ORDER BY year DESC`,
    )
    .pluck()
    .all() as number[];
}

/** One award, in the bin or not. */
export function readAwardRecord(database: Database, id: AwardRecordId): AwardRecordRow | undefined {
  return database.prepare(`SELECT ${columns} FROM award_records WHERE id = ?`).get(id) as
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

/** Units not in the bin that bear or bore one of the names, folded, by that name. */
export function unitsNamed(
  database: Database,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly UnitId[]> {
  const rows = database
    .prepare(
      `SELECT DISTINCT name_folded AS name, unit_id AS unitId FROM json_each(@names) AS typed
       CROSS JOIN unit_events ON name_folded = typed.value
       JOIN units ON units.id = unit_id AND units.binned_at IS NULL`,
    )
    .all({ names: JSON.stringify([...names]) }) as readonly {
    readonly name: string;
    readonly unitId: UnitId;
  }[];
  const units = groupBy(rows, ({ name }) => name);
  return new Map([...units].map(([name, found]) => [name, found.map(({ unitId }) => unitId)]));
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
