import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { nativeImage } from "electron";
import { type Result, ok, refuse } from "#core/base/result";
import { readPhoto } from "#core/dossiers/photos/read-photo";
import { type Turn, turnedBy } from "#core/dossiers/photos/turn";
import { turnPixels } from "#core/dossiers/photos/turn-pixels";
import { type AppError, appError } from "#core/errors";
import { photoReasons } from "#core/strings/photo-words";

type PhotoRefusal = Extract<
  AppError,
  {
    code:
      | "PAPER_VANISHED"
      | "PAPER_UNREADABLE"
      | "PAPER_EMPTY"
      | "PHOTO_OF_OTHER_KIND"
      | "PHOTO_DAMAGED"
      | "PHOTO_TOO_LARGE";
  }
>;

/** A photo upright and turned as wished, no longer than asked on its long edge. Sizes are pixels. */
export interface LoadedPhoto {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

interface Wished {
  /** Longest edge, pixels. */
  readonly edge: number;
  /** 0 to 100, as JPEG counts it. */
  readonly quality: number;
  /** After it was set upright. */
  readonly turn: Turn;
}

/** Beyond these a photo is no photo of a paper, and decoding it would take the memory of a small PC. */
const mostBytes = 60_000_000;
const mostPixels = 60_000_000;

/** Reads, scales, turns and encodes one photo anew; of the file nothing but its pixels goes on. */
export async function loadPhoto(path: string, wished: Wished): Promise<Result<LoadedPhoto, PhotoRefusal>> {
  const file = basename(path);
  const read = await readBytes(path, file);
  if (!read.ok) return read;
  const reading = readPhoto(read.value);
  if (reading.kind === "OTHER")
    return refuse(appError("PHOTO_OF_OTHER_KIND", { file, format: reading.format }));
  if (reading.kind === "DAMAGED") return refuse(appError("PHOTO_DAMAGED", { file }));
  const { width, height, upright } = reading.facts;
  if (width * height > mostPixels) return refuse(appError("PHOTO_TOO_LARGE", { file, width, height }));
  const whole = nativeImage.createFromBuffer(read.value);
  if (whole.isEmpty()) return refuse(appError("PHOTO_DAMAGED", { file }));
  const scale = Math.min(1, wished.edge / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const small = scale < 1 ? whole.resize({ ...size, quality: "best" }) : whole;
  const turned = turnPixels({ ...small.getSize(), bytes: small.toBitmap() }, turnedBy(upright, wished.turn));
  const { bytes, ...turnedSize } = turned;
  const jpeg = nativeImage.createFromBitmap(Buffer.from(bytes.buffer), turnedSize).toJPEG(wished.quality);
  return ok({ jpeg, ...turnedSize });
}

async function readBytes(path: string, file: string): Promise<Result<Buffer, PhotoRefusal>> {
  try {
    const { size } = await stat(path);
    if (size === 0) return refuse(appError("PAPER_EMPTY", { file }));
    if (size > mostBytes) return refuse(appError("PHOTO_TOO_LARGE", { file, width: 0, height: 0 }));
    return ok(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return refuse(appError("PAPER_VANISHED", { file }));
    return refuse(appError("PAPER_UNREADABLE", { file, reason: photoReasons.notReadable }));
  }
}
