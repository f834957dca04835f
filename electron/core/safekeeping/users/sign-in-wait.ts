const freeFailures = 3;
const firstWait = 5;
const longestWait = 900;

/** After so many wrong PINs the PIN is off until the password was given. */
export const mostPinFailures = 5;

/** Seconds to wait after so many wrong secrets in a row: none up to three, then 5, 10, 20 … at most 15 minutes. */
export function signInWait(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(longestWait, firstWait * 2 ** Math.min(failures - freeFailures, 20));
}
