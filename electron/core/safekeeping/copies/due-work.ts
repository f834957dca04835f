import { daysBetween } from "../../base/calendar-days";
import type { BackupId, BackupPlaceId } from "../../base/ids";
import type { LocalDate } from "../../base/local-date";
import type { CopySettings, CopyRhythm } from "./copy-settings";

/** The last copy of a place, and how long ago one failed there. */
export interface PlaceStanding {
  readonly lastMadeOn: LocalDate | null;
  /** Number of the last event of the audit that copy holds; null where there is none or nobody counted. */
  readonly lastSeq: number | null;
  /** Minutes since the last copy there failed; null where it did not. */
  readonly minutesSinceFailure: number | null;
}

/** A place outside the book's own folder. SEALED: in reach, but nobody gave the passphrase yet. */
export interface OutsideStanding extends PlaceStanding {
  readonly id: BackupPlaceId;
  readonly rhythm: CopyRhythm;
  readonly state: "READY" | "SEALED" | "AWAY";
}

/** A copy that could be opened now; `provedOn` null where it never was. */
export interface OpenableCopy {
  readonly id: BackupId;
  readonly provedOn: LocalDate | null;
}

export interface CopiesNow {
  readonly today: LocalDate;
  readonly settings: CopySettings;
  /** Number of the last event of the book's audit. */
  readonly seq: number;
  readonly own: PlaceStanding;
  readonly places: readonly OutsideStanding[];
  readonly openable: readonly OpenableCopy[];
}

export type DueWork =
  | { readonly kind: "DAILY" }
  | { readonly kind: "PLACE"; readonly placeId: BackupPlaceId }
  | { readonly kind: "PROVE"; readonly backupId: BackupId };

/** After a copy failed, the next is tried no sooner. */
const minutesAfterFailure = 15;

/**
 * What is done next for the copies, one thing at a time: the day's copy, then the places in reach, then the copy whose
 * proof is oldest. Null: nothing is due. A book nothing was saved in since needs no new copy.
 */
export function dueWork(facts: CopiesNow): DueWork | null {
  if (facts.settings.daily === "ON" && needsCopy(facts, facts.own)) return { kind: "DAILY" };
  const place = facts.places.find(
    (candidate) => candidate.rhythm === "DAILY" && candidate.state === "READY" && needsCopy(facts, candidate),
  );
  if (place !== undefined) return { kind: "PLACE", placeId: place.id };
  const stale = stalest(facts);
  return stale === null ? null : { kind: "PROVE", backupId: stale.id };
}

/** Places in reach that wait for their passphrase before the day's copy can be made. */
export function waitingForPassphrase(facts: CopiesNow): readonly BackupPlaceId[] {
  return facts.places
    .filter(({ rhythm, state }) => rhythm === "DAILY" && state === "SEALED")
    .filter((place) => needsCopy(facts, place))
    .map(({ id }) => id);
}

/** Whether the day still lacks its copy. A last copy of a day to come (the clock was set back) is of another day too. */
function needsCopy({ today, seq }: Pick<CopiesNow, "today" | "seq">, place: PlaceStanding): boolean {
  if (place.lastMadeOn === today || (place.lastSeq !== null && place.lastSeq >= seq)) return false;
  return place.minutesSinceFailure === null || place.minutesSinceFailure >= minutesAfterFailure;
}

function stalest({ openable, settings, today }: CopiesNow): OpenableCopy | null {
  const stale = openable.filter(
    ({ provedOn }) => provedOn === null || daysBetween(provedOn, today) > settings.proveAfterDays,
  );
  const [oldest] = stale.toSorted((left, right) =>
    (left.provedOn ?? "").localeCompare(right.provedOn ?? "", "en"),
  );
  return oldest ?? null;
}
