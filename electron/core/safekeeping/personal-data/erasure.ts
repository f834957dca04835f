import { z } from "zod";

/** What an erasure did, told without the name; the certificate is written from it, now or in ten years. */
export const erasureFacts = z.strictObject({
  subject: z.enum(["PERSON", "CONTACT"]),
  reason: z.string(),
  /** Rows of the book the data was taken out of. */
  rows: z.int(),
  /** Contents of audit events that were blanked. */
  payloads: z.int(),
  papersRemoved: z.int(),
  papersRenamed: z.int(),
  /** What still names the person and why it stays, in sentences that do not name them. */
  stays: z.array(z.string()),
});
export type ErasureFacts = z.infer<typeof erasureFacts>;

/** `03/GXN-2026`: the number of a certificate of erasure, which stands for the name it may not tell. */
export function formatErasureNumber(number: number, year: number): string {
  return `${String(number).padStart(2, "0")}/GXN-${year}`;
}
