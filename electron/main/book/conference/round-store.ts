import type { Database } from "better-sqlite3";
import type {
  CategoryId,
  DocumentId,
  MeetingId,
  NominationId,
  RegulationId,
  RoundGroupId,
  RoundId,
  RoundLineId,
} from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { LineCount, PaperTotals, RoundCount } from "#core/conference/count";
import { type MinutesFacts, minutesFacts } from "#core/conference/meeting";
import { type VotingRule, votingRule } from "#core/registry/procedures";

interface StoredLine {
  readonly id: RoundLineId;
  readonly groupId: RoundGroupId;
  readonly nominationId: NominationId;
  readonly nominationNumber: number;
  readonly number: number;
  readonly name: string;
  readonly under: string;
  readonly awardName: string;
}

interface StoredGroup {
  readonly id: RoundGroupId;
  readonly categoryId: CategoryId | null;
  readonly name: string;
  readonly quota: number;
  readonly choices: number;
}

/** A round as its rows have it. */
export interface StoredRound {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly mode: "SECRET";
  readonly rule: VotingRule;
  readonly regulationId: RegulationId;
  readonly regulationTitle: string;
  readonly facts: MinutesFacts;
  readonly cancelledAt: Moment | null;
  readonly revision: number;
  readonly groups: readonly StoredGroup[];
  readonly lines: readonly StoredLine[];
  readonly count: RoundCount;
}

export interface NewRound {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly rule: VotingRule;
  readonly regulationId: RegulationId;
  readonly openedAt: Moment;
  readonly facts: MinutesFacts;
  readonly groups: readonly (StoredGroup & {
    readonly lines: readonly Omit<StoredLine, "groupId" | "nominationNumber">[];
  })[];
}

interface RoundRow extends PaperTotals {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly mode: "SECRET";
  readonly rule: string;
  readonly regulationId: RegulationId;
  readonly regulationTitle: string;
  readonly facts: string;
  readonly cancelledAt: Moment | null;
  readonly revision: number;
}

type LineRow = StoredLine & Omit<LineCount, "lineId">;

const totalColumns =
  "printed, issued, left_over AS leftOver, spoiled, returned, valid, invalid, blank_papers AS blankPapers";

/** A round with its ballot and what is typed for it, cancelled or not. */
export function findRound(database: Database, id: RoundId): StoredRound | undefined {
  const row = database
    .prepare(
      `SELECT rounds.id, rounds.meeting_id AS meetingId, name, mode, rounds.rule, regulation_id AS regulationId,
         regulations.title AS regulationTitle, facts, cancelled_at AS cancelledAt, rounds.revision, ${totalColumns}
       FROM rounds JOIN regulations ON regulations.id = rounds.regulation_id WHERE rounds.id = ?`,
    )
    .get(id) as RoundRow | undefined;
  if (row === undefined) return undefined;
  const groups = database
    .prepare(
      `SELECT id, category_id AS categoryId, name, quota, choices FROM round_groups
       WHERE round_id = ? ORDER BY position`,
    )
    .all(id) as readonly StoredGroup[];
  const lines = database
    .prepare(
      `SELECT round_lines.id, group_id AS groupId, nomination_id AS nominationId,
         nominations.number AS nominationNumber, round_lines.number, name, under, award_name AS awardName,
         agree, disagree, blank, invalid
       FROM round_lines JOIN nominations ON nominations.id = nomination_id
       WHERE round_id = ? ORDER BY round_lines.number`,
    )
    .all(id) as readonly LineRow[];
  return {
    id: row.id,
    meetingId: row.meetingId,
    name: row.name,
    mode: row.mode,
    rule: votingRule.parse(JSON.parse(row.rule)),
    regulationId: row.regulationId,
    regulationTitle: row.regulationTitle,
    facts: minutesFacts.parse(JSON.parse(row.facts)),
    cancelledAt: row.cancelledAt,
    revision: row.revision,
    groups,
    lines: lines.map(
      ({ agree: _agree, disagree: _disagree, blank: _blank, invalid: _invalid, ...line }) => line,
    ),
    count: {
      totals: {
        printed: row.printed,
        issued: row.issued,
        leftOver: row.leftOver,
        spoiled: row.spoiled,
        returned: row.returned,
        valid: row.valid,
        invalid: row.invalid,
        blankPapers: row.blankPapers,
      },
      lines: lines.map(({ id: lineId, agree, disagree, blank, invalid }) => ({
        lineId,
        agree,
        disagree,
        blank,
        invalid,
      })),
    },
  };
}

export function insertRound(database: Database, round: NewRound): void {
  database
    .prepare(
      `INSERT INTO rounds (id, meeting_id, name, mode, rule, regulation_id, opened_at, facts)
       VALUES (@id, @meetingId, @name, 'SECRET', @rule, @regulationId, @openedAt, @facts)`,
    )
    .run({
      id: round.id,
      meetingId: round.meetingId,
      name: round.name,
      rule: JSON.stringify(round.rule),
      regulationId: round.regulationId,
      openedAt: round.openedAt,
      facts: JSON.stringify(round.facts),
    });
  const group = database.prepare(
    `INSERT INTO round_groups (id, round_id, category_id, name, quota, choices, position)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const line = database.prepare(
    `INSERT INTO round_lines (id, round_id, group_id, nomination_id, number, name, under, award_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  round.groups.forEach(({ id, categoryId, name, quota, choices, lines }, index) => {
    group.run(id, round.id, categoryId, name, quota, choices, index + 1);
    for (const { id: lineId, nominationId, number, name: lineName, under, awardName } of lines)
      line.run(lineId, round.id, id, nominationId, number, lineName, under, awardName);
  });
}

/** Answers the new revision. */
export function updateCount(database: Database, id: RoundId, { totals, lines }: RoundCount): number {
  const line = database.prepare(
    `UPDATE round_lines SET agree = @agree, disagree = @disagree, blank = @blank, invalid = @invalid
     WHERE id = @lineId AND round_id = @roundId`,
  );
  for (const figures of lines) line.run({ ...figures, roundId: id });
  return revisionOf(
    database
      .prepare(
        `UPDATE rounds SET printed = @printed, issued = @issued, left_over = @leftOver, spoiled = @spoiled,
           returned = @returned, valid = @valid, invalid = @invalid, blank_papers = @blankPapers,
           revision = revision + 1 WHERE id = @id RETURNING revision`,
      )
      .get({ ...totals, id }),
  );
}

/** Answers the new revision. */
export function updateFacts(database: Database, id: RoundId, facts: MinutesFacts): number {
  return revisionOf(
    database
      .prepare("UPDATE rounds SET facts = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
      .get(JSON.stringify(facts), id),
  );
}

/** Answers the new revision. */
export function setRoundCancelled(database: Database, id: RoundId, cancelledAt: Moment): number {
  return revisionOf(
    database
      .prepare("UPDATE rounds SET cancelled_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
      .get(cancelledAt, id),
  );
}

/** The last thing that changes of a round before its seal. */
export function touchRound(database: Database, id: RoundId): void {
  database.prepare("UPDATE rounds SET revision = revision + 1 WHERE id = ?").run(id);
}

/** The newest minutes made of a round. */
export function minutesOf(database: Database, id: RoundId): DocumentId | null {
  const row = database
    .prepare(
      "SELECT id FROM documents WHERE round_id = ? AND kind = 'BALLOT_MINUTES' ORDER BY rowid DESC LIMIT 1",
    )
    .get(id) as { readonly id: DocumentId } | undefined;
  return row?.id ?? null;
}

/** Name of the round a nomination is on and that was not cancelled. */
export function standingRoundOf(database: Database, nominationId: NominationId): string | null {
  const row = database
    .prepare(
      `SELECT rounds.name FROM round_lines JOIN rounds ON rounds.id = round_lines.round_id
       WHERE round_lines.nomination_id = ? AND cancelled_at IS NULL LIMIT 1`,
    )
    .get(nominationId) as { readonly name: string } | undefined;
  return row?.name ?? null;
}

/** Number of names on the ballot. */
export function lineCountOf(database: Database, id: RoundId): number {
  const row = database.prepare("SELECT count(*) AS lines FROM round_lines WHERE round_id = ?").get(id);
  return (row as { readonly lines: number }).lines;
}

function revisionOf(row: unknown): number {
  return (row as { readonly revision: number }).revision;
}
