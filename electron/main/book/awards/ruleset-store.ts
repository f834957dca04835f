import type { Database } from "better-sqlite3";
import { type AwardRuleset, awardRuleset } from "#core/awards/procedures";
import { assert } from "#core/base/assert";
import type { Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { RulesetFile } from "./ruleset-files";

/** Copies a ruleset into the book the first time it is used; a digest already there is left alone. */
export function takeInRuleset(database: Database, file: RulesetFile, takenInAt: Moment): void {
  database
    .prepare(
      "INSERT INTO rulesets (digest, name, content, taken_in_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .run(file.digest, file.ruleset.name, file.content, takenInAt);
}

/** A ruleset the book holds. A nomination never names one it does not. */
export function readRuleset(database: Database, digest: Digest): AwardRuleset {
  const row = database.prepare("SELECT content FROM rulesets WHERE digest = ?").get(digest) as
    | { readonly content: string }
    | undefined;
  assert(row !== undefined, `the book holds ruleset ${digest}`);
  return awardRuleset.parse(JSON.parse(row.content));
}

/** All rulesets the book holds, by digest. */
export function readRulesets(database: Database): ReadonlyMap<Digest, AwardRuleset> {
  const rows = database.prepare("SELECT digest, content FROM rulesets").all() as readonly {
    readonly digest: Digest;
    readonly content: string;
  }[];
  return new Map(rows.map((row) => [row.digest, awardRuleset.parse(JSON.parse(row.content))]));
}
