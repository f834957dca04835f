import type { IdentityFinding } from "./identities";

/** Refusals about meetings, rolls and rounds. */
export interface ConferenceErrors {
  ROLL_FIXED_BY_ROUND: { readonly round: string };
  MEETING_HAS_SEALED_ROUND: { readonly meeting: string; readonly code: string };
  MEETING_HAS_OPEN_ROUND: { readonly meeting: string; readonly round: string };
  /** The ballot carries names and the regulation as of the meeting's day. */
  MEETING_DATE_FIXED_BY_ROUND: { readonly round: string };
  VOTER_TWICE: { readonly unit: string };
  VOTER_NOT_MEMBER: { readonly unit: string; readonly date: string };
  NO_VOTER_PRESENT: Record<string, never>;
  /** Voters whose attendance nobody marked yet. */
  ROLL_NOT_MARKED: { readonly unmarked: number };
  /** Below the least attendance the regulation asks for; `needed` is the fewest voters that meet it. */
  ATTENDANCE_TOO_LOW: { readonly present: number; readonly needed: number; readonly summoned: number };
  NO_NOMINATION_IN_ROUND: Record<string, never>;
  NO_REGULATION: { readonly date: string };
  MODE_NOT_BUILT: { readonly mode: string };
  QUOTA_ABOVE_LINES: { readonly group: string; readonly quota: number; readonly lines: number };
  ROUND_SEALED: { readonly round: string; readonly code: string };
  ROUND_NOT_SEALED: { readonly round: string };
  COUNT_NOT_COMPLETE: { readonly missing: number };
  IDENTITIES_RED: { readonly findings: readonly IdentityFinding[] };
  TELLERS_MISSING: Record<string, never>;
}
