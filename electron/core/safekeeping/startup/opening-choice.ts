import { z } from "zod";
import { moment } from "../../base/local-date";

/** What somebody may choose for a book before anybody signs in to it. */
export const chosenAtOpening = z.enum([
  "app.openOlderBook",
  "app.setLogAside",
  "app.freeLock",
  "app.restoreDamaged",
  "app.salvageBook",
]);
export type ChosenAtOpening = z.infer<typeof chosenAtOpening>;

/** A choice of which nobody's name stands in the audit, as a keeper reads it afterwards. */
export const openingChoice = z.strictObject({
  seq: z.int(),
  at: moment,
  what: chosenAtOpening,
  /** As it was typed, or as the program gave it; empty where the event's content was erased. */
  reason: z.string(),
  /** The copy put in place; empty where none was. */
  copy: z.string(),
  /** The folder in the book's own that holds what was put aside; empty where nothing was. */
  aside: z.string(),
  /** The PC whose lock was freed; empty where none was. */
  host: z.string(),
  missingRounds: z.array(z.strictObject({ round: z.string(), code: z.string() })),
});
export type OpeningChoice = Readonly<z.infer<typeof openingChoice>>;
