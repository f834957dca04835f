import { basename, dirname } from "node:path";
import { daysBetween } from "#core/base/calendar-days";
import type { LocalDate } from "#core/base/local-date";
import { ok } from "#core/base/result";
import type { CopyPlace, ListedCopy } from "#core/safekeeping/copies/copy";
import { copyWords } from "#core/strings/copies-words";
import type { Platform } from "../../../platform/platform";
import type { BookContext, QueryHandler } from "../../router/handler";
import { type CopyRow, isThere, pathOfCopy, readCopies, shrunkOf } from "./copy-store";
import { type PlaceNow, placesNow } from "./place-store";
import { readCopyKeeping, readCopySettings } from "./copy-settings-store";
import { copiesOnPlace, keptCopies } from "./thin-copies";

/** Most copies the screen lists; older ones are few and far between. */
const mostListed = 200;

/** What is protected now, as the tab of copies shows it. */
export function copiesQuery(platform: Platform): QueryHandler<"safekeeping.copies"> {
  return async (context) => {
    const places = await placesNow(context.database, platform);
    const all = readCopies(context.database).filter(({ thinnedAt }) => thinnedAt === null);
    const own = all.filter(isOwn).filter((copy) => isThere(pathOfCopy(context, copy, places)));
    const kept = new Map([
      ...keptCopies(context, own),
      ...places
        .filter(({ rhythm }) => rhythm === "DAILY")
        .flatMap((place) => [...keptCopies(context, copiesOnPlace(context, place))]),
    ]);
    const copies = all.toReversed().slice(0, mostListed);
    const listed = copies.map((copy) => listedCopy(context, { copy, all, places, kept: kept.get(copy.id) }));
    return ok({
      copies: listed,
      places: [ownPlace(context, own), ...places.map((place) => outsidePlace(context, place, all))],
      newestProven: newestProven(listed),
      daysSinceOutside: daysSinceOutside(context, all),
      settings: readCopySettings(context.database),
      keeping: readCopyKeeping(context.database),
    });
  };
}

export const isOwn = ({ placeId, reason }: CopyRow): boolean => placeId === null && reason !== "USB";

const isSound = ({ proof }: Pick<CopyRow, "proof">): boolean => proof?.finding === "";

interface Listing {
  readonly copy: CopyRow;
  readonly all: readonly CopyRow[];
  readonly places: readonly PlaceNow[];
  readonly kept: ListedCopy["kept"] | undefined;
}

function listedCopy(context: BookContext, { copy, all, places, kept }: Listing): ListedCopy {
  const { id, madeAt, reason, form, bytes, papers, proof } = copy;
  const path = pathOfCopy(context, copy, places);
  return {
    ...{ id, madeAt, reason, form, bytes, papers, proof },
    placeName: placeNameOf(copy, places),
    name: basename(copy.place.replaceAll("\\", "/")),
    presence: path === null ? "AWAY" : isThere(path) ? "THERE" : "GONE",
    // On a place that waits to be asked, and wherever somebody chose a folder, nothing is removed by itself.
    kept: kept === undefined ? "ASKED_FOR" : kept,
    shrunk: shrunkOf(all, copy),
  };
}

/** Where a copy lies, in words: a place of the book, its own folder, or the folder that was chosen. */
export function placeNameOf(copy: CopyRow, places: readonly PlaceNow[]): string {
  if (isOwn(copy)) return copyWords.ownPlace;
  return places.find(({ id }) => id === copy.placeId)?.name ?? dirname(copy.place);
}

function ownPlace(context: BookContext, own: readonly CopyRow[]): CopyPlace {
  return {
    ...{ id: null, name: copyWords.ownPlace, kind: "OWN", form: "FOLDER", revision: 1 },
    ...{ passphrase: "NOT_NEEDED", failure: context.copyMemory.ownFailure() },
    rhythm: readCopySettings(context.database).daily === "ON" ? "DAILY" : "ASKED",
    state: isThere(context.folder.backups) ? "THERE" : "AWAY",
    ...lastOf(own),
  };
}

function outsidePlace({ copyMemory }: BookContext, place: PlaceNow, all: readonly CopyRow[]): CopyPlace {
  const { id, name, form, rhythm, revision, failedAt, failure } = place;
  const held = copyMemory.passphraseOf(id) === null ? "NEEDED" : "HELD";
  return {
    ...{ id, name, form, rhythm, revision, passphrase: form === "FOLDER" ? "NOT_NEEDED" : held },
    kind: place.volumeId === null ? "FOLDER" : "STICK",
    state: place.path === null ? "AWAY" : "THERE",
    failure: failedAt === null ? null : { failedAt, reason: failure },
    ...lastOf(all.filter(({ placeId }) => placeId === id)),
  };
}

function lastOf(copies: readonly CopyRow[]): Pick<CopyPlace, "lastCopyAt" | "lastProvedAt" | "copies"> {
  return {
    lastCopyAt: copies.at(-1)?.madeAt ?? null,
    lastProvedAt: copies.findLast(isSound)?.proof?.provedAt ?? null,
    copies: copies.length,
  };
}

function newestProven(copies: readonly ListedCopy[]) {
  const sound = copies.filter(({ proof, presence }) => proof?.finding === "" && presence !== "GONE");
  const [newest] = sound;
  if (newest === undefined || newest.proof === null) return null;
  const { madeAt, placeName, proof } = newest;
  return {
    madeAt,
    placeName,
    provedAt: proof.provedAt,
    places: new Set(sound.map((copy) => copy.placeName)).size,
  };
}

function daysSinceOutside(context: BookContext, all: readonly CopyRow[]): number | null {
  const last = all.findLast((copy) => !isOwn(copy) && isSound(copy));
  if (last === undefined) return null;
  const now = context.clock.now().slice(0, 10) as LocalDate;
  return Math.max(0, daysBetween(last.madeAt.slice(0, 10) as LocalDate, now));
}
