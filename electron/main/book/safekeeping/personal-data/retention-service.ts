import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import { monthsAfter } from "#core/base/months-after";
import { formatDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { DueItem } from "#core/safekeeping/personal-data/procedures";
import {
  type RetentionRule,
  type RetentionSubject,
  retentionFile,
  retentionRuleOn,
  retentionSubject,
} from "#core/safekeeping/personal-data/retention";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { nameOnDay } from "../../database/names-on-a-day";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";

interface Dated {
  readonly id: string;
  readonly name: string;
  readonly facts: string;
  readonly lastOn: LocalDate;
}

/** Days of the years something of a person belongs to: the last day of the latest. */
const endOfYear = (year: string) => `printf('%04d-12-31', ${year})`;

const unitOf = (unit: string) => nameOnDay({ as: "named", unit, day: "@today" });

/** What of each subject may be due, with the last day something was done with it, in SQL. */
const subjects: Readonly<Record<RetentionSubject, string>> = {
  PERSON: `SELECT people.id, people.full_name AS name, coalesce(named.name, '') AS facts, lasts.lastOn
    FROM people ${unitOf("people.unit_id")}
    JOIN (SELECT person_id, max(on_day) AS lastOn FROM (
        SELECT person_id, ${endOfYear("year")} AS on_day FROM nominations WHERE person_id IS NOT NULL
        UNION ALL SELECT person_id, ${endOfYear("year")} FROM award_records
          WHERE person_id IS NOT NULL AND binned_at IS NULL
        UNION ALL SELECT person_id, ${endOfYear("years.year")} FROM exemplars
          JOIN years ON years.id = exemplars.year_id WHERE person_id IS NOT NULL AND binned_at IS NULL
      ) GROUP BY person_id) AS lasts ON lasts.person_id = people.id
    WHERE people.erased_at IS NULL AND people.full_name <> ''`,
  CONTACT: `SELECT it.id, it.full_name AS name, coalesce(named.name, '') AS facts, it.to_on AS lastOn
    FROM unit_contacts AS it ${unitOf("it.unit_id")}
    WHERE it.erased_at IS NULL AND it.to_on IS NOT NULL AND it.to_on < @today`,
  DOSSIER: `SELECT it.id, coalesce(nullif(people.full_name, ''), named.name, '') AS name,
      printf('HS-%04d', it.number) AS facts, substr(it.edited_at, 1, 10) AS lastOn
    FROM nominations AS it ${unitOf("it.nominee_unit_id")} JOIN people ON people.id = it.person_id
    WHERE it.state IN ('WITHDRAWN', 'NOT_APPROVED', 'NOT_ACCLAIMED') AND people.erased_at IS NULL
      AND it.binned_at IS NULL`,
};

/** What is due to be looked through again, soonest first, with the timers as they stand today. */
export const duePersonalData: QueryHandler<"personalData.due"> = (context) => {
  const today = context.clock.today();
  const all = readRules(context);
  const rules = retentionSubject.options.flatMap((subject) => retentionRuleOn(all, subject, today) ?? []);
  const items = rules.flatMap((rule) => dueOf(context.database, rule, today));
  return ok({ items: items.toSorted((left, right) => left.dueOn.localeCompare(right.dueOn)), rules });
};

/** Due by its timer, kept or not: what is kept longer stays in the list with its reason. */
function dueOf(database: Database, rule: RetentionRule, today: LocalDate): readonly DueItem[] {
  const rows = database.prepare(subjects[rule.subject]).all({ today }) as readonly Dated[];
  const decided = database.prepare(
    `SELECT keep_until_on AS until, reason FROM retention_decisions
     WHERE subject_kind = ? AND subject_id = ? AND keep_until_on IS NOT NULL`,
  );
  return rows.flatMap((row) => {
    const byTimer = monthsAfter(row.lastOn, rule.months);
    if (byTimer > today) return [];
    const kept = (decided.get(rule.subject, row.id) as DueItem["kept"] | undefined) ?? null;
    const dueOn = kept !== null && kept.until > byTimer ? kept.until : byTimer;
    return [{ subject: rule.subject, ...row, dueOn, kept }];
  });
}

/** Keeps a person, a contact or a dossier until a day, or ends the keeping. */
export const keepUntil: CommandHandler<"personalData.keepUntil"> = (context, { subject, id, keeping }) => {
  const { database, clock } = context;
  if (!isThere(database, subject, id))
    return refuse(appError("NOT_FOUND", { noun: words.subjectNoun[subject] }));
  if (keeping !== null && keeping.until <= clock.today())
    return refuse(appError("KEEP_UNTIL_PAST", { until: formatDate(keeping.until) }));
  const before = readDecision(database, subject, id);
  const row = database
    .prepare(
      `INSERT INTO retention_decisions (id, subject_kind, subject_id, keep_until_on, reason, decided_at)
       VALUES (@newId, @subject, @id, @until, @reason, @now)
       ON CONFLICT (subject_kind, subject_id) DO UPDATE SET keep_until_on = excluded.keep_until_on,
         reason = excluded.reason, decided_at = excluded.decided_at, revision = revision + 1
       RETURNING id, revision`,
    )
    .get({
      ...{ newId: context.ids.next<"retentionDecision">(), subject, id, now: clock.now() },
      ...{ until: keeping?.until ?? null, reason: keeping?.reason ?? "" },
    }) as { readonly id: string; readonly revision: number };
  return ok({
    value: {},
    audit: { entityKind: "retention", entityId: id, before, after: keeping },
    label: keeping === null ? words.keepEndLabel : words.keepLabel(formatDate(keeping.until)),
    inverse: {
      procedure: "personalData.keepUntil",
      input: { subject, id, keeping: before },
      rows: [{ table: "retention_decisions", ...row }],
    },
  });
};

function readDecision(database: Database, subject: RetentionSubject, id: string): DueItem["kept"] {
  const row = database
    .prepare(
      `SELECT keep_until_on AS until, reason FROM retention_decisions
       WHERE subject_kind = ? AND subject_id = ? AND keep_until_on IS NOT NULL`,
    )
    .get(subject, id) as DueItem["kept"] | undefined;
  return row ?? null;
}

const tables: Readonly<Record<RetentionSubject, string>> = {
  PERSON: "people",
  CONTACT: "unit_contacts",
  DOSSIER: "nominations",
};

function isThere(database: Database, subject: RetentionSubject, id: string): boolean {
  return database.prepare(`SELECT 1 FROM ${tables[subject]} WHERE id = ?`).get(id) !== undefined;
}

function readRules({ resources }: BookContext): readonly RetentionRule[] {
  const file = join(resources, "rulesets", "retention-2026.json");
  return retentionFile.parse(JSON.parse(readFileSync(file, "utf8"))).rules;
}
