import { statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { RoundId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Canonical, canonicalText } from "#core/base/canonical-text";
import type { RestorePreview } from "#core/safekeeping/restore/procedures";
import { paperPath, bookFolder } from "../../book-folder";
import { openForReading } from "../../database/open-database";
import { sha256 } from "../../database/sha256";
import type { BookContext, Task } from "../../router/handler";
import { type PaperOfBook, papersOfBook } from "../paper-list";
import { compareBooks } from "./compare-books";
import { erasedSince } from "./erased-since";
import type { TakenCopy } from "./find-copy";
import type { StagedCopy } from "./stage-copy";

/** Compares the book with a staged copy and says what a restore would bring and take. Both are only read. */
export async function previewRestore(
  context: BookContext,
  { copy, staged }: { readonly copy: TakenCopy; readonly staged: StagedCopy },
  task: Task,
): Promise<RestorePreview> {
  const missing = await papersMissing(context, { staged, place: copy.folder }, task);
  const lens = openForReading(context.folder.database);
  try {
    lens.prepare("ATTACH ? AS copy").run(staged.file);
    const fork = lastCommonSeq(lens);
    const said = {
      madeAt: copy.madeAt,
      lastSavedAt: lastSaved(lens),
      place: copy.placeName,
      name: copy.name,
      olderVersion: staged.olderVersion,
      kinds: compareBooks(lens),
      sealsLost: sealsOnlyIn(lens, "main", "copy"),
      sealsBack: sealsOnlyIn(lens, "copy", "main"),
      openRounds: openRoundsLost(lens),
      stepsLost: stepsAfter(lens, "main", fork),
      stepsBack: stepsAfter(lens, "copy", fork).count,
      packagesLost: lens
        .prepare(
          "SELECT name FROM main.packages WHERE id NOT IN (SELECT id FROM copy.packages) ORDER BY rowid",
        )
        .pluck()
        .all() as string[],
      erasedAgain: erasedSince(lens, { present: "main", staged: "copy" }).length,
      papersMissing: missing.map(({ name }) => name),
    };
    const exactly = [staged.digest, lastStepHash(lens), said as unknown as Canonical];
    return { ...said, previewDigest: sha256(canonicalText(exactly)) };
  } finally {
    lens.close();
  }
}

/** What the program notes by itself, such as the word of the second person, makes a preview no older. */
const lastStepHash = (lens: Database): string | null =>
  (lens
    .prepare("SELECT hash FROM main.audit_events WHERE procedure NOT LIKE 'app.%' ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get() as string | undefined) ?? null;

/** Number of the last event both trails have; after it they tell of different work. */
function lastCommonSeq(lens: Database): number {
  return lens
    .prepare(
      `SELECT coalesce(max(ours.seq), 0) FROM main.audit_events AS ours
       JOIN copy.audit_events AS theirs ON theirs.seq = ours.seq AND theirs.hash = ours.hash`,
    )
    .pluck()
    .get() as number;
}

/** Events of the program itself are no step of a person. */
function stepsAfter(lens: Database, side: "main" | "copy", seq: number): RestorePreview["stepsLost"] {
  return lens
    .prepare(
      `SELECT count(*) AS count, min(moment_at) AS since FROM ${side}.audit_events
       WHERE seq > ? AND procedure NOT LIKE 'app.%'`,
    )
    .get(seq) as { count: number; since: Moment | null };
}

const lastSaved = (lens: Database): Moment | null =>
  (lens
    .prepare(
      "SELECT moment_at FROM copy.audit_events WHERE procedure NOT LIKE 'app.%' ORDER BY seq DESC LIMIT 1",
    )
    .pluck()
    .get() as Moment | undefined) ?? null;

function sealsOnlyIn(
  lens: Database,
  side: "main" | "copy",
  other: "main" | "copy",
): RestorePreview["sealsLost"] {
  return lens
    .prepare(
      `SELECT rounds.name AS round, code FROM ${side}.seals JOIN ${side}.rounds ON rounds.id = round_id
       WHERE code NOT IN (SELECT code FROM ${other}.seals) ORDER BY sealed_at, code`,
    )
    .all() as RestorePreview["sealsLost"];
}

/** Rounds neither sealed nor cancelled whose figures are not the copy's. */
function openRoundsLost(lens: Database): RestorePreview["openRounds"] {
  return lens
    .prepare(
      `SELECT id, name FROM main.rounds WHERE cancelled_at IS NULL AND id NOT IN (SELECT round_id FROM main.seals)
         AND id NOT IN (
           SELECT theirs.id FROM copy.rounds AS theirs WHERE theirs.revision = rounds.revision
         ) ORDER BY rowid`,
    )
    .all() as { id: RoundId; name: string }[];
}

/**
 * Papers the copy relies on that the book's store does not hold and the copy cannot give: gone there, or no longer
 * the bytes that were taken in.
 */
async function papersMissing(
  context: BookContext,
  { staged, place }: { readonly staged: StagedCopy; readonly place: string },
  task: Task,
): Promise<readonly PaperOfBook[]> {
  const missing: PaperOfBook[] = [];
  for (const paper of papersOfBook(staged.context.database)) {
    if (holds(paperPath(context.folder, paper.digest), paper.bytes)) continue;
    const given = await context.workshop.hashFile(paperPath(bookFolder(place), paper.digest), task);
    if (given !== paper.digest) missing.push(paper);
  }
  return missing;
}

/** Whether the store has a paper of that size: its bytes were hashed when it was taken in. */
export function holds(file: string, bytes: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === bytes;
}
