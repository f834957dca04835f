import { z } from "zod";

/** How far a photo is turned clockwise, in degrees. */
export const turn = z.literal([0, 90, 180, 270]);
export type Turn = z.infer<typeof turn>;

/** One turn after another. */
export function turnedBy(first: Turn, second: Turn): Turn {
  return ((first + second) % 360) as Turn;
}
