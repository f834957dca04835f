import { type AppError, appError } from "#core/errors";

/** Takes a surprise for the log. */
export type ReportIncident = (incident: string, cause: unknown) => void;

/** Turns a surprise into the calm refusal a person sees; the cause goes to the log under the same number. */
export function incidentOf(
  cause: unknown,
  randomHex: (bytes: number) => string,
  report: ReportIncident,
): AppError {
  const digits = randomHex(4).toUpperCase();
  const incident = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  report(incident, cause);
  return appError("UNEXPECTED", { incident });
}
