import type { Database } from "better-sqlite3";
import type { ClusterId, PersonId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { holdsEveryWord } from "../database/folded-words";
import { tallyOf } from "../database/list-tallies";
import { nameOfUnitOn } from "../database/names-on-a-day";
import { readPagedList } from "../database/paged-list";

/** A person as a list shows them. */
export interface ListedPerson {
  readonly id: PersonId;
  readonly revision: number;
  readonly fullName: string;
  readonly post: string;
  readonly unitId: UnitId;
  readonly unitName: string;
}

export interface PeopleAsked {
  readonly clusterId: ClusterId;
  readonly search: string;
  /** Units bear their names of this day. */
  readonly today: LocalDate;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the people of a cluster's units that something outside the bin names, by given name; how many match. */
export function listPeopleRows(
  database: Database,
  asked: PeopleAsked,
): { readonly rows: readonly ListedPerson[]; readonly total: number } {
  const { clusterId, today } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, { folded: ["name_folded"] });
  return readPagedList<ListedPerson>(
    database,
    {
      table: "people",
      index: "people_in_order",
      where: [
        "named = 1 AND erased_at IS NULL",
        `EXISTS (SELECT 1 FROM unit_places
           WHERE unit_places.cluster_id = @clusterId AND unit_places.unit_id = people.unit_id)`,
      ],
      order: "sort_key, people.id",
      columns: `people.id, revision, full_name AS fullName, post, unit_id AS unitId,
        ${nameOfUnitOn("people.unit_id", "@today")} AS unitName`,
      values: { clusterId, today, ...values },
      search: conditions,
      total: () => tallyOf(database, { list: "people", scopeId: clusterId }),
    },
    asked,
  );
}
