import type { BookMark } from "#core/safekeeping/startup/mark";
import type { BookContext } from "../../router/handler";
import { readMark } from "./mark-store";

/** A mark is told after a seal, and after this many other changes: not at every key. */
const changesBetweenMarks = 20;

export interface Marked {
  readonly changed: () => void;
  readonly now: () => void;
}

/** Tells how far the book has come, once at the beginning and then as it goes on. Samples prove nothing. */
export function keepMarked(context: BookContext, onMark: (mark: BookMark) => void): Marked {
  const seals = context.database.prepare("SELECT count(*) FROM seals").pluck();
  let sealed = seals.get();
  let changes = 0;
  const now = (): void => {
    sealed = seals.get();
    changes = 0;
    if (context.bookKind !== "SAMPLE") onMark(readMark(context));
  };
  now();
  return {
    now,
    changed: () => {
      changes += 1;
      if (changes >= changesBetweenMarks || seals.get() !== sealed) now();
    },
  };
}
