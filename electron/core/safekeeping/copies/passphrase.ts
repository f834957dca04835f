import { z } from "zod";

/** Shortest passphrase of an encrypted copy, in characters: four short words. */
export const shortestPassphrase = 12;

/** Words that open an encrypted copy, in one form: the same letters must open it from any keyboard. */
export const passphrase = z
  .string()
  .max(200)
  .transform((typed) => typed.trim().normalize("NFC"))
  .refine((words) => words.length >= shortestPassphrase);
