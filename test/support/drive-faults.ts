import type { ErrorCode } from "#core/errors";

/**
 * What a drive answers a write with, and what a person is told of it: broken, full, write-protected, pulled out. `ofBook`:
 * where the drive is the book's own; `word` stands in the sentence of `told`.
 */
export const driveFaults = [
  { code: "EIO", told: "DISK_ERROR", ofBook: "DISK_ERROR", word: "báo lỗi" },
  { code: "ENOSPC", told: "DISK_FULL", ofBook: "DISK_FULL", word: "đã đầy" },
  { code: "EROFS", told: "PLACE_READ_ONLY", ofBook: "BOOK_READ_ONLY", word: "chỉ cho đọc" },
  { code: "EACCES", told: "PLACE_READ_ONLY", ofBook: "BOOK_READ_ONLY", word: "chỉ cho đọc" },
  { code: "ENODEV", told: "PLACE_GONE", ofBook: "BOOK_MISSING", word: "không còn đó" },
] as const satisfies readonly {
  readonly code: string;
  readonly told: ErrorCode;
  readonly ofBook: ErrorCode;
  readonly word: string;
}[];

/** What came of one piece of work with one call to the disk failing. */
export interface Outcome {
  readonly stands: "OLD" | "NEW";
  /** Code of the refusal; null where the work was told to be done. */
  readonly told: string | null;
  /** Anything found that must not be. */
  readonly wrong: readonly unknown[];
}

interface Counted {
  readonly OLD: number;
  readonly NEW: number;
  /** Every refusal that was told, once, in the order of the alphabet. */
  readonly told: readonly string[];
  readonly wrong: readonly unknown[];
}

/** Does the work as often as it calls the disk, each time with another call failing: every one, none left out. */
export async function failInTurn(
  calls: readonly string[],
  attempt: (nth: number) => Promise<Outcome>,
): Promise<Counted> {
  const stood = { OLD: 0, NEW: 0 };
  const told = new Set<string>();
  const wrong: unknown[] = [];
  for (const [nth, call] of calls.entries()) {
    const outcome = await attempt(nth);
    stood[outcome.stands] += 1;
    if (outcome.told !== null) told.add(outcome.told);
    if (outcome.wrong.length > 0) wrong.push({ nth, call, told: outcome.told, found: outcome.wrong });
  }
  return { ...stood, told: [...told].toSorted(), wrong };
}
