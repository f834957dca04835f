import type { Turn } from "./turn";

/** What the first bytes of a photo tell, before any of it is decoded. Sizes are pixels as stored. */
export interface PhotoFacts {
  readonly format: "JPEG" | "PNG";
  readonly width: number;
  readonly height: number;
  /** How far the camera was held askew: the photo stands upright turned by this. Mirroring is left out. */
  readonly upright: Turn;
}

export type PhotoReading =
  | { readonly kind: "PHOTO"; readonly facts: PhotoFacts }
  /** HEIC is what iPhones keep photos in; `other` is no photo this program knows. */
  | { readonly kind: "OTHER"; readonly format: "HEIC" | "OTHER" }
  | { readonly kind: "DAMAGED" };

const damaged: PhotoReading = { kind: "DAMAGED" };

/** Reads format, size and orientation of a photo from its bytes, and whether it is there to its end. */
export function readPhoto(bytes: Uint8Array): PhotoReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes, view);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes, view);
  if (textAt(bytes, 4, 4) === "ftyp" && /^(hei|hev|mif1|msf1|avif)/.test(textAt(bytes, 8, 4)))
    return { kind: "OTHER", format: "HEIC" };
  return { kind: "OTHER", format: "OTHER" };
}

function readPng(bytes: Uint8Array, view: DataView): PhotoReading {
  if (bytes.length < 45 || textAt(bytes, 12, 4) !== "IHDR") return damaged;
  if (textAt(bytes, bytes.length - 8, 4) !== "IEND") return damaged;
  return photo({ format: "PNG", width: view.getUint32(16), height: view.getUint32(20), upright: 0 });
}

/** Walks the segments of a JPEG to the first scan; what follows must hold an end of image. */
function readJpeg(bytes: Uint8Array, view: DataView): PhotoReading {
  let size: { readonly width: number; readonly height: number } | null = null;
  let upright: Turn = 0;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return damaged;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return damaged;
    if (isFrame(marker)) {
      if (length < 8) return damaged;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xe1) upright = uprightOf(bytes.subarray(at + 4, end)) ?? upright;
    if (marker === 0xda) {
      if (size === null || !hasEnd(bytes, end)) return damaged;
      return photo({ format: "JPEG", ...size, upright });
    }
    at = end;
  }
  return damaged;
}

/** Start of frame: every C-marker but the tables of Huffman and arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** The orientation of an Exif segment (tag 0x0112) as a turn; undefined where it tells none. */
function uprightOf(segment: Uint8Array): Turn | undefined {
  if (textAt(segment, 0, 4) !== "Exif") return undefined;
  const tiff = segment.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return undefined;
  const little = textAt(tiff, 0, 2) === "II";
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, little) === 0x0112) return turnOfOrientation(view.getUint16(at + 8, little));
  }
  return undefined;
}

function turnOfOrientation(orientation: number): Turn {
  if (orientation === 3 || orientation === 4) return 180;
  if (orientation === 5 || orientation === 6) return 90;
  return orientation === 7 || orientation === 8 ? 270 : 0;
}

function photo(facts: PhotoFacts): PhotoReading {
  return facts.width > 0 && facts.height > 0 ? { kind: "PHOTO", facts } : damaged;
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, place) => bytes[place] === sign);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
