import { ok } from "#core/base/result";
import { type binItem } from "#core/safekeeping/procedures";
import type { z } from "zod";
import { nameOnDay } from "../database/names-on-a-day";
import type { QueryHandler } from "../router/handler";

const named = (unit: string) => nameOnDay({ as: "named", unit, day: "@today" });

/** Rows of the day of a meeting that can come back: the meeting is one of the cluster worked on and not in the bin. */
const ofMeeting = (table: string, meeting = `${table}.meeting_id`) => `
  JOIN meetings ON meetings.id = ${meeting} AND meetings.binned_at IS NULL
    AND meetings.cluster_id = (SELECT current_cluster_id FROM book)
  WHERE ${table}.binned_at IS NOT NULL`;

/** What lies in the bin, last thrown away first. */
export const bin: QueryHandler<"safekeeping.bin"> = ({ database, clock }) => {
  return ok({
    items: database
      .prepare(
        `SELECT 'UNIT' AS kind, units.id, binned_at AS binnedAt, named.name
         FROM units ${named("units.id")} WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'MOVEMENT', id, binned_at, title FROM movements WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'PLAN_ITEM', id, binned_at, title FROM plan_items WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'TASK', id, binned_at, substr(content, 1, 120) FROM tasks WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'INCOMING_PAPER', id, binned_at, arrival_number || ' · ' || subject FROM incoming_papers
         WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'EXEMPLAR', id, binned_at, title FROM exemplars WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'PLEDGE', id, binned_at, title FROM pledges WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'PLEDGE_CONTENT', pledge_contents.id, pledge_contents.binned_at, substr(text, 1, 120)
         FROM pledge_contents WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'TARGET', id, binned_at, name FROM targets WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'REGISTRATION', registrations.id, binned_at, named.name
         FROM registrations ${named("nominee_unit_id")} WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'NOMINATION', nominations.id, nominations.binned_at,
           printf('HS-%04d', nominations.number) || ' · ' || coalesce(nullif(people.full_name, ''), named.name)
         FROM nominations ${named("nominee_unit_id")} LEFT JOIN people ON people.id = person_id
         WHERE nominations.binned_at IS NOT NULL
         UNION ALL
         SELECT 'PAPER', nomination_papers.id, nomination_papers.binned_at,
           file_name || ' (' || printf('HS-%04d', number) || ')'
         FROM nomination_papers JOIN nominations ON nominations.id = nomination_id
         WHERE nomination_papers.binned_at IS NOT NULL
         UNION ALL
         SELECT 'MEETING', id, binned_at, title FROM meetings WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'CONTACT', id, binned_at, full_name FROM unit_contacts
         WHERE binned_at IS NOT NULL AND erased_at IS NULL
         UNION ALL
         SELECT 'CLUSTER_PAPER', id, binned_at, subject FROM cluster_papers WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'SUBMISSION', id, binned_at, trim(number || ' ' || subject) FROM submissions
         WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'AWARD_RECORD', id, binned_at, recipient || ' · ' || award_name || ' ' || year FROM award_records
         WHERE binned_at IS NOT NULL AND nomination_id IS NULL
         UNION ALL
         SELECT 'AGENDA', agenda_items.id, agenda_items.binned_at, agenda_items.title
         FROM agenda_items ${ofMeeting("agenda_items")}
         UNION ALL
         SELECT 'GUEST', meeting_guests.id, meeting_guests.binned_at, meeting_guests.name
         FROM meeting_guests ${ofMeeting("meeting_guests")}
         UNION ALL
         SELECT 'MOVE', voter_moves.id, voter_moves.binned_at, voter_moves.clock || ' · ' || own.name
         FROM voter_moves JOIN voters ON voters.id = voter_id ${nameOnDay({
           ...{ as: "own", unit: "voters.unit_id" },
           day: "(SELECT held_on FROM meetings WHERE meetings.id = voters.meeting_id)",
         })} ${ofMeeting("voter_moves", "voters.meeting_id")}
         UNION ALL
         SELECT 'LOG', log_entries.id, log_entries.binned_at,
           trim(coalesce(log_entries.clock, '') || ' ' || log_entries.speaker || ' ' || substr(log_entries.text, 1, 120))
         FROM log_entries ${ofMeeting("log_entries")}
         UNION ALL
         SELECT 'HANDOVER', flag_handovers.id, flag_handovers.binned_at, named.name || ' · ' || for_year
         FROM flag_handovers ${named("to_unit_id")}
         WHERE flag_handovers.binned_at IS NOT NULL AND cluster_id = (SELECT current_cluster_id FROM book)
         UNION ALL
         SELECT 'ENVELOPE', ballot_envelopes.id, ballot_envelopes.binned_at, rounds.name
         FROM ballot_envelopes JOIN rounds ON rounds.id = round_id ${ofMeeting("ballot_envelopes")}
         ORDER BY binnedAt DESC, id DESC`,
      )
      .all({ today: clock.today() }) as z.infer<typeof binItem>[],
  });
};
