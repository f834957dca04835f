import type { Turn } from "./turn";

/** Pixels row by row, four bytes each: blue, green, red, opacity, the colours multiplied by it. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The picture turned clockwise and laid on white: paper shows through where it was transparent. */
export function turnPixels({ width, height, bytes }: Pixels, turn: Turn): Pixels {
  const sideways = turn === 90 || turn === 270;
  const size = sideways ? { width: height, height: width } : { width, height };
  const turned = new Uint8Array(bytes.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const to = placeOf(x, y, { width, height }, turn) * 4;
      const white = 255 - (bytes[from + 3] ?? 255);
      turned[to] = (bytes[from] ?? 0) + white;
      turned[to + 1] = (bytes[from + 1] ?? 0) + white;
      turned[to + 2] = (bytes[from + 2] ?? 0) + white;
      turned[to + 3] = 255;
    }
  }
  return { ...size, bytes: turned };
}

/** Where a pixel of the picture comes to lie, counted row by row. */
function placeOf(
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  turn: Turn,
) {
  const { width, height } = size;
  switch (turn) {
    case 90:
      return x * height + (height - 1 - y);
    case 180:
      return (height - 1 - y) * width + (width - 1 - x);
    case 270:
      return (width - 1 - x) * height + y;
    default:
      return y * width + x;
  }
}
