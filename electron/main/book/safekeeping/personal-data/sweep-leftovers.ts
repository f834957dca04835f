import { readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import {
  type LeftoverKind,
  type LeftoverRule,
  hasStayed,
  leftoverFile,
  leftoverRulesOn,
} from "#core/safekeeping/personal-data/leftovers";
import { lastAuditEvent } from "../../database/audit-trail";
import type { BookContext, QueryHandler } from "../../router/handler";

/** When each kind was last swept since the book was opened; what lay there before it was opened went at the opening. */
const sweeps = new WeakMap<Database, Map<LeftoverKind, Moment>>();

/** What is removed of each kind that the book's thread looks after; logs belong to the shell. */
const removals: Readonly<Record<LeftoverKind, ((context: BookContext, rule: LeftoverRule) => void) | null>> =
  {
    OPENED: ({ folder, clock }, rule) => removeInside(folder.opened, rule, clock.now()),
    STAGING: ({ folder, clock }, rule) => removeInside(folder.staging, rule, clock.now()),
    DRAFT: removeDrafts,
    LOG: null,
  };

/**
 * Takes away what the program left behind and has stayed its time. Called when nothing of it is in use: at the
 * opening, after which both folders were emptied already, and at the closing.
 */
export function sweepLeftovers(context: BookContext): void {
  const swept = sweeps.get(context.database) ?? new Map<LeftoverKind, Moment>();
  for (const rule of rulesOf(context)) {
    const remove = removals[rule.kind];
    if (remove === null) continue;
    remove(context, rule);
    swept.set(rule.kind, context.clock.now());
  }
  sweeps.set(context.database, swept);
}

/** What the program leaves behind, how long it stays, and when it was last swept. */
export const leftovers: QueryHandler<"personalData.leftovers"> = (context) => {
  const swept = sweeps.get(context.database);
  return ok({
    leftovers: rulesOf(context).map(({ kind, days, clause }) => ({
      ...{ kind, days, clause, lastSweptAt: swept?.get(kind) ?? null },
    })),
  });
};

function rulesOf({ resources, clock }: BookContext): readonly LeftoverRule[] {
  const file = join(resources, "rulesets", "leftovers-2026.json");
  return leftoverRulesOn(leftoverFile.parse(JSON.parse(readFileSync(file, "utf8"))).rules, clock.today());
}

/** A file another program holds stays until the next sweep. */
function removeInside(folder: string, { days }: LeftoverRule, now: Moment): void {
  for (const name of readdirSync(folder)) {
    const place = join(folder, name);
    try {
      if (days === 0 || hasStayed(statSync(place).mtimeMs, days, Date.parse(now)))
        rmSync(place, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

/**
 * A draft has stayed its time once the book was worked in that long after it: who comes back after a season finds what
 * was half typed, and a clock that runs ahead takes nothing by itself.
 */
function removeDrafts({ database, clock }: BookContext, { days }: LeftoverRule): void {
  const now = Math.min(Date.parse(clock.now()), Date.parse(lastAuditEvent(database).momentAt));
  const drafts = database.prepare("SELECT form, saved_at AS savedAt FROM drafts").all() as readonly {
    readonly form: string;
    readonly savedAt: Moment;
  }[];
  const remove = database.prepare("DELETE FROM drafts WHERE form = ?");
  for (const { form, savedAt } of drafts) if (hasStayed(Date.parse(savedAt), days, now)) remove.run(form);
}
