import type { BackupId, BackupPlaceId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";

/** Why the last copy in the book's own folder failed, and when. */
export interface OwnFailure {
  readonly failedAt: Moment;
  readonly reason: string;
}

/** What is known of copies as long as the book is open, and written nowhere. */
export interface CopyMemory {
  /** One copy at a time is made, opened or thinned; what is asked for meanwhile waits. Never within itself. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** The passphrase given for an encrypted place since the book was opened; null where none was. */
  readonly passphraseOf: (place: BackupPlaceId) => string | null;
  readonly holdPassphrase: (place: BackupPlaceId, passphrase: string) => void;
  /** A full disk could not take a note of itself: this one stays in memory. */
  readonly ownFailure: () => OwnFailure | null;
  readonly noteOwn: (failure: OwnFailure | null) => void;
  /** Copies that could not be opened for a reason that is no fault of theirs: not tried again by themselves. */
  readonly isPutOff: (copy: BackupId) => boolean;
  readonly putOff: (copy: BackupId) => void;
}

export function createCopyMemory(): CopyMemory {
  const passphrases = new Map<BackupPlaceId, string>();
  const putOff = new Set<BackupId>();
  let failure: OwnFailure | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
    passphraseOf: (place) => passphrases.get(place) ?? null,
    holdPassphrase: (place, passphrase) => {
      passphrases.set(place, passphrase);
    },
    ownFailure: () => failure,
    noteOwn: (noted) => {
      failure = noted;
    },
    isPutOff: (copy) => putOff.has(copy),
    putOff: (copy) => {
      putOff.add(copy);
    },
  };
}
