import type { LocalDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";

/** A day of doing stands with what is done and with nothing else, and has come. */
export function checkDoneDay(
  name: string,
  isDone: boolean,
  doneOn: LocalDate | null,
  today: LocalDate,
): Result<null, Extract<AppError, { code: "DONE_WITHOUT_DAY" | "DONE_IN_FUTURE" }>> {
  if (isDone !== (doneOn !== null)) return refuse(appError("DONE_WITHOUT_DAY", { name }));
  return doneOn !== null && doneOn > today
    ? refuse(appError("DONE_IN_FUTURE", { name, date: doneOn, today }))
    : ok(null);
}
