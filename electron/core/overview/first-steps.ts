/** What a year stands on, as the registry tells it. */
export interface YearGrounds {
  /** Units that are a member for at least a day of the year. */
  readonly members: number;
  readonly heads: readonly { readonly role: "HEAD" | "DEPUTY" }[];
  /** Title of the regulation in force at the end of the year; null: none is. */
  readonly regulation: string | null;
  /** Whose paper the year's documents are written on; null: not told. */
  readonly letterhead: string | null;
}

export type FirstStepKind = "MEMBERS" | "HEADS" | "REGULATION" | "LETTERHEAD";

export interface FirstStep {
  readonly kind: FirstStepKind;
  /** The step that has to be taken before this one can be; null where nothing stands in the way. */
  readonly after: FirstStepKind | null;
}

/**
 * What is still to be written down before the work of a year can begin, in its order: members, who leads them, the
 * regulation votes are counted by, the letterhead papers are made with. A step is gone once it is taken, and comes
 * back when it is undone. A cluster may do without a deputy, never without a head.
 */
export function firstSteps({ members, heads, regulation, letterhead }: YearGrounds): readonly FirstStep[] {
  const noMember = members === 0;
  const missing = (kind: FirstStepKind, isMissing: boolean, after: FirstStepKind | null = null) =>
    isMissing ? [{ kind, after }] : [];
  return [
    ...missing("MEMBERS", noMember),
    ...missing("HEADS", !heads.some(({ role }) => role === "HEAD"), noMember ? "MEMBERS" : null),
    ...missing("REGULATION", regulation === null),
    ...missing("LETTERHEAD", letterhead === null),
  ];
}
