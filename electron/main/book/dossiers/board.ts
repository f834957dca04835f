import { ok } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { dossierState } from "#core/dossiers/life/state";
import { readCluster } from "../registry/cluster-store";
import type { BookContext, QueryHandler } from "../router/handler";
import { findNominations, readTotals, readYearsOfNominations } from "./find-nominations";
import { nominationRowsOf } from "./nomination-rows";

/** Cards a column shows; the list shows the rest. */
const cardsOfColumn = 40;

/** Columns that stand even while they are empty; the others come with their first dossier. */
const always: readonly string[] = ["DRAFT", "RECEIVED", "RETURNED", "COMPLETE"];

/** The cluster and year a list is of, with how many dossiers of it stand where. */
export function totalsOf(context: BookContext, year: InputOf<"dossiers.board">["year"]) {
  const { database } = context;
  const cluster = readCluster(database);
  const asked = year ?? cluster.year;
  const only = asked === "ALL" ? null : asked;
  const states = readTotals(database, { clusterId: cluster.id, year: only });
  const years = new Set([cluster.year, ...readYearsOfNominations(database, cluster.id)]);
  return {
    clusterId: cluster.id,
    only,
    totals: {
      year: asked,
      years: [...years].toSorted((left, right) => right - left),
      all: [...states.values()].reduce((sum, count) => sum + count, 0),
      states: Object.fromEntries(states),
    },
  };
}

export const dossierBoard: QueryHandler<"dossiers.board"> = (context, asked) => {
  const { database } = context;
  const { clusterId, only: year, totals } = totalsOf(context, asked.year);
  const { search, categoryId } = asked;
  const columns = dossierState.options
    .filter((state) => always.includes(state) || (totals.states[state] ?? 0) > 0)
    .map((state) => {
      const filter = { clusterId, year, state, standing: null, categoryId, search };
      const { rows, total } = findNominations(database, filter, { offset: 0, limit: cardsOfColumn });
      return { state, total, cards: [...nominationRowsOf(context, rows)] };
    });
  return ok({ ...totals, columns });
};
