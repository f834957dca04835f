import { IconShieldCheck, IconShieldExclamation } from "@tabler/icons-react";
import { Link } from "wouter";
import type { BookSummary } from "#core/safekeeping/book";
import { frameStrings as words } from "#core/strings/frame-strings";
import { formatClock, formatDayOf, formatMoment, isToday } from "../ui/format";
import { Glyph } from "../ui/glyph";

/** The room of safekeeping, at its copies. */
const copiesPath = "/safekeeping/BACKUPS";

type Backup = Pick<BookSummary, "lastBackupAt" | "lastBackupProof">;

/** When the book was last backed up, and what was found when that copy was opened; leads to the copies. */
export function BackupStatus({ book }: { readonly book: Backup }) {
  const proof = book.lastBackupProof;
  const sound = proof?.finding === "SOUND";
  return (
    <Link
      className="frame-status-item"
      data-tone={sound ? "ok" : "warn"}
      data-testid="backed-up-at"
      href={copiesPath}
      title={proof === null ? words.backupsHint : words.backupsHintProved(formatMoment(proof.provedAt))}
    >
      <Glyph of={sound ? IconShieldCheck : IconShieldExclamation} size={16} />
      {backupWords(book)}
    </Link>
  );
}

function backupWords({ lastBackupAt: made, lastBackupProof: proof }: Backup): string {
  if (made === null) return words.notBackedUp;
  const backedUp = isToday(made)
    ? words.backedUpToday(formatClock(made).slice(0, 5))
    : words.backedUpOn(formatDayOf(made));
  return `${backedUp} · ${proofWords(proof)}`;
}

function proofWords(proof: Backup["lastBackupProof"]): string {
  if (proof === null) return words.notProved;
  if (proof.finding === "FAULTY") return words.provedFaulty;
  return isToday(proof.provedAt)
    ? words.provedToday(formatClock(proof.provedAt).slice(0, 5))
    : words.provedOn(formatDayOf(proof.provedAt));
}
