import { z } from "zod";
import { type LocalDate, daysInMonth } from "../../base/local-date";

/** How sure a line of a template is: read in the law, seen in practice, second hand, inferred, not verified. */
export const reliability = z.enum(["VERIFIED", "SEEN", "SECONDARY", "INFERRED", "UNVERIFIED"]);
export type Reliability = z.infer<typeof reliability>;

export const planKind = z.enum(["MEETING", "PAPER_DUE", "ACTIVITY"]);
export type PlanKind = z.infer<typeof planKind>;

/** The paper every member owes by the due day. */
export const expectedPaper = z.enum([
  "REGISTRATION",
  "PLEDGE_COMMENT",
  "WAVE_REPORT",
  "MIDYEAR_REPORT",
  "YEAR_REPORT",
  "SELF_SCORE",
  "NOMINATION",
  "OTHER",
]);
export type ExpectedPaper = z.infer<typeof expectedPaper>;

/** A day of the plan's year, of the year before (-1) or after (1). Day 31 is the last of a shorter month. */
const yearlyDay = z.strictObject({
  yearOffset: z.int().min(-1).max(1).default(0),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});
export type YearlyDay = z.infer<typeof yearlyDay>;

const templateItem = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    kind: planKind,
    title: z.string().min(1),
    expects: expectedPaper.nullable().default(null),
    from: yearlyDay.nullable().default(null),
    due: yearlyDay.nullable(),
    basis: z.string(),
    reliability,
  })
  .refine(({ kind, expects }) => (kind === "PAPER_DUE") === (expects !== null));

/** A plan of the year as the program brings it in `resources/plans/`, or an office rewrote it there. */
export const planTemplate = z
  .strictObject({
    code: z.string().regex(/^[A-Z0-9-]+$/),
    name: z.string().min(1),
    note: z.string(),
    /** The pattern of the year it fits. */
    pattern: z.enum(["SEPARATE", "COMBINED"]),
    items: z.array(templateItem).min(1),
  })
  .refine(({ items }) => new Set(items.map(({ key }) => key)).size === items.length);
export type PlanTemplate = z.infer<typeof planTemplate>;

/** The day a line proposes for a year. */
export function proposedDay({ yearOffset, month, day }: YearlyDay, year: number): LocalDate {
  const own = year + yearOffset;
  const last = Math.min(day, daysInMonth(own, month));
  return `${own}-${String(month).padStart(2, "0")}-${String(last).padStart(2, "0")}` as LocalDate;
}
