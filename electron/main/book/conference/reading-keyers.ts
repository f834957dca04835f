import type { Database } from "better-sqlite3";
import type { RoundId, UserId } from "#core/base/ids";
import { type Reading, isCountedTwice } from "#core/conference/double-count";
import { type AppError, appError } from "#core/errors";
import type { BookContext } from "../router/handler";
import type { StandingRound } from "./round-view";
import type { StoredRound } from "./round-store";

type Refusal = Extract<AppError, { code: "READING_NOT_YOURS" }>;

const numberOf: Readonly<Record<Reading, number>> = { FIRST: 1, SECOND: 2 };
const otherOf: Readonly<Record<Reading, Reading>> = { FIRST: "SECOND", SECOND: "FIRST" };

function keyersOf(database: Database, id: RoundId, reading: Reading): readonly UserId[] {
  return database
    .prepare("SELECT user_id FROM round_keyers WHERE round_id = ? AND reading = ?")
    .pluck()
    .all(id, numberOf[reading]) as readonly UserId[];
}

/**
 * Why the one at the keyboard may not key a reading: they keyed the other, or somebody else keyed this one (the keeper
 * may go on for them). A book without users cannot tell people apart, and one count is keyed by whoever is there.
 */
export function keyerRefusal(
  { database, session }: BookContext,
  { round }: Pick<StandingRound, "round">,
  reading: Reading,
): Refusal | null {
  const user = session.userId();
  if (user === null || !isCountedTwice(round)) return null;
  if (keyersOf(database, round.id, otherOf[reading]).includes(user))
    return appError("READING_NOT_YOURS", { round: round.name, why: "KEYED_THE_OTHER" });
  const keyers = keyersOf(database, round.id, reading);
  return keyers.length === 0 || keyers.includes(user) || session.caller() === "KEEPER"
    ? null
    : appError("READING_NOT_YOURS", { round: round.name, why: "ANOTHER_KEYS_IT" });
}

/** Whether figures of a reading may be shown to the one at the keyboard while the count is not settled. */
export function maySeeReading(context: BookContext, round: StoredRound, reading: Reading): boolean {
  return keyerRefusal(context, { round }, reading) === null;
}

/** Notes who keyed a reading, with its first saving. */
export function noteKeyer({ database, session }: BookContext, round: StoredRound, reading: Reading): void {
  const user = session.userId();
  if (user === null || !isCountedTwice(round)) return;
  database
    .prepare("INSERT OR IGNORE INTO round_keyers (round_id, reading, user_id) VALUES (?, ?, ?)")
    .run(round.id, numberOf[reading], user);
}
