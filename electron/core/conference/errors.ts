import type { DossierState } from "../dossiers/life/state";
import type { VoteMode } from "../registry/regulation-settings";
import type { ReadingTurn } from "./double-count";
import type { IdentityFinding } from "./identities";
import type { SealDependent } from "./reopening";
import type { ClusterWord } from "../safekeeping/book";

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
  /** The book knows one person only who may take part in a seal, and nobody joins while a round is open. */
  ROUND_NEEDS_SECOND_PERSON: Record<string, never>;
  /** Voters whose attendance nobody marked yet. */
  ROLL_NOT_MARKED: { readonly unmarked: number };
  /** Below the least attendance the regulation asks for; `needed` is the fewest voters that meet it. */
  ATTENDANCE_TOO_LOW: { readonly present: number; readonly needed: number; readonly summoned: number };
  NO_NOMINATION_IN_ROUND: Record<string, never>;
  /** Withdrawn, or already with the higher office: nobody votes on it any more. */
  NOMINATION_BEYOND_BALLOT: { readonly number: string; readonly state: DossierState };
  NO_REGULATION: { readonly date: string };
  /** The regulation in force does not know the mode. */
  MODE_NOT_ALLOWED: { readonly mode: VoteMode; readonly regulation: string };
  DUE_DAY_MISSING: Record<string, never>;
  /** Somebody came late or left early, so that who votes hangs on the hour of the round. */
  ROUND_HOUR_MISSING: { readonly moves: number };
  /** The regulation orders by score, and these many names have none. */
  SCORE_MISSING: { readonly group: string; readonly missing: number };
  /** The followed round leaves nothing of this kind to decide. */
  LINK_NOTHING_OPEN: { readonly round: string };
  LINK_NOT_IN_POOL: { readonly name: string; readonly round: string };
  LINK_PLACES: { readonly group: string; readonly places: number; readonly quota: number };
  ROUND_ALREADY_FOLLOWED: { readonly round: string; readonly by: string };
  CANDIDATE_NOT_MEMBER: { readonly unit: string; readonly date: string };
  TIE_NOT_THERE: { readonly group: string };
  TIE_PLACES: { readonly group: string; readonly places: number; readonly chosen: number };
  TIE_SCORES_DECIDE_NOTHING: { readonly group: string };
  TIE_NEEDS_WHO_AND_WHY: Record<string, never>;
  NOT_AN_ELECTION: { readonly round: string };
  HEADS_ALREADY_WRITTEN: { readonly round: string; readonly year: number };
  YEAR_HAS_HEADS: { readonly year: number; readonly unit: string };
  QUOTA_ABOVE_LINES: { readonly group: string; readonly quota: number; readonly lines: number };
  ROUND_SEALED: { readonly round: string; readonly code: string };
  ROUND_NOT_SEALED: { readonly round: string };
  /** Opened again since: `code` is that of the seal in its place, null while there is none. */
  ROUND_REPLACED: { readonly round: string; readonly code: string | null };
  /** It was opened from a sealed round: only a new seal ends it. */
  ROUND_REPLACES_SEAL: { readonly round: string; readonly code: string };
  REOPENING_NEEDS_REASON: Record<string, never>;
  /** What was done since on the strength of the sealed result. */
  SEAL_BUILT_UPON: { readonly round: string; readonly dependents: readonly SealDependent[] };
  COUNT_NOT_COMPLETE: { readonly missing: number };
  IDENTITIES_RED: { readonly findings: readonly IdentityFinding[] };
  LATE_NOT_BY_LETTER: { readonly round: string };
  LATE_TWICE: { readonly unit: string };
  LATE_IN_TIME: { readonly unit: string; readonly received: string; readonly due: string };
  /** Two teams count: it is not the turn for this, or the round is counted once. */
  READING_NOT_TURN: { readonly round: string; readonly turn: ReadingTurn | "SINGLE" };
  /** Of two readings nobody keys both, and nobody sees what another keys. */
  READING_NOT_YOURS: { readonly round: string; readonly why: "KEYED_THE_OTHER" | "ANOTHER_KEYS_IT" };
  /** A line differed twice: keying stops, both teams count it together. */
  READING_RECOUNT: { readonly round: string; readonly units: readonly string[] };
  READING_NEEDS_WHO_AND_WHY: Record<string, never>;
  /** Two teams count and are not at one yet. */
  COUNT_NOT_SETTLED: { readonly round: string; readonly turn: ReadingTurn };
  TELLERS_MISSING: Record<string, never>;
  MEETING_IN_BIN: { readonly meeting: string };
  /** More than one person typed where one presides. */
  CHAIR_MORE_THAN_ONE: { readonly chair: string };
  CHAIR_IS_SECRETARY: { readonly name: string };
  /** A deputy is a vote present only by a paper that can be named. */
  DEPUTY_WITHOUT_PAPER: { readonly unit: string };
  /** One person would cast more votes than the regulation lets one person carry. */
  DEPUTY_CARRIES_TOO_MANY: {
    readonly deputy: string;
    readonly units: readonly string[];
    readonly most: number;
    readonly clause: string;
    readonly word: ClusterWord;
  };
  /** The line the deputy is said to sit on has nobody there, or is itself voted for by another. */
  DEPUTY_NOT_SEATED: { readonly unit: string; readonly other: string };
  VOTER_CARRIES_OTHERS: { readonly unit: string; readonly units: readonly string[] };
  MOVES_STAND_ON_ROLL: { readonly unit: string };
  MOVE_NOT_MARKED: { readonly unit: string };
  MOVE_BEFORE_START: { readonly clock: string; readonly starts: string };
  MOVE_SAME_HOUR: { readonly unit: string; readonly clock: string };
  MOVE_ARRIVED_PRESENT: { readonly unit: string; readonly clock: string };
  MOVE_LEFT_ABSENT: { readonly unit: string; readonly clock: string };
  /** The papers of a round were issued to those present at its hour. */
  MOVE_BEFORE_ROUND: { readonly round: string; readonly issued: string; readonly clock: string };
  LOG_ENTRY_EMPTY: Record<string, never>;
  LOG_ENTRY_OF_ROUND: { readonly round: string };
  HANDOVER_SAME_UNIT: { readonly unit: string };
  HANDOVER_NOT_MEMBER: { readonly unit: string; readonly year: number };
  HANDOVER_YEAR_TAKEN: { readonly unit: string; readonly year: number };
  ENVELOPE_NOT_PAPER: { readonly round: string };
  ENVELOPE_DAYS_BACKWARDS: { readonly closed: string; readonly other: string };
  ENVELOPE_BEFORE_MEETING: { readonly closed: string; readonly meeting: string };
  ENVELOPE_KEPT_SHORTER: { readonly until: string; readonly needed: string };
  ENVELOPE_KEPT_UNTIL: { readonly until: string; readonly destroyed: string };
}
