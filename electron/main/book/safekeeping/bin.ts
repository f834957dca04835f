import { ok } from "#core/base/result";
import type { BinItem } from "#core/safekeeping/procedures";
import { nameOnDay } from "../database/names-on-a-day";
import type { QueryHandler } from "../router/handler";

/** How the thrown away rows of one table are shown, in SQL over `it`. */
interface Binned {
  readonly kind: BinItem["kind"];
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

const binned: readonly Binned[] = [
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

/** Each table has an index of what of it lies in the bin, so that what does not is never read. */
const from = ({ table, joins = "", also = "true" }: Binned) =>
  `FROM ${table} AS it INDEXED BY ${table}_in_bin ${joins} WHERE it.binned_at IS NOT NULL AND ${also}`;

/** The last of one table, as many as the page could show. */
const lastOf = (part: Binned) =>
  `SELECT * FROM (SELECT '${part.kind}' AS kind, it.id, it.binned_at AS binnedAt, ${part.name} AS name
     ${from(part)} ORDER BY it.binned_at DESC, it.id DESC LIMIT @limit + @offset)`;

/** A page of what lies in the bin, last thrown away first. */
export const bin: QueryHandler<"safekeeping.bin"> = ({ database, clock }, { offset = 0, limit = 200 }) => {
  const items = database
    .prepare(
      `${binned.map(lastOf).join(" UNION ALL ")} ORDER BY binnedAt DESC, id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ today: clock.today(), offset, limit }) as BinItem[];
  const total = database
    .prepare(`SELECT ${binned.map((part) => `(SELECT count(*) ${from(part)})`).join(" + ")}`)
    .pluck()
    .get({ today: clock.today() }) as number;
  return ok({ items, total });
};
