import type { Database } from "better-sqlite3";
import type { PersonId, UnitContactId } from "#core/base/ids";
import { erasureFacts } from "#core/safekeeping/personal-data/erasure";

/** Somebody whose data was erased after the copy was made, with the reason that was given. */
export type ErasedSince = (
  | { readonly subject: "PERSON"; readonly id: PersonId }
  | { readonly subject: "CONTACT"; readonly id: UnitContactId }
) & { readonly reason: string };

/** Names under which one connection sees the book as it is and the copy. */
export interface Sides {
  readonly present: string;
  readonly staged: string;
}

/** Whom the book has erased and the copy still names, in the order they were erased. */
export function erasedSince(lens: Database, { present, staged }: Sides): readonly ErasedSince[] {
  const rows = lens
    .prepare(
      `SELECT subject, it.id, erasures.facts FROM (
         SELECT 'PERSON' AS subject, theirs.id FROM ${staged}.people AS theirs
         JOIN ${present}.people AS ours ON ours.id = theirs.id
         WHERE ours.erased_at IS NOT NULL AND theirs.erased_at IS NULL
         UNION ALL
         SELECT 'CONTACT', theirs.id FROM ${staged}.unit_contacts AS theirs
         JOIN ${present}.unit_contacts AS ours ON ours.id = theirs.id
         WHERE ours.erased_at IS NOT NULL AND theirs.erased_at IS NULL) AS it
       LEFT JOIN ${present}.audit_events AS events ON events.seq = (
         SELECT max(seq) FROM ${present}.audit_events
         WHERE entity_id = it.id AND procedure IN ('safekeeping.erasePerson', 'personalData.eraseContact'))
       LEFT JOIN ${present}.erasures ON erasures.seq = events.seq
       ORDER BY events.seq NULLS LAST, it.id`,
    )
    .all() as readonly { readonly subject: string; readonly id: string; readonly facts: string | null }[];
  return rows.map(
    ({ subject, id, facts }) =>
      ({
        ...{ subject, id },
        reason: facts === null ? "" : erasureFacts.parse(JSON.parse(facts)).reason,
      }) as ErasedSince,
  );
}
