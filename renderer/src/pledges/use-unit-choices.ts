import { useProcedureQuery } from "../api/use-procedure-query";

/** Units of the book for a choice, by the names of the day the book is looked at. */
export function useUnitChoices(standing: "ALL" | "MEMBER" = "ALL") {
  const { value } = useProcedureQuery("registry.listUnits", {
    search: "",
    categoryId: null,
    standing,
    offset: 0,
    limit: 500,
  });
  return (value?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
