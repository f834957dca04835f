import type { BinKind } from "#core/safekeeping/bin/bin-item";
import { nameOnDay } from "../../database/names-on-a-day";

/** How the thrown away rows of one table are shown, in SQL over `it`. */
export interface Binned {
  readonly kind: BinKind;
  readonly table: string;
  readonly name: string;
  readonly joins?: string;
  /** What else must hold for a row that can come back. */
  readonly also?: string;
}

const named = (unit: string) => nameOnDay({ as: "named", unit, day: "@today" });
const ofCluster = "cluster_id = (SELECT current_cluster_id FROM book)";

/** Rows of the day of a meeting can come back while the meeting is one of the cluster worked on and not in the bin. */
const ofMeeting = (meeting: string) =>
  `JOIN meetings ON meetings.id = ${meeting} AND meetings.binned_at IS NULL AND meetings.${ofCluster}`;

/** Every kind that can be thrown away, with the table it lies in. */
export const binned: readonly Binned[] = [
  { kind: "UNIT", table: "units", name: "named.name", joins: named("it.id") },
  { kind: "MOVEMENT", table: "movements", name: "it.title" },
  { kind: "PLAN_ITEM", table: "plan_items", name: "it.title" },
  { kind: "TASK", table: "tasks", name: "substr(it.content, 1, 120)" },
  { kind: "INCOMING_PAPER", table: "incoming_papers", name: "it.arrival_number || ' · ' || it.subject" },
  { kind: "EXEMPLAR", table: "exemplars", name: "it.title" },
  { kind: "PLEDGE", table: "pledges", name: "it.title" },
  { kind: "PLEDGE_CONTENT", table: "pledge_contents", name: "substr(it.text, 1, 120)" },
  { kind: "TARGET", table: "targets", name: "it.name" },
  { kind: "REGISTRATION", table: "registrations", name: "named.name", joins: named("it.nominee_unit_id") },
  {
    kind: "NOMINATION",
    table: "nominations",
    name: `printf('HS-%04d', it.number) || ' · ' || coalesce(nullif(people.full_name, ''), named.name)`,
    joins: `${named("it.nominee_unit_id")} LEFT JOIN people ON people.id = it.person_id`,
  },
  {
    kind: "PAPER",
    table: "nomination_papers",
    name: "it.file_name || ' (' || printf('HS-%04d', nominations.number) || ')'",
    joins: "JOIN nominations ON nominations.id = it.nomination_id",
  },
  { kind: "MEETING", table: "meetings", name: "it.title" },
  { kind: "CONTACT", table: "unit_contacts", name: "it.full_name", also: "it.erased_at IS NULL" },
  { kind: "CLUSTER_PAPER", table: "cluster_papers", name: "it.subject" },
  { kind: "SUBMISSION", table: "submissions", name: "trim(it.number || ' ' || it.subject)" },
  {
    kind: "AWARD_RECORD",
    table: "award_records",
    name: "it.recipient || ' · ' || it.award_name || ' ' || it.year",
    also: "it.nomination_id IS NULL",
  },
  { kind: "AGENDA", table: "agenda_items", name: "it.title", joins: ofMeeting("it.meeting_id") },
  { kind: "GUEST", table: "meeting_guests", name: "it.name", joins: ofMeeting("it.meeting_id") },
  {
    kind: "MOVE",
    table: "voter_moves",
    name: "it.clock || ' · ' || own.name",
    joins: `JOIN voters ON voters.id = it.voter_id ${ofMeeting("voters.meeting_id")}
      ${nameOnDay({ as: "own", unit: "voters.unit_id", day: "meetings.held_on" })}`,
  },
  {
    kind: "LOG",
    table: "log_entries",
    name: "trim(coalesce(it.clock, '') || ' ' || it.speaker || ' ' || substr(it.text, 1, 120))",
    joins: ofMeeting("it.meeting_id"),
  },
  {
    kind: "HANDOVER",
    table: "flag_handovers",
    name: "named.name || ' · ' || it.for_year",
    joins: named("it.to_unit_id"),
    also: `it.${ofCluster}`,
  },
  {
    kind: "ENVELOPE",
    table: "ballot_envelopes",
    name: "rounds.name",
    joins: `JOIN rounds ON rounds.id = it.round_id ${ofMeeting("it.meeting_id")}`,
  },
];
