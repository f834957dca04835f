import { daysBetween } from "../../base/calendar-days";
import type { LocalDate } from "../../base/local-date";
import type { Asked, AskedOfUnit } from "./asked";
import type { Figure } from "./figure";

export type Period = "MIDYEAR" | "YEAR";

export type TargetStatus =
  | "EXCEEDED"
  | "MET"
  | "NEARLY"
  | "MISSED"
  | "NOT_REPORTED"
  | "NOT_APPLICABLE"
  | "NOT_DUE";

/** Why an actual is judged as it is. `by` is the distance in hundredths of the unit of measure. */
export type JudgementReason =
  | { readonly code: "OTHER_CATEGORY" | "NOT_APPLICABLE" }
  | { readonly code: "NOTHING_REPORTED" }
  | { readonly code: "NOTHING_REPORTED_YET"; readonly dueOn: LocalDate }
  | { readonly code: "AS_ASKED" | "DONE" | "NOT_DONE" | "NOT_DONE_YET" }
  | { readonly code: "ABOVE" | "BELOW_LIMIT" | "SHORT" | "SHORT_SO_FAR" | "OVER_LIMIT"; readonly by: number }
  | { readonly code: "NEARLY_SHORT" | "NEARLY_OVER_LIMIT"; readonly by: number; readonly from: number }
  | { readonly code: "IN_TIME" | "LATE"; readonly days: number };

export interface Judgement {
  readonly status: TargetStatus;
  readonly reason: JudgementReason;
}

/** What the judging hangs on besides the target and the figure. */
export interface JudgingTerms {
  readonly period: Period;
  /** The day the book is looked at. */
  readonly today: LocalDate;
  /** Last day to report the period; null where the plan of the year sets none: then nothing excuses silence. */
  readonly reportDueOn: LocalDate | null;
  /** Share of the target from which a shortfall counts as nearly met, in hundredths of a percent; null: no such rule. */
  readonly nearlyFrom: number | null;
}

/** 100 % in hundredths of a percent. */
const whole = 10_000;

/**
 * Judges what a unit reported against what it was asked, exactly: whole hundredths, compared by
 * cross-multiplication. More than a range is more than asked ("01–02 điển hình", SEED2). At six months a shortfall
 * is not a fault yet: the year still runs; what has gone over a limit cannot come back.
 */
export function judgeActual(asked: AskedOfUnit, actual: Figure | null, terms: JudgingTerms): Judgement {
  if (asked.kind === "NOT_ASKED") return { status: "NOT_APPLICABLE", reason: { code: asked.why } };
  if (actual === null) return judgeSilence(asked.asked, terms);
  const target = asked.asked;
  switch (target.direction) {
    case "AT_LEAST":
    case "AT_MOST":
    case "RANGE":
      return actual.kind === "VALUE" ? judgeValue(target, actual.value, terms) : judgeSilence(target, terms);
    case "YES_NO":
      return actual.kind === "ANSWER" ? judgeAnswer(actual.answer, terms) : judgeSilence(target, terms);
    case "BY_DAY":
      if (actual.kind === "DONE_ON") return judgeDay(target.dueOn, actual.on);
      return terms.today <= target.dueOn
        ? { status: "NOT_DUE", reason: { code: "NOT_DONE_YET" } }
        : { status: "MISSED", reason: { code: "NOT_DONE" } };
  }
}

/** Nothing reported is not 0: it is open until it was due, and then missing. */
function judgeSilence(asked: Asked, { today, reportDueOn }: JudgingTerms): Judgement {
  const dueOn = asked.direction === "BY_DAY" ? asked.dueOn : reportDueOn;
  return dueOn !== null && today <= dueOn
    ? { status: "NOT_DUE", reason: { code: "NOTHING_REPORTED_YET", dueOn } }
    : { status: "NOT_REPORTED", reason: { code: "NOTHING_REPORTED" } };
}

type ValueAsked = Extract<Asked, { readonly value: number }>;

function judgeValue(asked: ValueAsked, actual: number, terms: JudgingTerms): Judgement {
  const { value } = asked;
  if (asked.direction === "AT_MOST") {
    if (actual < value) return { status: "EXCEEDED", reason: { code: "BELOW_LIMIT", by: value - actual } };
    if (actual === value) return { status: "MET", reason: { code: "AS_ASKED" } };
    return overLimit(actual, value, terms);
  }
  const top = asked.direction === "RANGE" ? asked.valueTo : value;
  if (actual > top) return { status: "EXCEEDED", reason: { code: "ABOVE", by: actual - top } };
  if (actual >= value) return { status: "MET", reason: { code: "AS_ASKED" } };
  return short(actual, value, terms);
}

function short(actual: number, value: number, { period, nearlyFrom }: JudgingTerms): Judgement {
  const by = value - actual;
  if (period === "MIDYEAR") return { status: "NOT_DUE", reason: { code: "SHORT_SO_FAR", by } };
  return nearlyFrom !== null && isAtLeastShare(actual, value, nearlyFrom)
    ? { status: "NEARLY", reason: { code: "NEARLY_SHORT", by, from: nearlyFrom } }
    : { status: "MISSED", reason: { code: "SHORT", by } };
}

function overLimit(actual: number, value: number, { period, nearlyFrom }: JudgingTerms): Judgement {
  const by = actual - value;
  return period === "YEAR" && nearlyFrom !== null && isAtLeastShare(value, actual, nearlyFrom)
    ? { status: "NEARLY", reason: { code: "NEARLY_OVER_LIMIT", by, from: nearlyFrom } }
    : { status: "MISSED", reason: { code: "OVER_LIMIT", by } };
}

/** part / all ≥ share / 100 %, by cross-multiplication: products may pass 2^53, so they are not plain numbers. */
function isAtLeastShare(part: number, all: number, share: number): boolean {
  return BigInt(part) * BigInt(whole) >= BigInt(all) * BigInt(share);
}

function judgeAnswer(answer: "YES" | "NO", { period }: JudgingTerms): Judgement {
  if (answer === "YES") return { status: "MET", reason: { code: "DONE" } };
  return period === "MIDYEAR"
    ? { status: "NOT_DUE", reason: { code: "NOT_DONE_YET" } }
    : { status: "MISSED", reason: { code: "NOT_DONE" } };
}

function judgeDay(dueOn: LocalDate, doneOn: LocalDate): Judgement {
  const late = daysBetween(dueOn, doneOn);
  return late > 0
    ? { status: "MISSED", reason: { code: "LATE", days: late } }
    : { status: "MET", reason: { code: "IN_TIME", days: -late } };
}
