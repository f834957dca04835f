import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { formatDate } from "../../ui/format";

/** Papers due in the year, each with its day. */
export function usePlanItemChoices() {
  const { value } = useProcedureQuery("plan.choices", { kind: "PAPER_DUE" });
  return (value?.items ?? []).map(({ id, title, due }) => ({
    value: id,
    label: due === null ? title : words.planItemWithDue(title, formatDate(due)),
  }));
}
