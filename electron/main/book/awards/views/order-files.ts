import { rulesetOn } from "#core/awards/ruleset-on";
import { type AwardOrder, awardOrder } from "#core/awards/views/award-order";
import { assert } from "#core/base/assert";
import type { LocalDate } from "#core/base/local-date";
import type { BookContext } from "../../router/handler";
import { readDataFiles } from "../data-files";

/** The order of awards at the end of a year. The files together leave no day uncovered. */
export function orderOf(context: Pick<BookContext, "resources">, year: number): AwardOrder {
  const order = rulesetOn(
    readDataFiles(context.resources, "orders", awardOrder),
    `${year}-12-31` as LocalDate,
  );
  assert(order !== null, "an order of awards covers the day");
  return order;
}
