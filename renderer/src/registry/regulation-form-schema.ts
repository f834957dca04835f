import { z } from "zod";
import type { ClusterPaperId, MeetingId } from "#core/base/ids";
import { type LocalDate, localDate } from "#core/base/local-date";
import { type Ratio, formatRatio } from "#core/base/ratio";
import { optionalText, requiredText } from "#core/base/vietnamese-text";
import type { InputOf } from "#core/contract";
import type { Regulation } from "#core/registry/regulation";
import { regulationSettings, settingsOfSilence } from "#core/registry/regulation-settings";
import { readRatio } from "../ui/read-ratio";

/** The fraction typed; null where none is. */
function ratioOf(text: string): Ratio | null {
  const read = readRatio(text);
  return read.ok ? read.value : null;
}

/** Fields of the form: fractions as typed, the adopter as `MEETING id` or `PAPER id`. */
export const regulationFormSchema = z
  .strictObject({
    title: requiredText(200),
    inForceFrom: localDate,
    adoptedOn: localDate.nullable(),
    adopter: z.string().nullable(),
    ballotStyle: z.enum(["YES_NO", "PICK_K", "STRIKE_OUT"]),
    blankPaper: z.enum(["VALID", "INVALID"]),
    limit: z.enum(["NONE", "SET"]),
    ratio: z.string().max(20),
    comparison: z.enum(["AT_LEAST", "MORE_THAN"]),
    base: z.enum(["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"]),
    minimum: z.string().max(20),
    clause: optionalText(200),
    settings: regulationSettings,
  })
  .superRefine((typed, context) => {
    const asked = [
      ["ratio", typed.limit === "SET" ? typed.ratio : null],
      ["minimum", typed.minimum.trim() === "" ? null : typed.minimum],
    ] as const;
    for (const [name, text] of asked) {
      const read = text === null ? null : readRatio(text);
      if (read !== null && !read.ok) context.addIssue({ code: "custom", path: [name], message: read.error });
    }
  })
  .transform((typed): InputOf<"registry.adoptRegulation"> => {
    const ratio = typed.limit === "SET" ? ratioOf(typed.ratio) : null;
    const [kind, id = ""] = (typed.adopter ?? "").split(" ");
    const { title, inForceFrom, adoptedOn, ballotStyle, blankPaper, comparison, base, clause } = typed;
    return {
      ...{ title, inForceFrom, adoptedOn, settings: typed.settings },
      meetingId: kind === "MEETING" ? (id as MeetingId) : null,
      clusterPaperId: kind === "PAPER" ? (id as ClusterPaperId) : null,
      rule: {
        ...{ ballotStyle, blankPaper, clause },
        threshold: ratio === null ? null : { ratio, comparison, base },
        minimumAttendance: ratioOf(typed.minimum),
      },
    };
  });

export type RegulationTyped = z.input<typeof regulationFormSchema>;
export type RegulationParsed = z.output<typeof regulationFormSchema>;

/** What the form begins with: the regulation as it stands, or for a new one what held before, adopted by nobody yet. */
export function typedRegulation(
  basis: Regulation | null,
  doing: "adopting" | "correcting",
  year: number,
): RegulationTyped {
  const rule = basis?.rule;
  const corrected = doing === "correcting" ? basis : null;
  const { meetingId = null, clusterPaperId = null } = corrected ?? {};
  return {
    title: corrected?.title ?? "",
    inForceFrom: corrected?.inForceFrom ?? (`${year}-01-01` as LocalDate),
    adoptedOn: corrected?.adoptedOn ?? null,
    adopter:
      meetingId !== null
        ? `MEETING ${meetingId}`
        : clusterPaperId !== null
          ? `PAPER ${clusterPaperId}`
          : null,
    ballotStyle: rule?.ballotStyle ?? "YES_NO",
    blankPaper: rule?.blankPaper ?? "VALID",
    limit: (rule?.threshold ?? null) === null ? "NONE" : "SET",
    ratio: rule?.threshold === null || rule === undefined ? "" : formatRatio(rule.threshold.ratio),
    comparison: rule?.threshold?.comparison ?? "AT_LEAST",
    base: rule?.threshold?.base ?? "TOTAL_VOTERS",
    minimum: rule === undefined || rule.minimumAttendance === null ? "" : formatRatio(rule.minimumAttendance),
    clause: rule?.clause ?? "",
    settings: basis?.settings ?? settingsOfSilence,
  };
}
