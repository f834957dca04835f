import { ok } from "#core/base/result";
import { type binItem } from "#core/safekeeping/procedures";
import type { z } from "zod";
import type { QueryHandler } from "../router/handler";

/** What lies in the bin, last thrown away first. */
export const bin: QueryHandler<"safekeeping.bin"> = ({ database }) =>
  ok({
    items: database
      .prepare(
        `SELECT 'UNIT' AS kind, units.id, binned_at AS binnedAt,
           (SELECT name FROM unit_events WHERE unit_id = units.id AND name IS NOT NULL
            ORDER BY happened_on DESC NULLS LAST LIMIT 1) AS name
         FROM units WHERE binned_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM unit_events WHERE unit_id = units.id)
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
         SELECT 'REGISTRATION', registrations.id, binned_at,
           (SELECT name FROM unit_events WHERE unit_id = nominee_unit_id AND name IS NOT NULL
            ORDER BY happened_on DESC NULLS LAST LIMIT 1)
         FROM registrations WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'NOMINATION', nominations.id, nominations.binned_at,
           printf('HS-%04d', number) || ' · ' || coalesce(nullif(people.full_name, ''),
             (SELECT name FROM unit_events WHERE unit_id = nominee_unit_id AND name IS NOT NULL
              ORDER BY happened_on DESC NULLS LAST LIMIT 1))
         FROM nominations LEFT JOIN people ON people.id = person_id WHERE nominations.binned_at IS NOT NULL
         UNION ALL
         SELECT 'PAPER', nomination_papers.id, nomination_papers.binned_at,
           file_name || ' (' || printf('HS-%04d', number) || ')'
         FROM nomination_papers JOIN nominations ON nominations.id = nomination_id
         WHERE nomination_papers.binned_at IS NOT NULL
         UNION ALL
         SELECT 'MEETING', id, binned_at, title FROM meetings WHERE binned_at IS NOT NULL
         UNION ALL
         SELECT 'CLUSTER_PAPER', id, binned_at, subject FROM cluster_papers WHERE binned_at IS NOT NULL
         ORDER BY binnedAt DESC, id DESC`,
      )
      .all() as z.infer<typeof binItem>[],
  });
