import type { Database } from "better-sqlite3";
import type { EventRow } from "./event-store";

/** Steps whose contents are figures of a count. */
const ofCounts: ReadonlySet<string> = new Set([
  "conference.saveCount",
  "conference.saveSecondReading",
  "conference.closeReading",
  "conference.recordThirdReading",
  "conference.withdrawThirdReading",
]);

/**
 * Whether an event shows figures nobody may read yet: of a round two teams count that is neither sealed nor cancelled,
 * whoever asks. A reader of the audit may be the one who keys the second reading.
 */
export function isWithheld(
  database: Database,
  { procedure, entityId }: Pick<EventRow, "procedure" | "entityId">,
): boolean {
  if (!ofCounts.has(procedure)) return false;
  return (
    database
      .prepare(
        `SELECT 1 FROM rounds WHERE id = ? AND cancelled_at IS NULL AND mode = 'SECRET'
           AND json_extract(settings, '$.counting.rule') = 'DOUBLE'
           AND NOT EXISTS (SELECT 1 FROM seals WHERE round_id = rounds.id)`,
      )
      .get(entityId) !== undefined
  );
}
