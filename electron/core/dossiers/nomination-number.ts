/** `HS-0012`: as lists, ballots and packages name a dossier. Given in order and never used again. */
export function formatNominationNumber(number: number): string {
  return `HS-${String(number).padStart(4, "0")}`;
}
