import type { Database } from "better-sqlite3";
import type { MeetingId, NominationId, RoundGroupId, RoundId } from "#core/base/ids";
import type { FollowsHow } from "#core/conference/round-link";
import { notReplaced } from "../database/standing-rounds";

/** A round that was neither cancelled nor opened again, as far as links go. */
export interface LinkedRound {
  readonly id: RoundId;
  readonly name: string;
  readonly how: FollowsHow | null;
  readonly followsId: RoundId | null;
  readonly code: string | null;
}

const standing = `cancelled_at IS NULL AND ${notReplaced()}`;
const select = `SELECT rounds.id, rounds.name, follows_how AS how, follows_id AS followsId, seals.code
  FROM rounds LEFT JOIN seals ON seals.round_id = rounds.id`;

/** Rounds that follow a round and stand, oldest first. */
export function followersOf(database: Database, id: RoundId): readonly LinkedRound[] {
  return database
    .prepare(`${select} WHERE follows_id = ? AND ${standing} ORDER BY rounds.rowid`)
    .all(id) as readonly LinkedRound[];
}

/** Groups of a round that a round of the same kind already follows, with the name of that round. */
export function followedGroups(
  database: Database,
  id: RoundId,
  how: FollowsHow,
): ReadonlyMap<RoundGroupId, string> {
  const rows = database
    .prepare(
      `SELECT follows_group_id AS groupId, rounds.name FROM round_groups
       JOIN rounds ON rounds.id = round_groups.round_id
       WHERE rounds.follows_id = ? AND follows_how = ? AND ${standing} AND follows_group_id IS NOT NULL`,
    )
    .all(id, how) as readonly { readonly groupId: RoundGroupId; readonly name: string }[];
  return new Map(rows.map(({ groupId, name }) => [groupId, name]));
}

/** Rounds a nomination is on that stand, oldest first. */
export function standingRoundsOf(database: Database, nominationId: NominationId): readonly LinkedRound[] {
  return database
    .prepare(
      `${select} JOIN round_lines ON round_lines.round_id = rounds.id
       WHERE round_lines.nomination_id = ? AND ${standing} ORDER BY rounds.rowid`,
    )
    .all(nominationId) as readonly LinkedRound[];
}

/** Sealed rounds of a meeting that stand, oldest first. */
export function sealedRoundsIn(database: Database, meetingId: MeetingId): readonly RoundId[] {
  return database
    .prepare(
      `SELECT rounds.id FROM rounds JOIN seals ON seals.round_id = rounds.id
       WHERE meeting_id = ? AND ${standing} ORDER BY rounds.rowid`,
    )
    .pluck()
    .all(meetingId) as readonly RoundId[];
}
