import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GrantToken } from "#core/base/ids";
import { readPhoto } from "#core/dossiers/photos/read-photo";
import { type Turn, turn, turnedBy } from "#core/dossiers/photos/turn";
import { type Pixels, turnPixels } from "#core/dossiers/photos/turn-pixels";
import { type ChosenPhoto, movePhoto, turnPhoto } from "#renderer/dossiers/photo-list.ts";

const turns = [...turn.values] as Turn[];
const oneTurn = fc.constantFrom(...turns);

/** A JPEG of headers alone: Exif with an orientation where one is given, a frame, a scan, its end. */
function jpeg(width: number, height: number, orientation: number | null, end = "ffd9"): Uint8Array {
  const hex = (value: number) => value.toString(16).padStart(4, "0");
  const tiff = (value: number) => `4d4d002a0000000800010112000300000001${hex(value)}000000000000`;
  const exif = orientation === null ? "" : `45786966 0000 ${tiff(orientation)}`.replaceAll(" ", "");
  const app1 = exif === "" ? "" : `ffe1${hex(exif.length / 2 + 2)}${exif}`;
  const frame = `ffc0000b08${hex(height)}${hex(width)}0101 1100`.replaceAll(" ", "");
  return Uint8Array.from(
    Buffer.from(`ffd8${app1}${frame}ffda00080101000000 00aabb`.replaceAll(" ", "") + end, "hex"),
  );
}

function png(width: number, height: number, tail = "0000000049454e44ae426082"): Uint8Array {
  const head = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Uint8Array.from(Buffer.concat([head, size, Buffer.alloc(9), Buffer.from(tail, "hex")]));
}

const text = (words: string) => Uint8Array.from(Buffer.from(words, "latin1"));

describe("the head of a photo", () => {
  it.each([
    [null, 0],
    [1, 0],
    [2, 0],
    [3, 180],
    [4, 180],
    [5, 90],
    [6, 90],
    [7, 270],
    [8, 270],
  ])("a JPEG with Exif orientation %s stands upright turned by %i", (orientation, upright) => {
    const facts = { format: "JPEG", width: 4000, height: 3000, upright };
    expect(readPhoto(jpeg(4000, 3000, orientation))).toEqual({ kind: "PHOTO", facts });
  });

  it("tells the size of a PNG", () => {
    const facts = { format: "PNG", width: 1200, height: 1600, upright: 0 };
    expect(readPhoto(png(1200, 1600))).toEqual({ kind: "PHOTO", facts });
  });

  it.each([
    ["a JPEG without its end", jpeg(10, 10, null, "")],
    ["a JPEG of no width", jpeg(0, 10, null)],
    ["a JPEG cut in its head", jpeg(10, 10, 6).subarray(0, 20)],
    ["a PNG without its end", png(10, 10, "000000000000000000000000")],
  ])("finds %s damaged", (_what, bytes) => {
    expect(readPhoto(bytes)).toEqual({ kind: "DAMAGED" });
  });

  it.each([
    ["HEIC", text("\0\0\0\u0018ftypheic\0\0\0\0")],
    ["HEIC", text("\0\0\0\u0018ftypmif1\0\0\0\0")],
    ["OTHER", text("%PDF-1.7")],
    ["OTHER", text("")],
  ])("knows %s from its first bytes", (format, bytes) => {
    expect(readPhoto(bytes)).toEqual({ kind: "OTHER", format });
  });

  it("answers for any bytes", () => {
    const start = fc.constantFrom(
      [],
      [0xff, 0xd8, 0xff, 0xe1],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(["PHOTO", "OTHER", "DAMAGED"]).toContain(readPhoto(Uint8Array.from([...head, ...rest])).kind);
      }),
    );
  });
});

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 7 }) })
  .map(({ width, height }): Pixels => {
    const bytes = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : at % 251));
    return { width, height, bytes };
  });

describe("turning pixels", () => {
  it("a quarter turn brings the left column on top, its foot first", () => {
    const one = (value: number) => [value, value, value, 255];
    const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6].flatMap(one));
    const turned = turnPixels({ width: 2, height: 3, bytes }, 90);
    expect([turned.width, turned.height]).toEqual([3, 2]);
    expect(turned.bytes.filter((_, at) => at % 4 === 0)).toEqual(Uint8Array.from([5, 3, 1, 6, 4, 2]));
  });

  it("one turn after another is their sum; four quarters change nothing", () => {
    fc.assert(
      fc.property(picture, oneTurn, oneTurn, (pixels, first, second) => {
        expect(turnPixels(turnPixels(pixels, first), second)).toEqual(
          turnPixels(pixels, turnedBy(first, second)),
        );
      }),
    );
  });

  it("what was transparent is white", () => {
    const clear = { width: 1, height: 1, bytes: Uint8Array.from([0, 0, 0, 0]) };
    expect([...turnPixels(clear, 0).bytes]).toEqual([255, 255, 255, 255]);
    const half = { width: 1, height: 1, bytes: Uint8Array.from([0, 100, 0, 128]) };
    expect([...turnPixels(half, 0).bytes]).toEqual([127, 227, 127, 255]);
  });
});

describe("the photos in order", () => {
  const photos = ["a", "b", "c"].map((file): ChosenPhoto => ({
    photo: file as GrantToken,
    file,
    preview: "",
    turn: 0,
  }));
  const order = (list: readonly ChosenPhoto[]) => list.map(({ file }) => file).join("");

  it.each([
    [0, 1, "bac"],
    [0, -1, "abc"],
    [2, 1, "abc"],
    [2, -1, "acb"],
    [9, 1, "abc"],
  ])("the one at %i moved by %i: %s", (place, by, after) => {
    expect(order(movePhoto(photos, place, by))).toBe(after);
  });

  it("one turned four times is as it was, and no other turns", () => {
    expect(turnPhoto(photos, 1).map((photo) => photo.turn)).toEqual([0, 90, 0]);
    expect([1, 2, 3, 4].reduce((list) => turnPhoto(list, 1), photos as readonly ChosenPhoto[])).toEqual(
      photos,
    );
  });
});
