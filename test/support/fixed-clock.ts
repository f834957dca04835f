import type { LocalDate, Moment } from "#core/base/local-date";
import type { Clock } from "#main/book/router/handler";

export interface FixedClock extends Clock {
  /** Moves on by whole minutes. */
  readonly pass: (minutes: number) => void;
}

/** A clock that stands still until a test moves it. */
export function fixedClock(start = "2022-11-02T01:30:00.000Z"): FixedClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now).toISOString() as Moment,
    today: () => new Date(now).toISOString().slice(0, 10) as LocalDate,
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
