import { isSettled } from "#core/conference/double-count";
import { type AppError, appError } from "#core/errors";
import type { BookContext } from "../router/handler";
import { doubleCountOf } from "./double-count-view";
import type { StandingRound } from "./round-view";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;

/** A turn of a count by two teams, or SINGLE where one count is enough. */
export type AnyTurn = Refusal<"READING_NOT_TURN">["facts"]["turn"];

/** Why the round is not at a turn; null where it is at one of them. */
export function turnRefusal(
  context: BookContext,
  { round, groups }: StandingRound,
  ...turns: readonly AnyTurn[]
): Refusal<"READING_NOT_TURN"> | null {
  const turn = doubleCountOf(context.database, round, groups)?.turn ?? "SINGLE";
  return turns.includes(turn) ? null : appError("READING_NOT_TURN", { round: round.name, turn });
}

/** Why the figures of a round may not be decided on yet: two teams count and are not at one. */
export function unsettledRefusal(
  { database }: BookContext,
  { round, groups }: StandingRound,
): Refusal<"COUNT_NOT_SETTLED"> | null {
  const double = doubleCountOf(database, round, groups);
  return double === null || isSettled(double)
    ? null
    : appError("COUNT_NOT_SETTLED", { round: round.name, turn: double.turn });
}
