import type { AppError } from "#core/errors";

/** A refused query, carried through TanStack Query, which knows only thrown errors. */
export class Refusal extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.code);
    this.name = "Refusal";
    this.appError = appError;
  }
}

/** The refusal in anything thrown; what nobody foresaw becomes UNEXPECTED. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof Refusal) return thrown.appError;
  return { code: "UNEXPECTED", facts: { incident: incidentOf(thrown) } };
}

let surprises = 0;

/** A number to tell apart surprises on the screen side; the main process's own incidents bring theirs along. */
export function incidentOf(thrown: unknown): string {
  surprises += 1;
  // oxlint-disable-next-line no-console -- the one place where a surprise on the screen is written down
  console.error(thrown);
  const now = new Date();
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `M${clock.join("")}-${surprises}`;
}
