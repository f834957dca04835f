import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type AwardRuleset, awardRuleset } from "#core/awards/procedures";
import { type Canonical, canonicalText } from "#core/base/canonical-text";
import type { Digest } from "#core/base/ids";
import { sha256 } from "../database/sha256";

/** A ruleset as the program brings it, named by the digest of its canonical text. */
export interface RulesetFile {
  readonly digest: Digest;
  readonly content: string;
  readonly ruleset: AwardRuleset;
}

const fileName = /^awards-.+\.json$/;

/** Catalogues of awards the program brings, in the order of their file names. */
export function readRulesetFiles(resources: string): readonly RulesetFile[] {
  const folder = join(resources, "rulesets");
  return readdirSync(folder)
    .filter((name) => fileName.test(name))
    .sort()
    .map((name) => {
      const written = JSON.parse(readFileSync(join(folder, name), "utf8")) as Canonical;
      const ruleset = awardRuleset.parse(written);
      const content = canonicalText(written);
      return { digest: sha256(content), content, ruleset };
    });
}
