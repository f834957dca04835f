import { IconDeviceFloppy, IconPencil, IconPlugConnectedX } from "@tabler/icons-react";
import { Link } from "wouter";
import type { Moment } from "#core/base/local-date";
import type { BookSummary } from "#core/safekeeping/book";
import { frameStrings } from "#core/strings/frame-strings";
import { useUiState } from "../state/ui-state";
import { formatClock, formatMoment, isToday } from "../ui/format";
import { Glyph } from "../ui/glyph";
import { KeyHint } from "../ui/key-hint";
import { BackupStatus } from "./backup-status";
import { LastStep } from "./last-step";

/** The room of safekeeping opens with the steps. */
const stepsPath = "/safekeeping";

/** Always in sight: when last saved, when backed up, no network, the keys of this screen. */
export function StatusBar({ book }: { readonly book: BookSummary }) {
  const savedHere = useUiState((state) => state.lastSavedAt);
  const keys = useUiState((state) => state.screenKeys);
  const dirty = useUiState((state) => state.dirtyForms.length > 0);
  const saved = later(savedHere, book.lastSavedAt);
  return (
    <footer className="frame-status" aria-label={frameStrings.statusBar}>
      {dirty ? (
        <span className="frame-status-item" data-tone="warn">
          <Glyph of={IconPencil} size={16} />
          {frameStrings.unsaved}
        </span>
      ) : (
        <Link
          className="frame-status-item"
          data-tone="ok"
          data-testid="saved-at"
          href={stepsPath}
          title={frameStrings.recentSteps}
        >
          <Glyph of={IconDeviceFloppy} size={16} />
          {savedWords(saved)}
        </Link>
      )}
      <LastStep />
      <BackupStatus book={book} />
      <span className="frame-status-item">
        <Glyph of={IconPlugConnectedX} size={16} />
        {frameStrings.noNetwork}
      </span>
      <span className="frame-status-keys">
        {keys.map((key) => (
          <KeyHint key={key.word} keys={key.keys} word={key.word} />
        ))}
      </span>
    </footer>
  );
}

/** Moments are ISO 8601 in UTC with one width: the order of their letters is the order of time. */
function later(left: Moment | null, right: Moment | null): Moment | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

function savedWords(saved: Moment | null): string {
  if (saved === null) return frameStrings.notSavedYet;
  return isToday(saved)
    ? frameStrings.savedAt(formatClock(saved))
    : frameStrings.savedOn(formatMoment(saved));
}
