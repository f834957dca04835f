import { z } from "zod";
import { type LocalDate, localDate } from "../base/local-date";
import { ruleset, sourced } from "./procedures";

/** Shape of `resources/rulesets/money-*.json`: coefficients in tenths of the base salary, money in đồng. */
export const moneyRuleset = z.strictObject({
  ...ruleset,
  ...sourced,
  roundUpTo: z.int().min(1),
  baseSalaries: z.array(z.strictObject({ fromOn: localDate, dong: z.int().min(1), ...sourced })),
  amounts: z.array(
    z.strictObject({
      awardCode: z.string(),
      nominee: z.enum(["UNIT", "PERSON"]),
      coefficientTenths: z.int().min(1),
      ...sourced,
    }),
  ),
});
export type MoneyRuleset = Readonly<z.infer<typeof moneyRuleset>>;

/** What the rules give for an award; đồng. Beside the rounded amount stands the exact one. */
export const awardMoney = z.strictObject({
  coefficientTenths: z.int(),
  baseSalary: z.int(),
  raw: z.int(),
  rounded: z.int(),
  basis: z.string(),
  /** VERIFIED only where coefficient, salary and rounding all are. */
  reliability: sourced.reliability,
});
export type AwardMoney = Readonly<z.infer<typeof awardMoney>>;

interface MoneyAsked {
  readonly awardCode: string;
  readonly nominee: "UNIT" | "PERSON";
  /** The base salary of the day of the decision counts (ND152 Điều 49 khoản 1). */
  readonly decidedOn: LocalDate;
}

/**
 * Coefficient × base salary on the day of the decision, rounded up to whole tens of thousands (ND152 Điều 49 khoản
 * 2); null where the rules in force that day were not researched or have no line for the award.
 */
export function moneyFor(rules: readonly MoneyRuleset[], asked: MoneyAsked): AwardMoney | null {
  const { awardCode, nominee, decidedOn } = asked;
  const rule = rules.find(
    ({ inForceFrom, inForceTo }) =>
      (inForceFrom === null || inForceFrom <= decidedOn) && (inForceTo === null || decidedOn <= inForceTo),
  );
  const amount = rule?.amounts.find((line) => line.awardCode === awardCode && line.nominee === nominee);
  const salary = rule?.baseSalaries
    .filter(({ fromOn }) => fromOn <= decidedOn)
    .toSorted((left, right) => (left.fromOn < right.fromOn ? -1 : 1))
    .at(-1);
  if (rule === undefined || amount === undefined || salary === undefined) return null;
  const tenths = amount.coefficientTenths * salary.dong;
  const raw = Math.ceil(tenths / 10);
  const rounded = Math.ceil(tenths / (10 * rule.roundUpTo)) * rule.roundUpTo;
  const unsure = [amount, salary, rule].find(({ reliability }) => reliability !== "VERIFIED");
  return {
    coefficientTenths: amount.coefficientTenths,
    baseSalary: salary.dong,
    raw,
    rounded,
    basis: [amount.basis, salary.basis].join("; "),
    reliability: unsure?.reliability ?? "VERIFIED",
  };
}
