import type { LocalDate, Moment } from "#core/base/local-date";
import type { CopySettings } from "#core/safekeeping/copies/copy-settings";
import type { CopiesNow, OutsideStanding, PlaceStanding } from "#core/safekeeping/copies/due-work";
import { localDayOf } from "../../clock";
import { lastAuditSeq } from "../../database/audit-trail";
import type { BookContext } from "../../router/handler";
import { readCopySettings } from "./copy-settings-store";
import { type CopyRow, isThere, pathOfCopy, readCopies } from "./copy-store";
import { isOwn } from "./list-copies";
import type { PlaceNow } from "./place-store";

/** All that decides what is due for the copies now. */
export function copiesNow(context: BookContext, places: readonly PlaceNow[]): CopiesNow {
  const now = context.clock.now();
  const copies = readCopies(context.database).filter(({ thinnedAt }) => thinnedAt === null);
  const settings: CopySettings = readCopySettings(context.database);
  return {
    today: localDayOf(now),
    settings,
    seq: lastAuditSeq(context.database),
    own: standing(
      copies.filter((copy) => isOwn(copy) && isThere(pathOfCopy(context, copy, places))),
      minutesSince(context, context.copyMemory.ownFailure()?.failedAt ?? null),
    ),
    places: places.map((place) => outsideStanding(context, place, copies)),
    openable: copies
      .filter((copy) => isOpenable(context, copy, places))
      .map(({ id, proof }) => ({ id, provedOn: proof === null ? null : localDayOf(proof.provedAt) })),
  };
}

function outsideStanding(context: BookContext, place: PlaceNow, copies: readonly CopyRow[]): OutsideStanding {
  const { id, rhythm, path, form, failedAt } = place;
  const sealed = form === "ENCRYPTED" && context.copyMemory.passphraseOf(id) === null;
  return {
    ...standing(
      copies.filter(({ placeId }) => placeId === id),
      minutesSince(context, failedAt),
    ),
    ...{ id, rhythm, state: path === null ? "AWAY" : sealed ? "SEALED" : "READY" },
  };
}

/** A clock that was set back makes no wait of days. */
function minutesSince({ clock }: BookContext, failedAt: Moment | null): number | null {
  if (failedAt === null) return null;
  return Math.abs(Date.parse(clock.now()) - Date.parse(failedAt)) / 60_000;
}

/** Copies before a migration hold an older schema and counted nothing: they are no copy of the day. */
function standing(copies: readonly CopyRow[], minutesSinceFailure: number | null): PlaceStanding {
  const last = copies.findLast(({ reason }) => reason !== "BEFORE_MIGRATION");
  const lastMadeOn: LocalDate | null = last === undefined ? null : localDayOf(last.madeAt);
  return { lastMadeOn, lastSeq: last?.seq ?? null, minutesSinceFailure };
}

/** Whether a copy can be opened without asking anybody; one that was found faulty is not opened again by itself. */
function isOpenable(context: BookContext, copy: CopyRow, places: readonly PlaceNow[]): boolean {
  if (context.copyMemory.isPutOff(copy.id)) return false;
  if (copy.proof !== null && copy.proof.finding !== "") return false;
  if (copy.form === "ENCRYPTED" && passphraseFor(context, copy) === null) return false;
  return isThere(pathOfCopy(context, copy, places));
}

/** The passphrase of the place an encrypted copy lies on, where somebody gave it since the book was opened. */
export function passphraseFor({ copyMemory }: BookContext, { form, placeId }: CopyRow): string | null {
  return form === "ENCRYPTED" && placeId !== null ? copyMemory.passphraseOf(placeId) : null;
}
