import { type LocalDate, partsOf } from "../../base/local-date";

/**
 * Whether a day may stand in the plan of a year. Where reviewing N and signing N + 1 is one meeting (COMBINED,
 * domain.md §2.1 P2) the plan runs over into the years beside it: told, not refused.
 */
export function placeInPlanYear(
  day: LocalDate,
  year: number,
  pattern: "SEPARATE" | "COMBINED",
): "IN_YEAR" | "BESIDE_YEAR" | "OUTSIDE" {
  const away = Math.abs(partsOf(day).year - year);
  if (away === 0) return "IN_YEAR";
  return pattern === "COMBINED" && away === 1 ? "BESIDE_YEAR" : "OUTSIDE";
}
