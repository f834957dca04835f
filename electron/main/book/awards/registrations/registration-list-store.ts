import type { Database } from "better-sqlite3";
import type { RegistrationRow } from "#core/awards/registrations/procedures";
import type { CategoryId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import { holdsEveryWord } from "../../database/folded-words";
import { talliesOf } from "../../database/list-tallies";
import { nameOfUnitOn, nameOnDay } from "../../database/names-on-a-day";
import { readPagedList } from "../../database/paged-list";

/** A line of the register but for the name of its award, which the catalogue has. */
export type RegisteredLine = Omit<RegistrationRow, "awardName">;

export interface RegisterAsked {
  readonly yearId: YearId;
  readonly year: number;
  /** Units are named and looked for by their names of this day. */
  readonly day: LocalDate;
  /** Names of the awards of the catalogue by their codes. */
  readonly awardNames: ReadonlyMap<string, string>;
  readonly search: string;
  readonly categoryId: CategoryId | null;
  readonly awardCode: string | null;
  readonly offset: number;
  readonly limit: number;
}

const columns = `registrations.id, member_id AS memberId, nominee_unit_id AS nomineeUnitId, nominees,
  award_code AS awardCode, registered_on AS registeredOn, incoming_paper_id AS incomingPaperId, note,
  ${nameOfUnitOn("member_id", "@day")} AS memberName, ${nameOfUnitOn("nominee_unit_id", "@day")} AS nomineeName,
  category_id AS categoryId,
  (SELECT name FROM categories WHERE categories.id = registrations.category_id) AS categoryName,
  coalesce((SELECT arrival_number || ' · ' || subject FROM incoming_papers
    WHERE incoming_papers.id = incoming_paper_id AND incoming_papers.year_id = registrations.year_id
      AND incoming_papers.binned_at IS NULL), '') AS paper,
  (SELECT count(*) FROM nominations WHERE nominations.nominee_unit_id = registrations.nominee_unit_id
     AND nominations.year = @year AND nominations.award_code = registrations.award_code
     AND nominations.binned_at IS NULL) AS nominated,
  source_mark AS sourceMark, revision`;

/** One page of the register in the order of the year's members, then as entered; how many lines and nominees match. */
export function listRegister(
  database: Database,
  asked: RegisterAsked,
): { readonly rows: readonly RegisteredLine[]; readonly total: number; readonly nominees: number } {
  const { yearId, year, day, categoryId, awardCode } = asked;
  const { conditions, values: words } = holdsEveryWord(asked.search, {
    spoken: ["member.searched", "nominee.searched"],
    others: [(word, typed) => awardHolds(word, typed, asked.awardNames)],
  });
  const known = JSON.stringify([...asked.awardNames.keys()]);
  const values = { yearId, year, day, categoryId, awardCode, known, ...words };
  const where = [
    "year_id = @yearId AND binned_at IS NULL",
    ...(categoryId === null ? [] : ["category_id = @categoryId"]),
    ...(awardCode === null ? [] : ["award_code = @awardCode"]),
  ];
  const searchJoins = `${nameOnDay({ as: "member", unit: "member_id", day: "@day" })}
    ${nameOnDay({ as: "nominee", unit: "nominee_unit_id", day: "@day" })}`;
  const tallies = talliesOf(database, {
    list: "registrations",
    scopeId: yearId,
    kind: awardCode,
    state: categoryId,
  });
  const page = readPagedList<RegisteredLine>(
    database,
    {
      table: "registrations",
      index:
        categoryId !== null
          ? "registrations_by_category"
          : awardCode !== null
            ? "registrations_of_award"
            : "registrations_in_order",
      where,
      order: "sort_key, registrations.rowid",
      columns,
      values,
      search: conditions,
      searchJoins,
      total: () => tallies.total,
    },
    asked,
  );
  if (conditions.length === 0) return { ...page, nominees: tallies.amount };
  const nominees = database
    .prepare(
      `SELECT coalesce(sum(nominees), 0) FROM registrations ${searchJoins}
       WHERE ${[...where, ...conditions].join(" AND ")}`,
    )
    .pluck()
    .get(values) as number;
  return { ...page, nominees };
}

/** An award is looked for by its name in the catalogue; one that is not in it, by its code. */
function awardHolds(word: string, typed: string, awardNames: ReadonlyMap<string, string>): string {
  const named = [...awardNames].filter(([, name]) => foldText(name).includes(typed));
  const codes = named.map(([code]) => `'${code.replaceAll("'", "''")}'`).join(", ");
  return `award_code IN (${codes}) OR award_code NOT IN (SELECT value FROM json_each(@known))
    AND instr(lower(award_code), ${word}) > 0`;
}

/** Members that have a line in the register of a year. */
export function readRegisteredMembers(database: Database, yearId: YearId): ReadonlySet<UnitId> {
  const ids = database
    .prepare("SELECT DISTINCT member_id FROM registrations WHERE year_id = ? AND binned_at IS NULL")
    .pluck()
    .all(yearId) as UnitId[];
  return new Set(ids);
}

/** What was registered, or nominated, of one award in one category. */
export interface AwardCount {
  readonly awardCode: string;
  readonly categoryId: CategoryId | null;
  readonly lines: number;
  readonly nominees: number;
  readonly nominated: number;
}

/** The register of a year summed up by award and category: read from kept counts. */
export function countRegistered(database: Database, yearId: YearId): readonly AwardCount[] {
  return database
    .prepare(
      `SELECT kind AS awardCode, nullif(state, '') AS categoryId, total AS lines, amount AS nominees, 0 AS nominated
       FROM list_tallies WHERE list = 'registrations' AND scope_id = ? AND total > 0`,
    )
    .all(yearId) as AwardCount[];
}

/** Live nominations of the members of a year by award and category: that of the nominee, else of the member. */
export function countNominated(
  database: Database,
  { year, memberIds }: { readonly year: number; readonly memberIds: readonly UnitId[] },
): readonly AwardCount[] {
  const categoryOf = (unit: string) => `(SELECT category_id FROM unit_categories
    WHERE unit_categories.unit_id = ${unit} AND cluster_id = (SELECT current_cluster_id FROM book))`;
  return database
    .prepare(
      `SELECT award_code AS awardCode,
         coalesce(${categoryOf("nominee_unit_id")}, ${categoryOf("nominations.member_id")}) AS categoryId,
         0 AS lines, 0 AS nominees, count(*) AS nominated
       FROM nominations
       WHERE year = @year AND binned_at IS NULL AND member_id IN (SELECT value FROM json_each(@members))
       GROUP BY 1, 2`,
    )
    .all({ year, members: JSON.stringify(memberIds) }) as AwardCount[];
}
