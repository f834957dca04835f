import { z } from "zod";
import { dossierState } from "../dossiers/life/state";

/*
 * A sealed round is opened again (mở chốt) as a round of its own: the same ballot and roll, the figures to be corrected.
 * The old one stays sealed as it is; its code is answered as replaced.
 */

/** Something done since a seal that rests on its result: while it stands the round is not opened again. */
export const sealDependent = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("ROUND"), name: z.string() }),
  z.strictObject({ what: z.literal("HEADS"), year: z.int() }),
  z.strictObject({ what: z.literal("DOSSIER"), number: z.string(), state: dossierState }),
]);
export type SealDependent = Readonly<z.infer<typeof sealDependent>>;

const fewestWords = 3;

/** Whether a reason says something: a few words at least. It stands in the next seal and in its minutes. */
export function isReasonGiven(reason: string): boolean {
  return reason.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length >= fewestWords;
}
