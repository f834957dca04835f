import type { Database } from "better-sqlite3";
import type { NominationId, PersonId } from "#core/base/ids";

/** Other live nominations of a person, and records of awards no nomination led to. `except`: the one being edited. */
export function otherUsesOfPerson(
  database: Database,
  personId: PersonId,
  except: NominationId | null,
): number {
  return database
    .prepare(
      `SELECT (SELECT count(*) FROM nominations
               WHERE person_id = @personId AND binned_at IS NULL AND id IS NOT @except)
            + (SELECT count(*) FROM award_records
               WHERE person_id = @personId AND binned_at IS NULL AND nomination_id IS NULL)`,
    )
    .pluck()
    .get({ personId, except }) as number;
}
