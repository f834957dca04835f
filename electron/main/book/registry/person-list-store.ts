import type { Database } from "better-sqlite3";
import type { ClusterId, PersonId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { peopleSortKey } from "#core/base/people-order";
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
  placePeople(database);
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

/** Works out the place of people whose name is new; what was placed once costs one look at an index. */
function placePeople(database: Database): void {
  const fresh = database
    .prepare(
      `SELECT id, full_name AS fullName FROM people INDEXED BY people_in_order
       WHERE named = 1 AND erased_at IS NULL AND sort_key = ''`,
    )
    .all() as readonly Pick<ListedPerson, "id" | "fullName">[];
  if (fresh.length === 0) return;
  const place = database.prepare("UPDATE people SET sort_key = ? WHERE id = ?");
  database.transaction(() => {
    for (const { id, fullName } of fresh) place.run(peopleSortKey(fullName), id);
  })();
}
