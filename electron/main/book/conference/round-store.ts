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
  UnitId,
} from "#core/base/ids";
import type { LocalDate, Moment, TimeOfDay } from "#core/base/local-date";
import {
  type LineCount,
  type RoundCount,
  type RoundTotals,
  type TieResolution,
  lineCount,
  roundTotals,
  tieResolution,
} from "#core/conference/count";
import { type MinutesFacts, type Round, minutesFacts } from "#core/conference/meeting";
import type { FollowsHow } from "#core/conference/round-link";
import { type VotingRule, votingRule } from "#core/registry/procedures";
import {
  type RegulationSettings,
  type VoteMode,
  regulationSettings,
} from "#core/registry/regulation-settings";
import { refreshStatesOfRound } from "../dossiers/dossier-states";

interface StoredLine {
  readonly id: RoundLineId;
  readonly groupId: RoundGroupId;
  readonly nominationId: NominationId | null;
  readonly nominationNumber: number | null;
  readonly unitId: UnitId | null;
  readonly number: number;
  readonly name: string;
  readonly under: string;
  readonly awardName: string;
  readonly score: number | null;
  readonly ownVotes: 0 | 1;
}

interface StoredGroup {
  readonly id: RoundGroupId;
  readonly categoryId: CategoryId | null;
  readonly name: string;
  readonly quota: number;
  readonly choices: number;
  readonly post: "HEAD" | "DEPUTY" | null;
  readonly filling: "MAY" | "MUST";
  readonly followsGroupId: RoundGroupId | null;
  readonly awardCode: string | null;
  readonly tieResolution: TieResolution | null;
}

/** What a round is besides its ballot and its figures. */
interface RoundFields {
  readonly mode: VoteMode;
  readonly subject: Round["subject"];
  readonly followsId: RoundId | null;
  readonly followsHow: FollowsHow | null;
  readonly openedClock: TimeOfDay | null;
  readonly dueOn: LocalDate | null;
}

/** A round as its rows have it. */
export interface StoredRound extends RoundFields {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly rule: VotingRule;
  readonly settings: RegulationSettings;
  readonly regulationId: RegulationId;
  readonly regulationTitle: string;
  readonly facts: MinutesFacts;
  readonly cancelledAt: Moment | null;
  readonly revision: number;
  readonly groups: readonly StoredGroup[];
  readonly lines: readonly StoredLine[];
  readonly count: RoundCount;
}

export interface NewRound extends RoundFields {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly rule: VotingRule;
  readonly settings: RegulationSettings;
  readonly regulationId: RegulationId;
  readonly openedAt: Moment;
  readonly facts: MinutesFacts;
  readonly groups: readonly (Omit<StoredGroup, "tieResolution"> & {
    readonly lines: readonly Omit<StoredLine, "groupId" | "nominationNumber">[];
  })[];
}

interface RoundRow extends RoundTotals, RoundFields {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly rule: string;
  readonly settings: string;
  readonly regulationId: RegulationId;
  readonly regulationTitle: string;
  readonly facts: string;
  readonly cancelledAt: Moment | null;
  readonly revision: number;
}

type LineRow = StoredLine & Omit<LineCount, "lineId">;

const totalNames = Object.keys(roundTotals.shape) as readonly (keyof RoundTotals)[];
const figureNames = Object.keys(lineCount.shape).filter((name) => name !== "lineId") as readonly Exclude<
  keyof LineCount,
  "lineId"
>[];
const totalColumns = `printed, issued, left_over AS leftOver, spoiled, returned, valid, invalid,
  blank_papers AS blankPapers, written, sent, late, not_returned AS notReturned`;
const fieldColumns = `mode, subject, follows_id AS followsId, follows_how AS followsHow, opened_clock AS openedClock,
  due_on AS dueOn`;
const figureColumns = `agree, disagree, blank, round_lines.invalid, written_agree AS writtenAgree,
  written_disagree AS writtenDisagree, written_blank AS writtenBlank`;

/** A round with its ballot and what is typed for it, cancelled or not. */
export function findRound(database: Database, id: RoundId): StoredRound | undefined {
  const row = database
    .prepare(
      `SELECT rounds.id, rounds.meeting_id AS meetingId, name, ${fieldColumns}, rounds.rule, rounds.settings,
         regulation_id AS regulationId, regulations.title AS regulationTitle, facts, cancelled_at AS cancelledAt,
         rounds.revision, ${totalColumns}
       FROM rounds JOIN regulations ON regulations.id = rounds.regulation_id WHERE rounds.id = ?`,
    )
    .get(id) as RoundRow | undefined;
  if (row === undefined) return undefined;
  const groups = database
    .prepare(
      `SELECT id, category_id AS categoryId, name, quota, choices, post, filling, follows_group_id AS followsGroupId,
         award_code AS awardCode, tie_resolution AS tieResolution
       FROM round_groups WHERE round_id = ? ORDER BY position`,
    )
    .all(id) as readonly (Omit<StoredGroup, "tieResolution"> & { readonly tieResolution: string | null })[];
  const lines = database
    .prepare(
      `SELECT round_lines.id, group_id AS groupId, nomination_id AS nominationId,
         nominations.number AS nominationNumber, unit_id AS unitId, round_lines.number, name, under,
         award_name AS awardName, score, own_votes AS ownVotes, ${figureColumns}
       FROM round_lines LEFT JOIN nominations ON nominations.id = nomination_id
       WHERE round_id = ? ORDER BY round_lines.number`,
    )
    .all(id) as readonly LineRow[];
  return {
    id: row.id,
    meetingId: row.meetingId,
    name: row.name,
    mode: row.mode,
    subject: row.subject,
    followsId: row.followsId,
    followsHow: row.followsHow,
    openedClock: row.openedClock,
    dueOn: row.dueOn,
    rule: votingRule.parse(JSON.parse(row.rule)),
    settings: regulationSettings.parse(JSON.parse(row.settings)),
    regulationId: row.regulationId,
    regulationTitle: row.regulationTitle,
    facts: minutesFacts.parse(JSON.parse(row.facts)),
    cancelledAt: row.cancelledAt,
    revision: row.revision,
    groups: groups.map(({ tieResolution: resolution, ...group }) => ({
      ...group,
      tieResolution: resolution === null ? null : tieResolution.parse(JSON.parse(resolution)),
    })),
    lines: lines.map(
      ({
        agree: _agree,
        disagree: _disagree,
        blank: _blank,
        invalid: _invalid,
        writtenAgree: _writtenAgree,
        writtenDisagree: _writtenDisagree,
        writtenBlank: _writtenBlank,
        ...line
      }) => line,
    ),
    count: {
      totals: roundTotals.parse(Object.fromEntries(totalNames.map((name) => [name, row[name]]))),
      lines: lines.map((line) =>
        lineCount.parse({
          lineId: line.id,
          ...Object.fromEntries(figureNames.map((name) => [name, line[name]])),
        }),
      ),
    },
  };
}

export function insertRound(database: Database, round: NewRound): void {
  database
    .prepare(
      `INSERT INTO rounds (id, meeting_id, name, mode, subject, follows_id, follows_how, opened_clock, due_on, rule,
         settings, regulation_id, opened_at, facts)
       VALUES (@id, @meetingId, @name, @mode, @subject, @followsId, @followsHow, @openedClock, @dueOn, @rule,
         @settings, @regulationId, @openedAt, @facts)`,
    )
    .run({
      id: round.id,
      meetingId: round.meetingId,
      name: round.name,
      mode: round.mode,
      subject: round.subject,
      followsId: round.followsId,
      followsHow: round.followsHow,
      openedClock: round.openedClock,
      dueOn: round.dueOn,
      rule: JSON.stringify(round.rule),
      settings: JSON.stringify(round.settings),
      regulationId: round.regulationId,
      openedAt: round.openedAt,
      facts: JSON.stringify(round.facts),
    });
  const group = database.prepare(
    `INSERT INTO round_groups (id, round_id, category_id, name, quota, choices, position, post, filling,
       follows_group_id, award_code)
     VALUES (@id, @roundId, @categoryId, @name, @quota, @choices, @position, @post, @filling, @followsGroupId,
       @awardCode)`,
  );
  const line = database.prepare(
    `INSERT INTO round_lines (id, round_id, group_id, nomination_id, unit_id, number, name, under, award_name, score,
       own_votes)
     VALUES (@id, @roundId, @groupId, @nominationId, @unitId, @number, @name, @under, @awardName, @score, @ownVotes)`,
  );
  round.groups.forEach(({ lines, ...fields }, index) => {
    group.run({ ...fields, roundId: round.id, position: index + 1 });
    for (const fieldsOfLine of lines) line.run({ ...fieldsOfLine, roundId: round.id, groupId: fields.id });
  });
  refreshStatesOfRound(database, round.id);
}

/** Answers the new revision. */
export function updateCount(database: Database, id: RoundId, { totals, lines }: RoundCount): number {
  const line = database.prepare(
    `UPDATE round_lines SET agree = @agree, disagree = @disagree, blank = @blank, invalid = @invalid,
       written_agree = @writtenAgree, written_disagree = @writtenDisagree, written_blank = @writtenBlank
     WHERE id = @lineId AND round_id = @roundId`,
  );
  for (const figures of lines) line.run({ ...figures, roundId: id });
  return revisionOf(
    database
      .prepare(
        `UPDATE rounds SET printed = @printed, issued = @issued, left_over = @leftOver, spoiled = @spoiled,
           returned = @returned, valid = @valid, invalid = @invalid, blank_papers = @blankPapers,
           written = @written, sent = @sent, late = @late, not_returned = @notReturned,
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

/** Writes how a tie of one group was resolved, or with null that it is left open. Answers the round's new revision. */
export function updateTieResolution(
  database: Database,
  id: RoundId,
  groupId: RoundGroupId,
  resolution: TieResolution | null,
): number {
  database
    .prepare("UPDATE round_groups SET tie_resolution = ? WHERE id = ? AND round_id = ?")
    .run(resolution === null ? null : JSON.stringify(resolution), groupId, id);
  return revisionOf(
    database.prepare("UPDATE rounds SET revision = revision + 1 WHERE id = ? RETURNING revision").get(id),
  );
}

/** Answers the new revision. */
export function setRoundCancelled(database: Database, id: RoundId, cancelledAt: Moment): number {
  const revision = revisionOf(
    database
      .prepare("UPDATE rounds SET cancelled_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
      .get(cancelledAt, id),
  );
  refreshStatesOfRound(database, id);
  return revision;
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

/** Number of names on the ballot. */
export function lineCountOf(database: Database, id: RoundId): number {
  const row = database.prepare("SELECT count(*) AS lines FROM round_lines WHERE round_id = ?").get(id);
  return (row as { readonly lines: number }).lines;
}

function revisionOf(row: unknown): number {
  return (row as { readonly revision: number }).revision;
}
