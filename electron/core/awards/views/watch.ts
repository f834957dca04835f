import { z } from "zod";

/** What a body may decide to watch when it rewards; the order is that of the screen. */
export const watch = z.enum([
  "ROTATION",
  "STACKING",
  "DIRECT_SHARE",
  "HEAD_ABOVE_UNIT",
  "REMOTE_AREA",
  "DUTY_NOT_DONE",
]);
export type Watch = z.infer<typeof watch>;

/** The years looked back on. */
export const yearsLookedBack = 5;

/** The last five years that end with one, the oldest first. */
export function yearsUpTo(last: number): readonly number[] {
  return Array.from({ length: yearsLookedBack }, (_, place) => last - yearsLookedBack + 1 + place);
}
