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
  tieResolution,
} from "#core/conference/count";
import { type MinutesFacts, type Round, minutesFacts } from "#core/conference/meeting";
import type { FollowsHow } from "#core/conference/round-link";
import { type VotingRule, votingRule } from "#core/registry/regulation";
import {
  type RegulationSettings,
  type VoteMode,
  regulationSettings,
} from "#core/registry/regulation-settings";
import { refreshStatesOfRound } from "../dossiers/dossier-states";
import { figureColumns, figuresIn, totalColumns, totalsIn } from "./count-columns";

export interface StoredLine {
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

export interface StoredGroup {
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
export interface RoundFields {
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
  /** The sealed round it was opened from again, with the reason; null and empty where none was. */
  readonly replacesId: RoundId | null;
  readonly reopenedBecause: string;
  readonly openedAt: Moment;
  readonly groups: readonly StoredGroup[];
  readonly lines: readonly StoredLine[];
  readonly count: RoundCount;
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
  readonly replacesId: RoundId | null;
  readonly reopenedBecause: string;
  readonly openedAt: Moment;
}

type LineRow = StoredLine & LineCount;

const fieldColumns = `mode, subject, follows_id AS followsId, follows_how AS followsHow, opened_clock AS openedClock,
  due_on AS dueOn`;
/** A round with its ballot and what is typed for it, cancelled or not. */
export function findRound(database: Database, id: RoundId): StoredRound | undefined {
  const row = database
    .prepare(
      `SELECT rounds.id, rounds.meeting_id AS meetingId, name, ${fieldColumns}, rounds.rule, rounds.settings,
         regulation_id AS regulationId, regulations.title AS regulationTitle, facts, cancelled_at AS cancelledAt,
         rounds.revision, replaces_id AS replacesId, reopened_because AS reopenedBecause,
         opened_at AS openedAt, ${totalColumns.select("rounds")}
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
         award_name AS awardName, score, own_votes AS ownVotes,
         round_lines.id AS lineId, ${figureColumns.select("round_lines")}
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
    replacesId: row.replacesId,
    reopenedBecause: row.reopenedBecause,
    openedAt: row.openedAt,
    groups: groups.map(({ tieResolution: resolution, ...group }) => ({
      ...group,
      tieResolution: resolution === null ? null : tieResolution.parse(JSON.parse(resolution)),
    })),
    lines: lines.map(
      ({
        id,
        groupId,
        nominationId,
        nominationNumber,
        unitId,
        number,
        name,
        under,
        awardName,
        score,
        ownVotes,
      }) => ({
        ...{ id, groupId, nominationId, nominationNumber, unitId, number, name, under, awardName },
        ...{ score, ownVotes },
      }),
    ),
    count: { totals: totalsIn(row), lines: lines.map(figuresIn) },
  };
}

/** Answers the new revision. */
export function updateCount(database: Database, id: RoundId, { totals, lines }: RoundCount): number {
  const line = database.prepare(
    `UPDATE round_lines SET ${figureColumns.assign} WHERE id = @lineId AND round_id = @roundId`,
  );
  for (const figures of lines) line.run({ ...figures, roundId: id });
  return revisionOf(
    database
      .prepare(
        `UPDATE rounds SET ${totalColumns.assign}, revision = revision + 1 WHERE id = @id RETURNING revision`,
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
  return touchRound(database, id);
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

/** Marks a round as changed where only what stands beside it did; answers the new revision. */
export function touchRound(database: Database, id: RoundId): number {
  return revisionOf(
    database.prepare("UPDATE rounds SET revision = revision + 1 WHERE id = ? RETURNING revision").get(id),
  );
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
