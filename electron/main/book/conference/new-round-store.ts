import type { Database } from "better-sqlite3";
import type { MeetingId, RegulationId, RoundId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { MinutesFacts } from "#core/conference/meeting";
import type { VotingRule } from "#core/registry/regulation";
import type { RegulationSettings } from "#core/registry/regulation-settings";
import { refreshStatesOfRound } from "../dossiers/dossier-states";
import type { RoundFields, StoredGroup, StoredLine } from "./round-store";

/** A round as it is made: with its ballot, without a figure. */
export interface NewRound extends RoundFields {
  readonly id: RoundId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly rule: VotingRule;
  readonly settings: RegulationSettings;
  readonly regulationId: RegulationId;
  readonly openedAt: Moment;
  readonly facts: MinutesFacts;
  /** A sealed round opened again: which, and why. */
  readonly replaces?: { readonly id: RoundId; readonly reason: string };
  readonly groups: readonly (Omit<StoredGroup, "tieResolution"> & {
    readonly lines: readonly Omit<StoredLine, "groupId" | "nominationNumber">[];
  })[];
}

/** Writes a round with its ballot; the states of the dossiers on it follow. */
export function insertRound(database: Database, round: NewRound): void {
  database
    .prepare(
      `INSERT INTO rounds (id, meeting_id, name, mode, subject, follows_id, follows_how, opened_clock, due_on, rule,
         settings, regulation_id, opened_at, facts, replaces_id, reopened_because)
       VALUES (@id, @meetingId, @name, @mode, @subject, @followsId, @followsHow, @openedClock, @dueOn, @rule,
         @settings, @regulationId, @openedAt, @facts, @replacesId, @reopenedBecause)`,
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
      replacesId: round.replaces?.id ?? null,
      reopenedBecause: round.replaces?.reason ?? "",
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
