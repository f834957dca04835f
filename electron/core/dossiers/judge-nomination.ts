import type { Award } from "../awards/procedures";
import type { UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { type Result, ok, refuse } from "../base/result";
import { appError } from "../errors";
import type { DossierErrors } from "./errors";
import { nearestDayOfYear } from "../registry/day-before";
import { isUnderOn } from "../registry/hierarchy";
import { shownName } from "../registry/lineage";
import { type Membership, isMemberInYear } from "../registry/standing";
import type { Lineages } from "../registry/unit-event";

/** All a nomination is judged by. */
export interface NominationFacts {
  readonly nomineeKind: "UNIT" | "PERSON";
  readonly nomineeName: string;
  /** The nominated unit, or the unit of the nominated person. */
  readonly nomineeUnitId: UnitId;
  readonly memberId: UnitId;
  readonly award: Award;
  readonly year: number;
  readonly today: LocalDate;
  readonly lineages: Lineages;
  readonly memberships: readonly Membership[];
  /** Number of a live nomination of the same nominee for the same award and year. */
  readonly sameAlready: string | null;
}

export type NominationFault = {
  readonly [
    Code in "NOMINATION_TWICE" | "NOMINEE_NOT_UNDER_MEMBER" | "NOMINATOR_NOT_MEMBER" | "AWARD_NOT_FOR_NOMINEE"
  ]: { readonly code: Code; readonly facts: DossierErrors[Code] };
}["NOMINATION_TWICE" | "NOMINEE_NOT_UNDER_MEMBER" | "NOMINATOR_NOT_MEMBER" | "AWARD_NOT_FOR_NOMINEE"];

/** The day a nomination's units are looked at: today within its year, else the nearest day of that year. */
export const nominationDay = nearestDayOfYear;

/**
 * Whether the nomination may stand: the award fits the nominee, the nominating unit is a member in the year, the
 * nominee is that member or under it at any depth (domain.md §0.4.2), and it is not nominated twice.
 */
export function judgeNomination(facts: NominationFacts): Result<null, NominationFault> {
  const { lineages, memberId, nomineeUnitId, award, year } = facts;
  const day = nominationDay(facts.today, year);
  const member = shownName(lineages.get(memberId) ?? [], day);
  if (!award.nominees.includes(facts.nomineeKind))
    return refuse(appError("AWARD_NOT_FOR_NOMINEE", { award: award.name }));
  if (!isMemberInYear(facts.memberships, memberId, year))
    return refuse(appError("NOMINATOR_NOT_MEMBER", { unit: member, year }));
  if (nomineeUnitId !== memberId && !isUnderOn(lineages, nomineeUnitId, memberId, day))
    return refuse(appError("NOMINEE_NOT_UNDER_MEMBER", { nominee: facts.nomineeName, member }));
  if (facts.sameAlready !== null)
    return refuse(
      appError("NOMINATION_TWICE", {
        nominee: facts.nomineeName,
        award: award.name,
        year,
        number: facts.sameAlready,
      }),
    );
  return ok(null);
}
