/** Refusals a command may meet that takes in one file a person chose. */
export const takingRefusals = [
  "GRANT_EXPIRED",
  "TASK_CANCELLED",
  "DISK_FULL",
  "DISK_ERROR",
  "PAPER_UNREADABLE",
  "PAPER_VANISHED",
  "PAPER_CHANGING",
  "PAPER_IS_FOLDER",
  "PAPER_EMPTY",
  "PAPER_NAME_TOO_LONG",
] as const;

/** Refusals a query may meet that opens a read-only copy of a stored file. */
export const openingRefusals = [
  "PAPER_DANGEROUS",
  "PAPER_LOST",
  "PAPER_DAMAGED",
  "FILE_NOT_OPENED",
  "DISK_FULL",
  "DISK_ERROR",
] as const;
