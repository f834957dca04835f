import { useProcedureQuery } from "../api/use-procedure-query";
import { formatDate } from "../ui/format";

/** Meetings of the cluster for a choice, each with its day. */
export function useMeetingChoices() {
  const { value } = useProcedureQuery("conference.meetings", {});
  return (value?.meetings ?? []).map(({ id, title, date }) => ({
    value: id,
    label: title,
    facts: formatDate(date),
  }));
}
