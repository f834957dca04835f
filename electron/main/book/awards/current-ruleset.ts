import { rulesetOn } from "#core/awards/ruleset-on";
import { assert } from "#core/base/assert";
import type { BookContext } from "../router/handler";
import { type RulesetFile, readRulesetFiles } from "./ruleset-files";

/** The catalogue in force on the day the book is looked at. The files together leave no day uncovered. */
export function currentRuleset(context: BookContext): RulesetFile {
  const files = readRulesetFiles(context.resources).map((file) => ({ ...file.ruleset, file }));
  const inForce = rulesetOn(files, context.clock.today());
  assert(inForce !== null, "a catalogue of awards covers the day");
  return inForce.file;
}
