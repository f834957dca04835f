import { type MoneyRuleset, moneyRuleset } from "#core/awards/award-money";
import type { Award, VoteRoute } from "#core/awards/procedures";
import { awardWithCode, rulesetOn } from "#core/awards/ruleset-on";
import { assert } from "#core/base/assert";
import type { LocalDate } from "#core/base/local-date";
import { type ChecklistRuleset, checklistRuleset } from "#core/dossiers/checklist";
import { currentRuleset } from "../awards/current-ruleset";
import { readDataFiles } from "../awards/data-files";
import type { BookContext } from "../router/handler";

/** Papers asked for on a day. The files together leave no day uncovered. */
export function checklistsOn(context: Pick<BookContext, "resources">, day: LocalDate): ChecklistRuleset {
  const rules = rulesetOn(readDataFiles(context.resources, "checklists", checklistRuleset), day);
  assert(rules !== null, "a checklist covers the day");
  return rules;
}

/** Rules of award money the program brings. */
export function moneyRules(context: Pick<BookContext, "resources">): readonly MoneyRuleset[] {
  return readDataFiles(context.resources, "money", moneyRuleset);
}

/** Whose vote the award needs, as its own catalogue says, else today's; a vote where neither does. */
export function routeOf(context: BookContext, award: Award): VoteRoute {
  return award.route ?? awardWithCode(currentRuleset(context).ruleset, award.code)?.route ?? "CLUSTER_VOTE";
}
