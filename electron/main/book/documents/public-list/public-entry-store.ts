import type { Database } from "better-sqlite3";
import type { CategoryId, ClusterId, Digest, NominationId, PersonId, UnitId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { DossierState } from "#core/dossiers/life/state";
import type { ShownAs } from "#core/safekeeping/personal-data/redaction";

/** A nomination of the year that may stand on a list, with how its nominee is shown there. */
export interface PublicNomination {
  readonly id: NominationId;
  readonly number: number;
  readonly nomineeUnitId: UnitId;
  readonly personId: PersonId | null;
  readonly memberId: UnitId;
  readonly categoryId: CategoryId | null;
  readonly awardCode: string;
  readonly rulesetDigest: Digest;
  readonly fullName: string | null;
  readonly post: string | null;
  readonly erasedAt: Moment | null;
  readonly shownAs: ShownAs;
  readonly reason: string;
}

/** States in which an opinion still counts: received by the cluster and not yet decided on. */
const open: readonly DossierState[] = [
  "RECEIVED",
  "RETURNED",
  "COMPLETE",
  "ON_BALLOT",
  "ACCLAIMED",
  "LEFT_OPEN",
  "IN_SUBMISSION",
  "SENT",
  "RECEIPTED",
  "SUPPLEMENT_ASKED",
  "SUPPLEMENT_SENT",
];

/** Nominations of a year that are open to opinions, in the order of their numbers. */
export function readPublicNominations(
  database: Database,
  of: { readonly clusterId: ClusterId; readonly year: number },
): readonly PublicNomination[] {
  return database
    .prepare(
      `SELECT it.id, it.number, nominee_unit_id AS nomineeUnitId, it.person_id AS personId, member_id AS memberId,
         category_id AS categoryId, award_code AS awardCode, ruleset_digest AS rulesetDigest,
         people.full_name AS fullName, people.post, people.erased_at AS erasedAt,
         coalesce(public_names.shown, 'FULL') AS shownAs, coalesce(public_names.reason, '') AS reason
       FROM nominations AS it
       LEFT JOIN people ON people.id = it.person_id
       LEFT JOIN public_names ON public_names.nomination_id = it.id
       WHERE it.cluster_id = @clusterId AND year = @year AND binned_at IS NULL
         AND state IN (SELECT value FROM json_each(@open))
       ORDER BY it.number`,
    )
    .all({ ...of, open: JSON.stringify(open) }) as readonly PublicNomination[];
}

/** How many nominations of a year were not received yet. */
export function countDrafts(
  database: Database,
  of: { readonly clusterId: ClusterId; readonly year: number },
): number {
  return database
    .prepare(
      `SELECT count(*) FROM nominations
       WHERE cluster_id = @clusterId AND year = @year AND binned_at IS NULL AND state = 'DRAFT'`,
    )
    .pluck()
    .get(of) as number;
}

/** How a nominee is shown, and why not in full. */
export interface PublicName {
  readonly shownAs: ShownAs;
  readonly reason: string;
}

export function readPublicName(database: Database, nominationId: NominationId): PublicName {
  const row = database
    .prepare("SELECT shown AS shownAs, reason FROM public_names WHERE nomination_id = ?")
    .get(nominationId) as PublicName | undefined;
  return row ?? { shownAs: "FULL", reason: "" };
}

/** Writes how a nominee is shown; answers the row for the step's inverse. */
export function writePublicName(
  database: Database,
  row: PublicName & { readonly id: string; readonly nominationId: NominationId; readonly decidedAt: Moment },
): { readonly id: string; readonly revision: number } {
  return database
    .prepare(
      `INSERT INTO public_names (id, nomination_id, shown, reason, decided_at)
       VALUES (@id, @nominationId, @shownAs, @reason, @decidedAt)
       ON CONFLICT (nomination_id) DO UPDATE SET shown = excluded.shown, reason = excluded.reason,
         decided_at = excluded.decided_at, revision = revision + 1
       RETURNING id, revision`,
    )
    .get(row) as { readonly id: string; readonly revision: number };
}
