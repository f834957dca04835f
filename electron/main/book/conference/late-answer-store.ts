import type { Database } from "better-sqlite3";
import type { LateAnswerId, RoundId, UnitId, VoterId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";

/** A late answer as its row has it, with the unit of its line of the roll. */
export interface LateAnswerRow {
  readonly id: LateAnswerId;
  readonly roundId: RoundId;
  readonly voterId: VoterId;
  readonly unitId: UnitId;
  readonly receivedOn: LocalDate;
}

const select = `SELECT late_answers.id, round_id AS roundId, voter_id AS voterId, unit_id AS unitId,
  received_on AS receivedOn FROM late_answers JOIN voters ON voters.id = voter_id`;

/** Answers to a round that came late, in the order of the roll. */
export function lateAnswersOf(database: Database, roundId: RoundId): readonly LateAnswerRow[] {
  return database
    .prepare(`${select} WHERE round_id = ? ORDER BY voters.position, voters.id`)
    .all(roundId) as readonly LateAnswerRow[];
}

export function findLateAnswer(database: Database, id: LateAnswerId): LateAnswerRow | undefined {
  return database.prepare(`${select} WHERE late_answers.id = ?`).get(id) as LateAnswerRow | undefined;
}

export function insertLateAnswer(database: Database, answer: Omit<LateAnswerRow, "unitId">): void {
  database
    .prepare(
      "INSERT INTO late_answers (id, round_id, voter_id, received_on) VALUES (@id, @roundId, @voterId, @receivedOn)",
    )
    .run(answer);
}

export function deleteLateAnswer(database: Database, id: LateAnswerId): void {
  database.prepare("DELETE FROM late_answers WHERE id = ?").run(id);
}
