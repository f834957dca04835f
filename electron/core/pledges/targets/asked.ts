import { z } from "zod";
import type { CategoryId } from "../../base/ids";
import { type LocalDate, localDate } from "../../base/local-date";
import { type Result, ok, refuse } from "../../base/result";
import { largestHundredths } from "./hundredths";

export const direction = z.enum(["AT_LEAST", "AT_MOST", "RANGE", "YES_NO", "BY_DAY"]);
export type Direction = z.infer<typeof direction>;

/** Hundredths of the unit of measure: 1 is 0,01. */
const hundredths = z.int().min(0).max(largestHundredths);

/** The figures of a target as they are typed and kept; which of them count hangs on the direction. */
export const askedFigures = {
  value: hundredths.nullable(),
  valueTo: hundredths.nullable(),
  dueOn: localDate.nullable(),
} as const;

export interface AskedFigures {
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly dueOn: LocalDate | null;
}

/** What a target asks. Values are hundredths. */
export type Asked =
  | { readonly direction: "AT_LEAST"; readonly value: number }
  | { readonly direction: "AT_MOST"; readonly value: number }
  | { readonly direction: "RANGE"; readonly value: number; readonly valueTo: number }
  | { readonly direction: "YES_NO" }
  | { readonly direction: "BY_DAY"; readonly dueOn: LocalDate };

export type AskedFault = "VALUE_NEEDED" | "SECOND_VALUE_NEEDED" | "DAY_NEEDED" | "UPSIDE_DOWN" | "ALWAYS_MET";

/** Whether the figures make a target that can be measured ("có các chỉ tiêu, giải pháp cụ thể", SEED1). */
export function readAsked(kind: Direction, figures: AskedFigures): Result<Asked, AskedFault> {
  const { value, valueTo, dueOn } = figures;
  switch (kind) {
    case "AT_LEAST":
      if (value === null) return refuse("VALUE_NEEDED");
      return value === 0 ? refuse("ALWAYS_MET") : ok({ direction: kind, value });
    case "AT_MOST":
      return value === null ? refuse("VALUE_NEEDED") : ok({ direction: kind, value });
    case "RANGE":
      if (value === null) return refuse("VALUE_NEEDED");
      if (valueTo === null) return refuse("SECOND_VALUE_NEEDED");
      return valueTo < value ? refuse("UPSIDE_DOWN") : ok({ direction: kind, value, valueTo });
    case "YES_NO":
      return ok({ direction: kind });
    case "BY_DAY":
      return dueOn === null ? refuse("DAY_NEEDED") : ok({ direction: kind, dueOn });
  }
}

/** The figures as they are kept: none that the direction does not use. */
export function figuresOf(asked: Asked): AskedFigures {
  return {
    value: "value" in asked ? asked.value : null,
    valueTo: "valueTo" in asked ? asked.valueTo : null,
    dueOn: "dueOn" in asked ? asked.dueOn : null,
  };
}

/** What a target says of one unit: an own value, or that it is not for it. */
export interface UnitException {
  readonly applies: "OWN_VALUE" | "NOT_APPLICABLE";
  readonly figures: AskedFigures;
}

/** What one unit is asked, or why it is asked nothing. */
export type AskedOfUnit =
  | { readonly kind: "ASKED"; readonly asked: Asked }
  | { readonly kind: "NOT_ASKED"; readonly why: "OTHER_CATEGORY" | "NOT_APPLICABLE" };

/** What a target asks of a unit of a category; an own value outranks the target's. */
export function askedOfUnit(
  target: { readonly asked: Asked; readonly categoryId: CategoryId | null },
  unit: { readonly categoryId: CategoryId | null; readonly exception: UnitException | null },
): AskedOfUnit {
  if (target.categoryId !== null && target.categoryId !== unit.categoryId)
    return { kind: "NOT_ASKED", why: "OTHER_CATEGORY" };
  if (unit.exception?.applies === "NOT_APPLICABLE") return { kind: "NOT_ASKED", why: "NOT_APPLICABLE" };
  if (unit.exception === null) return { kind: "ASKED", asked: target.asked };
  const own = readAsked(target.asked.direction, unit.exception.figures);
  return { kind: "ASKED", asked: own.ok ? own.value : target.asked };
}
