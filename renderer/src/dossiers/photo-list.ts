import type { GrantToken } from "#core/base/ids";
import { type Turn, turnedBy } from "#core/dossiers/photos/turn";

/** A photo chosen for the PDF, as its page will show it. */
export interface ChosenPhoto {
  readonly photo: GrantToken;
  readonly file: string;
  /** A small JPEG of it, upright, in base64. */
  readonly preview: string;
  readonly turn: Turn;
}

type Photos = readonly ChosenPhoto[];

/** The photo at a place moved by one or more places; it stays where it is at either end. */
export function movePhoto(photos: Photos, place: number, by: number): Photos {
  const target = Math.min(Math.max(place + by, 0), photos.length - 1);
  const moved = photos[place];
  if (moved === undefined) return photos;
  const others = photos.filter((_, other) => other !== place);
  return [...others.slice(0, target), moved, ...others.slice(target)];
}

/** The photo at a place turned a quarter to the right. */
export function turnPhoto(photos: Photos, place: number): Photos {
  return photos.map((photo, other) =>
    other === place ? { ...photo, turn: turnedBy(photo.turn, 90) } : photo,
  );
}
