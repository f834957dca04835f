import type { Database } from "better-sqlite3";
import type { Capacity } from "#core/awards/views/capacity";
import type { AwardStage } from "#core/awards/views/procedures";
import type { AwardRecordId, NominationId, PersonId } from "#core/base/ids";
import { nameOfUnitOn } from "../../database/names-on-a-day";
import { type Scope, asking, capacityIn, inScope, standing } from "./award-view-store";

interface PeopleAsked extends Scope {
  readonly stage: AwardStage;
}

/** One row for each award of a person: who, in which unit, in which year. */
const peopleOf: Readonly<Record<AwardStage, string>> = {
  REWARDED: `SELECT it.person_id, it.unit_id, it.year, it.award_name AS award, it.id AS record_id,
      NULL AS nomination_id
    FROM award_records AS it
    WHERE ${standing} AND it.person_id IS NOT NULL AND it.year BETWEEN @from AND @to AND ${inScope("it.unit_id")}`,
  NOMINATED: `SELECT it.person_id, it.nominee_unit_id AS unit_id, it.year, it.award_code AS award, NULL AS record_id,
      it.id AS nomination_id
    FROM nominations AS it
    WHERE it.cluster_id = @clusterId AND it.person_id IS NOT NULL AND it.year BETWEEN @from AND @to AND ${asking}
      AND ${inScope("it.nominee_unit_id")}`,
};

/** People of each year by what they were; a person with several awards of a year counts once. */
export function countCapacities(
  database: Database,
  asked: PeopleAsked & { readonly from: number; readonly to: number },
): readonly { readonly year: number; readonly capacity: Capacity; readonly people: number }[] {
  return database
    .prepare(
      `SELECT of_year.year, ${capacityIn("of_year.person_id", "of_year.year")} AS capacity,
         count(DISTINCT of_year.person_id) AS people
       FROM (${peopleOf[asked.stage]}) AS of_year GROUP BY 1, 2`,
    )
    .all(asked) as ReturnType<typeof countCapacities>;
}

export interface PersonOfYear {
  readonly personId: PersonId;
  readonly name: string;
  readonly unitName: string;
  readonly capacity: Capacity;
}

/** One page of the people of a year, unit by unit, and how many match. */
export function findPeople(
  database: Database,
  asked: PeopleAsked & {
    readonly year: number;
    readonly capacity: Capacity | null;
    /** Folded words, each to be found in the name. */
    readonly words: readonly string[];
    readonly offset: number;
    readonly limit: number;
  },
): { readonly rows: readonly PersonOfYear[]; readonly total: number } {
  const { words, ...rest } = asked;
  const bound: Record<string, unknown> = { ...rest, from: asked.year, to: asked.year };
  const held = words.map((word, place) => {
    bound[`w${place}`] = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    return `AND people.name_folded LIKE @w${place} ESCAPE '\\'`;
  });
  const matching = `FROM (SELECT person_id, min(unit_id) AS unit_id FROM (${peopleOf[asked.stage]}) GROUP BY person_id)
      AS of_year JOIN people ON people.id = of_year.person_id
    WHERE (@capacity IS NULL OR ${capacityIn("of_year.person_id", "@year")} = @capacity) ${held.join(" ")}`;
  const total = database.prepare(`SELECT count(*) ${matching}`).pluck().get(bound) as number;
  const rows = database
    .prepare(
      `SELECT of_year.person_id AS personId, people.full_name AS name,
         ${nameOfUnitOn("of_year.unit_id", "@year || '-12-31'")} AS unitName,
         ${capacityIn("of_year.person_id", "@year")} AS capacity
       ${matching} ORDER BY unitName, people.name_folded, people.id LIMIT @limit OFFSET @offset`,
    )
    .all(bound) as PersonOfYear[];
  return { rows, total };
}

/** The awards of some people in a year. */
export function awardsOfPeople(
  database: Database,
  asked: PeopleAsked & { readonly year: number; readonly people: readonly PersonId[] },
): readonly {
  readonly personId: PersonId;
  readonly award: string;
  readonly recordId: AwardRecordId | null;
  readonly nominationId: NominationId | null;
}[] {
  const { people, ...rest } = asked;
  return database
    .prepare(
      `SELECT person_id AS personId, award, record_id AS recordId, nomination_id AS nominationId
       FROM (${peopleOf[asked.stage]}) WHERE person_id IN (SELECT value FROM json_each(@people))
       ORDER BY record_id, nomination_id`,
    )
    .all({ ...rest, from: asked.year, to: asked.year, people: JSON.stringify(people) }) as ReturnType<
    typeof awardsOfPeople
  >;
}

/** How many people with an award or a dossier of a year have no capacity written. */
export function countWithoutCapacity(database: Database, asked: Scope & { readonly year: number }): number {
  return database
    .prepare(
      `SELECT count(DISTINCT person_id) FROM (${peopleOf.REWARDED} UNION ALL ${peopleOf.NOMINATED}) AS of_year
       WHERE ${capacityIn("of_year.person_id", "of_year.year")} = 'UNKNOWN'`,
    )
    .pluck()
    .get({ ...asked, from: asked.year, to: asked.year }) as number;
}
