import type { Database } from "better-sqlite3";
import { groupBy } from "#core/base/group-by";
import type { Digest, DossierEventId, NominationId, PackageId, SubmissionId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { StepKind } from "#core/dossiers/life/state";

/** One step of a dossier's life. Fields a kind does not ask for are empty. */
export interface DossierEvent {
  readonly id: DossierEventId;
  readonly nominationId: NominationId;
  readonly position: number;
  readonly kind: StepKind;
  readonly on: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly reason: string;
  readonly number: string;
  readonly authority: string;
  readonly carriedBy: string;
  readonly submissionId: SubmissionId | null;
  readonly packageId: PackageId | null;
  readonly ceremony: string;
  readonly goldenBookNumber: string;
  /** Đồng. */
  readonly money: number | null;
  readonly recordedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `id, nomination_id AS nominationId, position, kind, happened_on AS "on", due_on AS dueOn, reason,
  number, authority, carried_by AS carriedBy, submission_id AS submissionId, package_id AS packageId, ceremony,
  golden_book_number AS goldenBookNumber, money, recorded_at AS recordedAt, binned_at AS binnedAt, revision`;

/** Live steps of one dossier, oldest first. */
export function readDossierEvents(database: Database, id: NominationId): readonly DossierEvent[] {
  return database
    .prepare(
      `SELECT ${columns} FROM dossier_events WHERE nomination_id = ? AND binned_at IS NULL ORDER BY position`,
    )
    .all(id) as DossierEvent[];
}

/** One step, taken back or not. */
export function readDossierEvent(database: Database, id: DossierEventId): DossierEvent | undefined {
  return database.prepare(`SELECT ${columns} FROM dossier_events WHERE id = ?`).get(id) as
    | DossierEvent
    | undefined;
}

/** Kinds of the live steps of every dossier of the book, oldest first. */
export function readAllSteps(
  database: Database,
): ReadonlyMap<NominationId, readonly { readonly kind: StepKind }[]> {
  const rows = database
    .prepare(
      `SELECT nomination_id AS nominationId, kind FROM dossier_events WHERE binned_at IS NULL
       ORDER BY nomination_id, position`,
    )
    .all() as readonly { readonly nominationId: NominationId; readonly kind: StepKind }[];
  return groupBy(rows, ({ nominationId }) => nominationId);
}

/** The due day the latest live step of each dossier named sets, where it sets one. */
export function readDueDays(
  database: Database,
  ids: readonly NominationId[],
): ReadonlyMap<NominationId, LocalDate> {
  const rows = database
    .prepare(
      `SELECT nomination_id AS id, due_on AS dueOn, max(position) FROM dossier_events
       WHERE nomination_id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL GROUP BY nomination_id`,
    )
    .all(JSON.stringify(ids)) as readonly { readonly id: NominationId; readonly dueOn: LocalDate | null }[];
  return new Map(rows.flatMap(({ id, dueOn }) => (dueOn === null ? [] : [[id, dueOn] as const])));
}

/** Writes a step after all others of its dossier, those taken back included. */
export function insertDossierEvent(
  database: Database,
  event: Omit<DossierEvent, "position" | "binnedAt" | "revision">,
): void {
  database
    .prepare(
      `INSERT INTO dossier_events (id, nomination_id, position, kind, happened_on, due_on, reason, number, authority,
         carried_by, submission_id, package_id, ceremony, golden_book_number, money, recorded_at)
       VALUES (@id, @nominationId,
         (SELECT coalesce(max(position), 0) + 1 FROM dossier_events WHERE nomination_id = @nominationId),
         @kind, @on, @dueOn, @reason, @number, @authority, @carriedBy, @submissionId, @packageId, @ceremony,
         @goldenBookNumber, @money, @recordedAt)`,
    )
    .run(event);
}

/** Takes a step back (a moment) or puts it in again (null); answers the new revision. */
export function setDossierEventBinned(
  database: Database,
  id: DossierEventId,
  binnedAt: Moment | null,
): number {
  return database
    .prepare(
      "UPDATE dossier_events SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .pluck()
    .get(binnedAt, id) as number;
}

/** The packages named, as a step shows them. */
export function readPackageNames(
  database: Database,
  ids: readonly PackageId[],
): ReadonlyMap<PackageId, { readonly name: string; readonly digest: Digest }> {
  const rows = database
    .prepare("SELECT id, name, digest FROM packages WHERE id IN (SELECT value FROM json_each(?))")
    .all(JSON.stringify(ids)) as readonly {
    readonly id: PackageId;
    readonly name: string;
    readonly digest: Digest;
  }[];
  return new Map(rows.map(({ id, name, digest }) => [id, { name, digest }]));
}
