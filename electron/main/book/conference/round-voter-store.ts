import type { Database } from "better-sqlite3";
import type { RoundId, VoterId } from "#core/base/ids";
import type { VoterAttendance } from "#core/conference/meeting";
import { type VoterRow, votersOf } from "./voter-store";

/** Keeps who was there at the hour of a round. */
export function keepRoundVoters(
  database: Database,
  roundId: RoundId,
  roll: readonly Pick<VoterRow, "id" | "attendance">[],
): void {
  const insert = database.prepare(
    "INSERT INTO round_voters (round_id, voter_id, attendance) VALUES (?, ?, ?)",
  );
  for (const { id, attendance } of roll) insert.run(roundId, id, attendance);
}

/** A cancelled round counts against nothing: its roll may change again. */
export function forgetRoundVoters(database: Database, roundId: RoundId): void {
  database.prepare("DELETE FROM round_voters WHERE round_id = ?").run(roundId);
}

/** The roll of a round in its order, each voter as it was at the hour of the round. */
export function rollOfRound(
  database: Database,
  { id, meetingId }: { readonly id: RoundId; readonly meetingId: VoterRow["meetingId"] },
): readonly VoterRow[] {
  const rows = database
    .prepare("SELECT voter_id AS voterId, attendance FROM round_voters WHERE round_id = ?")
    .all(id) as readonly { readonly voterId: VoterId; readonly attendance: VoterAttendance }[];
  const then = new Map(rows.map(({ voterId, attendance }) => [voterId, attendance]));
  return votersOf(database, meetingId).flatMap((voter) => {
    const attendance = then.get(voter.id);
    return attendance === undefined ? [] : [{ ...voter, attendance }];
  });
}
