import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "better-sqlite3";
import type { BackupId, BackupPlaceId, Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { CopyForm, CopyProof, CopyReason } from "#core/safekeeping/copies/copy";
import { holdsFarLess } from "#core/safekeeping/copies/thinning";
import type { BookContext } from "../../router/handler";
import type { PlaceNow } from "./place-store";

export interface CopyRow {
  readonly id: BackupId;
  readonly madeAt: Moment;
  readonly place: string;
  readonly reason: CopyReason;
  readonly bytes: number;
  readonly papers: number;
  readonly digest: Digest;
  readonly form: CopyForm;
  readonly placeId: BackupPlaceId | null;
  readonly seq: number | null;
  readonly units: number | null;
  readonly nominations: number | null;
  readonly acceptedAt: Moment | null;
  readonly thinnedAt: Moment | null;
  readonly proof: CopyProof | null;
}

interface Read extends Omit<CopyRow, "proof"> {
  readonly provedAt: Moment | null;
  readonly finding: string;
  readonly rows: number;
  readonly provedPapers: number;
  readonly seals: number;
}

/** Every copy ever made in the order it was made, with its last proof; those thinned away too. */
export function readCopies(database: Database): readonly CopyRow[] {
  const rows = database
    .prepare(
      `SELECT backups.id, made_at AS madeAt, place, reason, bytes, backups.papers, digest, form,
         place_id AS placeId, seq, units, nominations, smaller_accepted_at AS acceptedAt, thinned_at AS thinnedAt,
         proofs.proved_at AS provedAt, proofs.finding, proofs.row_count AS rows, proofs.papers AS provedPapers,
         proofs.seals
       FROM backups LEFT JOIN backup_proofs AS proofs
         ON proofs.rowid = (SELECT max(rowid) FROM backup_proofs WHERE backup_id = backups.id)
       ORDER BY backups.rowid`,
    )
    .all() as readonly Read[];
  return rows.map(({ provedAt, finding, rows: counted, provedPapers, seals, ...row }) => ({
    ...row,
    proof: provedAt === null ? null : { provedAt, finding, rows: counted, papers: provedPapers, seals },
  }));
}

/** Where a copy lies now; null while the stick it is on is away. A book that was moved took its own copies along. */
export function pathOfCopy(
  { folder }: BookContext,
  copy: Pick<CopyRow, "place" | "placeId" | "reason">,
  places: readonly PlaceNow[],
): string | null {
  if (copy.placeId !== null) {
    const path = places.find(({ id }) => id === copy.placeId)?.path ?? null;
    return path === null ? null : join(path, lastName(copy.place));
  }
  return copy.reason === "USB" ? copy.place : join(folder.backups, lastName(copy.place));
}

/** Of a path of either system: the book may have come from another PC. */
const lastName = (place: string): string => basename(place.replaceAll("\\", "/"));

export const isThere = (path: string | null): boolean => path !== null && existsSync(path);

/** What the book held at the copy made before this one; null where nobody counted. */
export function heldBefore(
  copies: readonly CopyRow[],
  copy: CopyRow,
): { readonly units: number; readonly nominations: number } | null {
  const counted = copies.slice(0, copies.indexOf(copy)).findLast(({ units }) => units !== null);
  if (counted === undefined || counted.units === null || counted.nominations === null) return null;
  return { units: counted.units, nominations: counted.nominations };
}

/** What is gone since the copy before where it is far too much and nobody accepted it; null where all is well. */
export function shrunkOf(copies: readonly CopyRow[], copy: CopyRow) {
  const before = heldBefore(copies, copy);
  const { units, nominations } = copy;
  if (before === null || units === null || nominations === null || copy.acceptedAt !== null) return null;
  if (!holdsFarLess(before, { units, nominations })) return null;
  return { unitsBefore: before.units, units, nominationsBefore: before.nominations, nominations };
}

export function markThinned(database: Database, id: BackupId, thinnedAt: Moment): void {
  database.prepare("UPDATE backups SET thinned_at = ? WHERE id = ?").run(thinnedAt, id);
}

export function acceptSmaller(database: Database, id: BackupId, acceptedAt: Moment): void {
  database.prepare("UPDATE backups SET smaller_accepted_at = ? WHERE id = ?").run(acceptedAt, id);
}

/** What the book holds: units and dossiers that are not in the bin, and the number of its last event. */
export function heldBy(database: Database) {
  const count = (table: "units" | "nominations") =>
    database.prepare(`SELECT count(*) FROM ${table} WHERE binned_at IS NULL`).pluck().get() as number;
  return { units: count("units"), nominations: count("nominations") };
}
