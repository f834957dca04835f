import { useProcedureQuery } from "../../api/use-procedure-query";

/** Nominations of the year for a choice: number and nominee, the award beside it. */
export function useNominationChoices() {
  const { value } = useProcedureQuery("dossiers.list", {
    search: "",
    categoryId: null,
    standing: null,
    offset: 0,
    limit: 500,
  });
  return (value?.rows ?? []).map(({ id, number, nomineeName, awardName }) => ({
    value: id,
    label: `${number} · ${nomineeName}`,
    facts: awardName,
  }));
}
