import { daysBetween } from "#core/base/calendar-days";
import type { Moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import type { CopyWorries } from "#core/safekeeping/copies/copy-worries";
import { waitingForPassphrase } from "#core/safekeeping/copies/due-work";
import { copyWords } from "#core/strings/copies-words";
import type { Platform } from "../../../platform/platform";
import { localDayOf } from "../../clock";
import type { BookContext, QueryHandler } from "../../router/handler";
import { copiesNow } from "./copies-now";
import { type CopyRow, readCopies } from "./copy-store";
import { isOwn, placeNameOf } from "./list-copies";
import { listPlaces, type PlaceNow, placesNow } from "./place-store";

/** What is wrong with the protection of the book, as the overview asks for it. */
export function copyWorriesQuery(platform: Platform): QueryHandler<"safekeeping.copyWorries"> {
  return async (context) => {
    const copies = readCopies(context.database).filter(({ thinnedAt }) => thinnedAt === null);
    const places = await placesNow(context.database, platform);
    return ok({
      faulty: faulty(copies, places),
      failed: failed(context),
      sealed: sealed(context, places),
      outside: outside(context, copies),
    });
  };
}

const isSound = ({ proof }: CopyRow): boolean => proof?.finding === "";

function faulty(copies: readonly CopyRow[], places: readonly PlaceNow[]): CopyWorries["faulty"] {
  const copy = copies.findLast(({ proof }) => proof !== null && proof.finding !== "");
  if (copy === undefined) return null;
  const next = copies.findLast(isSound)?.madeAt ?? null;
  return { madeAt: copy.madeAt, placeName: placeNameOf(copy, places), next };
}

function failed({ database, copyMemory }: BookContext): CopyWorries["failed"] {
  const own = copyMemory.ownFailure();
  const outsideFailures = listPlaces(database).flatMap(({ name, failedAt }) =>
    failedAt === null ? [] : [{ name, failedAt }],
  );
  return own === null
    ? outsideFailures
    : [{ name: copyWords.ownPlace, failedAt: own.failedAt }, ...outsideFailures];
}

function sealed(context: BookContext, places: readonly PlaceNow[]): string[] {
  const waiting = new Set(waitingForPassphrase(copiesNow(context, places)));
  return places.filter(({ id }) => waiting.has(id)).map(({ name }) => name);
}

function outside({ database, clock }: BookContext, copies: readonly CopyRow[]): CopyWorries["outside"] {
  const last = copies.findLast((copy) => !isOwn(copy) && isSound(copy));
  const begun = database.prepare("SELECT created_at FROM book").pluck().get() as Moment;
  const since = localDayOf(last?.madeAt ?? begun);
  const days = Math.max(0, daysBetween(since, localDayOf(clock.now())));
  return { had: last === undefined ? "NONE" : "ONE", since, days };
}
