import type { Database } from "better-sqlite3";
import type { RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { BallotFacts } from "#core/documents/papers/ballot-paper";
import { votingRule } from "#core/registry/regulation";
import type { VoteMode } from "#core/registry/regulation-settings";

interface RoundRow {
  readonly roundName: string;
  readonly meetingTitle: string;
  readonly date: LocalDate;
  readonly rule: string;
  readonly mode: VoteMode;
  readonly dueOn: LocalDate | null;
}

export interface PaperBallot extends BallotFacts {
  readonly mode: VoteMode;
  /** Last day to answer a round by correspondence. */
  readonly dueOn: LocalDate | null;
}

/** The questions of a round that stands, with the names of its day; undefined where there is none. */
export function readPaperBallot(database: Database, id: RoundId): PaperBallot | undefined {
  const row = database
    .prepare(
      `SELECT rounds.name AS roundName, meetings.title AS meetingTitle, held_on AS date, rule, mode, due_on AS dueOn
       FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
       WHERE rounds.id = ? AND cancelled_at IS NULL AND binned_at IS NULL`,
    )
    .get(id) as RoundRow | undefined;
  if (row === undefined) return undefined;
  const groups = database
    .prepare("SELECT id, name, quota, choices FROM round_groups WHERE round_id = ? ORDER BY position")
    .all(id) as readonly { id: string; name: string; quota: number; choices: number }[];
  const lines = database
    .prepare(
      `SELECT group_id AS groupId, number, name, under, award_name AS award FROM round_lines
       WHERE round_id = ? ORDER BY number`,
    )
    .all(id) as readonly { groupId: string; number: number; name: string; under: string; award: string }[];
  const { rule, ...about } = row;
  return {
    ...about,
    style: votingRule.parse(JSON.parse(rule)).ballotStyle,
    groups: groups.map(({ id: groupId, ...group }) => ({
      ...group,
      lines: lines.filter((line) => line.groupId === groupId).map(({ groupId: _groupId, ...line }) => line),
    })),
  };
}
