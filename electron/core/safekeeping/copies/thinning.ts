import { daysBetween } from "../../base/calendar-days";
import type { LocalDate } from "../../base/local-date";
import type { CopyReason, KeptBecause } from "./copy";
import type { CopyKeeping } from "./keeping";

/** One copy that lies in a place, as thinning sees it. */
export interface ThinnableCopy {
  readonly id: string;
  readonly madeOn: LocalDate;
  readonly reason: CopyReason;
  /** SOUND: its last proof found nothing. */
  readonly proof: "SOUND" | "FAULTY" | "NONE";
  /** It holds far less than the copy before it, and nobody said that this is right. */
  readonly size: "AS_BEFORE" | "FAR_LESS";
}

/** The newest sound copies stay whatever their day. */
const newestKept = 5;
/** A copy made before the book was changed as a whole stays at least so long. */
const daysBeforeStep = 30;

interface Span {
  readonly because: KeptBecause;
  /** Copies of one and the same span: only the last of them stays for it. */
  readonly nameOf: (day: LocalDate) => string;
  readonly daysKept: number;
}
const spansOf = ({ days, weeks, months, years }: CopyKeeping): readonly Span[] => [
  { because: "DAY", nameOf: (day) => day, daysKept: days },
  { because: "WEEK", nameOf: (day) => String(weekOf(day)), daysKept: weeks * 7 },
  { because: "MONTH", nameOf: (day) => day.slice(0, 7), daysKept: months * 31 },
  { because: "YEAR", nameOf: (day) => day.slice(0, 4), daysKept: years === null ? Infinity : years * 366 },
];

/**
 * Why each copy of one place stays, in words of `KeptBecause`; those that answer null may go. `copies` stand in the
 * order they were made, whatever the clock said. The last of a day, week, month and year stays as long as `keeping`
 * says: each is also the last of its day, so that what stays today was not taken by an earlier thinning with the same
 * setting. A day to come (the clock was set back) is today.
 */
export function planThinning(
  copies: readonly ThinnableCopy[],
  { today, keeping }: { readonly today: LocalDate; readonly keeping: CopyKeeping },
): ReadonlyMap<string, KeptBecause | null> {
  const sound = copies.filter(({ proof }) => proof === "SOUND");
  const newest = new Set(sound.slice(-newestKept).map(({ id }) => id));
  const lastSound = sound.at(-1)?.id;
  const loss = copies.findLastIndex(({ size }) => size === "FAR_LESS");
  const ofSpans = lastOfSpans(sound, { today, spans: spansOf(keeping) });
  return new Map(
    copies.map((copy, place): readonly [string, KeptBecause | null] => {
      const { id, reason, proof, madeOn } = copy;
      if (id === lastSound) return [id, "LAST_SOUND"];
      if (proof !== "SOUND") return [id, "NOT_PROVEN"];
      if (reason === "USB") return [id, "ASKED_FOR"];
      if (place <= loss) return [id, "BEFORE_LOSS"];
      if (reason.startsWith("BEFORE_") && age(madeOn, today) < daysBeforeStep) return [id, "BEFORE_STEP"];
      if (newest.has(id)) return [id, "NEWEST"];
      return [id, ofSpans.get(id) ?? null];
    }),
  );
}

/** The last copy of every span that is still kept, under the shortest span it stands for. */
function lastOfSpans(
  sound: readonly ThinnableCopy[],
  { today, spans }: { readonly today: LocalDate; readonly spans: readonly Span[] },
): ReadonlyMap<string, KeptBecause> {
  const kept = new Map<string, KeptBecause>();
  for (const { because, nameOf, daysKept: days } of spans) {
    const last = new Map(sound.map((copy) => [nameOf(copy.madeOn), copy]));
    for (const { id, madeOn } of last.values()) {
      if (age(madeOn, today) < days && !kept.has(id)) kept.set(id, because);
    }
  }
  return kept;
}

const age = (day: LocalDate, today: LocalDate): number => daysBetween(day, today);

/** Number of the week, Monday to Sunday, counted from a Monday long ago. */
function weekOf(day: LocalDate): number {
  return Math.floor(daysBetween("1900-01-01" as LocalDate, day) / 7);
}

export interface HeldByBook {
  readonly units: number;
  readonly nominations: number;
}

/** Fewer than this are no loss worth a word: a book just begun is emptied and filled again. */
const fewestForLoss = 4;

/** Whether more than half of the units or of the dossiers is gone since the copy before. */
export function holdsFarLess(before: HeldByBook, now: HeldByBook): boolean {
  const lost = (had: number, has: number) => had >= fewestForLoss && has * 2 < had;
  return lost(before.units, now.units) || lost(before.nominations, now.nominations);
}
