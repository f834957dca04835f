import { type Result, ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { LocalDate } from "#core/base/local-date";
import type { FrameFacts } from "#core/documents/paper-frame";
import { shownName } from "#core/registry/lineage";
import { readCluster } from "../registry/cluster-store";
import { readLineages } from "../registry/lineage-store";
import { type YearRecord, readHeads } from "../registry/year-store";
import type { BookContext } from "../router/handler";
import type { MakeRefusal } from "./maker";

/** What the clerk typed into a paper before it was made. */
export interface TypedNumber {
  readonly number: string;
  readonly datedOn: LocalDate | null;
}

/**
 * The letterhead of a year with the number as typed. Refused while the year has none: a paper on nobody's
 * letterhead is nobody's paper (domain.md §0.4.9).
 */
export function letterheadOf(
  context: BookContext,
  paper: { readonly symbol: string; readonly year: YearRecord },
  { number, datedOn }: TypedNumber,
): Result<FrameFacts, MakeRefusal> {
  const { database, bookKind, clock } = context;
  const cluster = readCluster(database);
  const { symbol, year } = paper;
  if (year.letterhead === null) return refuse(appError("LETTERHEAD_MISSING", { year: year.year }));
  const day = datedOn ?? clock.today();
  const body = year.letterheadBody !== "" ? year.letterheadBody : bodyOf(context, year, day);
  if (body === "") return refuse(appError("LETTERHEAD_WITHOUT_BODY", { year: year.year }));
  const above = year.letterheadAbove !== "" ? year.letterheadAbove : cluster.superior;
  return ok({
    bookKind,
    above: above.split("\n").filter((line) => line !== ""),
    body,
    symbol,
    numberSymbol: year.numberSymbol,
    number,
    datedOn,
    placeName: year.placeName !== "" ? year.placeName : cluster.placeName,
    year: Number(day.slice(0, 4)),
    signerAuthority: year.signerAuthority,
    signerPost: year.signerPost,
  });
}

/** Who issues the papers where no name was typed: the cluster, or its head on the day. */
function bodyOf({ database }: BookContext, year: YearRecord, day: LocalDate): string {
  if (year.letterhead === "CLUSTER") return readCluster(database).name;
  const head = readHeads(database, year.id).find(
    ({ role, from, to }) => role === "HEAD" && (from === null || from <= day) && (to === null || day <= to),
  );
  return head === undefined ? "" : shownName(readLineages(database).get(head.unitId) ?? [], day);
}
