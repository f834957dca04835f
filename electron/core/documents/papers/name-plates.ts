import { z } from "zod";
import { paperSpec, rows, text } from "../paper-spec";

/** One plate: the unit in large letters, the post below it; a person only where the roll names one. */
export interface PlateFacts {
  readonly title: string;
  readonly under: string;
}

/** Biển tên: two plates to a landscape page, cut along the frame. */
export const namePlates = paperSpec(
  z.strictObject({ plates: rows(z.strictObject({ title: text, under: text })) }),
  (plates: readonly PlateFacts[]) => ({
    plates: plates.map(({ title, under }) => ({ title: title.toUpperCase(), under })),
  }),
);
