import { z } from "zod";
import { ballotEnvelopeId, roundId } from "../../base/ids";
import { type LocalDate, localDate, timeOfDay } from "../../base/local-date";
import { optionalText } from "../../base/vietnamese-text";
import { type KeepingRule, keepUntil } from "./keep-until";

export const envelopeFields = {
  /** RETURNED: papers taken back from voters. UNUSED: left over and spoiled. */
  content: z.enum(["RETURNED", "UNUSED"]),
  papers: z.int().min(0).max(99_999),
  closedOn: localDate,
  closedClock: timeOfDay.nullable(),
  closedBy: optionalText(200),
  handedTo: optionalText(200),
  handedOn: localDate.nullable(),
  keepUntilOn: localDate.nullable(),
  destroyedOn: localDate.nullable(),
  note: optionalText(500),
} as const;

export const ballotEnvelope = z.strictObject({
  id: ballotEnvelopeId,
  roundId,
  roundName: z.string(),
  ...envelopeFields,
  revision: z.int().min(1),
});
export type BallotEnvelope = Readonly<z.infer<typeof ballotEnvelope>>;
export type EnvelopeContent = BallotEnvelope["content"];

/** Papers of one sealed paper round against what its envelopes hold. */
export const envelopeCheck = z.strictObject({
  roundId,
  roundName: z.string(),
  content: envelopeFields.content,
  /** What the sealed count says: returned, or left over and spoiled. */
  counted: z.int(),
  /** In the envelopes; null while there is none. */
  enclosed: z.int().nullable(),
  envelopes: z.int(),
  state: z.enum(["RIGHT", "WRONG", "NOT_ENTERED"]),
});
export type EnvelopeCheck = Readonly<z.infer<typeof envelopeCheck>>;

interface CountedRound {
  readonly id: EnvelopeCheck["roundId"];
  readonly name: string;
  readonly returned: number;
  readonly leftOver: number;
  readonly spoiled: number;
}

/** Papers in the envelopes = papers the sealed round says there are; two sums a round. */
export function checkEnvelopes(
  rounds: readonly CountedRound[],
  envelopes: readonly Pick<BallotEnvelope, "roundId" | "content" | "papers">[],
): readonly EnvelopeCheck[] {
  return rounds.flatMap((round) =>
    (["RETURNED", "UNUSED"] as const).map((content) => {
      const own = envelopes.filter(
        (envelope) => envelope.roundId === round.id && envelope.content === content,
      );
      const counted = content === "RETURNED" ? round.returned : round.leftOver + round.spoiled;
      const enclosed = own.length === 0 ? null : own.reduce((sum, { papers }) => sum + papers, 0);
      return {
        roundId: round.id,
        roundName: round.name,
        content,
        counted,
        enclosed,
        envelopes: own.length,
        state:
          enclosed === null
            ? counted === 0
              ? ("RIGHT" as const)
              : ("NOT_ENTERED" as const)
            : enclosed === counted
              ? ("RIGHT" as const)
              : ("WRONG" as const),
      };
    }),
  );
}

export type EnvelopeFault =
  | { readonly fault: "DAYS_BACKWARDS"; readonly closed: string; readonly other: string }
  | { readonly fault: "KEPT_UNTIL"; readonly until: string; readonly destroyed: string }
  | { readonly fault: "BEFORE_MEETING"; readonly closed: string; readonly meeting: string }
  | { readonly fault: "KEPT_SHORTER"; readonly until: string; readonly needed: string };

type EnvelopeDays = Pick<BallotEnvelope, "closedOn" | "handedOn" | "keepUntilOn" | "destroyedOn">;

/**
 * An envelope is closed at the meeting or after it, and nothing of it happens before; it is kept through the last day of
 * its keeping, no shorter than the regulation of its round says, and destroyed after.
 */
export function checkEnvelopeDays(
  days: EnvelopeDays,
  { heldOn, keeping }: { readonly heldOn: LocalDate; readonly keeping: KeepingRule },
): EnvelopeFault | null {
  const { closedOn, handedOn, keepUntilOn, destroyedOn } = days;
  if (closedOn < heldOn) return { fault: "BEFORE_MEETING", closed: closedOn, meeting: heldOn };
  for (const other of [handedOn, keepUntilOn, destroyedOn])
    if (other !== null && other < closedOn) return { fault: "DAYS_BACKWARDS", closed: closedOn, other };
  const needed = keepUntil(closedOn, keeping);
  if (keepUntilOn !== null && needed !== null && keepUntilOn < needed)
    return { fault: "KEPT_SHORTER", until: keepUntilOn, needed };
  const until = keepUntilOn ?? needed;
  if (destroyedOn !== null && until !== null && destroyedOn <= until)
    return { fault: "KEPT_UNTIL", until, destroyed: destroyedOn };
  return null;
}
