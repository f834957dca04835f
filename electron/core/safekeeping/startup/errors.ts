import type { Moment } from "../../base/local-date";

/** Refusals of a start that a person may answer. */
export interface StartupErrors {
  /** The book is older than when it was last used on this PC, or went another way since. */
  BOOK_OLDER: {
    readonly folder: string;
    readonly how: "BEHIND" | "DIFFERENT";
    readonly missingSteps: number;
    readonly missingRounds: readonly { readonly round: string; readonly code: string }[];
    readonly markedAt: Moment;
  };
  /** The rehearsal on a copy failed; the book itself was not touched. */
  MIGRATION_NOT_SOUND: {
    readonly from: number;
    readonly to: number;
    readonly backup: string;
    readonly finding: string;
  };
  /** A log lies beside the file that is another book's, or of another state of this one. */
  BOOK_LOG_FOREIGN: { readonly folder: string; readonly log: string };
  /** The copy that was offered proved no longer whole when it was taken. */
  NO_SOUND_COPY: { readonly folder: string; readonly name: string };
  /** Not even the list of tables can be read. */
  NOTHING_TO_SALVAGE: { readonly folder: string };
}
