import type { VoteRoute } from "../awards/procedures";
import type { LocalDate } from "../base/local-date";
import type { DossierState, StepKind } from "./life/state";

/** Refusals about nominations and their papers. Sizes are bytes. */
export interface DossierErrors {
  NOMINATION_TWICE: {
    readonly nominee: string;
    readonly award: string;
    readonly year: number;
    readonly number: string;
  };
  NOMINEE_NOT_UNDER_MEMBER: { readonly nominee: string; readonly member: string };
  NOMINATOR_NOT_MEMBER: { readonly unit: string; readonly year: number };
  AWARD_NOT_FOR_NOMINEE: { readonly award: string };
  NOMINATION_IN_ROUND: { readonly number: string; readonly round: string };
  PAPER_UNREADABLE: { readonly file: string; readonly reason: string };
  PAPER_VANISHED: { readonly file: string };
  PAPER_CHANGING: { readonly file: string };
  PAPER_IS_FOLDER: { readonly file: string };
  PAPER_EMPTY: { readonly file: string };
  PAPER_NAME_TOO_LONG: { readonly file: string; readonly bytes: number };
  PAPER_ALREADY_THERE: { readonly file: string; readonly name: string };
  PAPER_DANGEROUS: { readonly file: string; readonly kind: string };
  PAPER_LOST: { readonly file: string };
  PAPER_DAMAGED: { readonly file: string };
  /** HEIC is what iPhones keep photos in. */
  PHOTO_OF_OTHER_KIND: { readonly file: string; readonly format: "HEIC" | "OTHER" };
  PHOTO_DAMAGED: { readonly file: string };
  /** Pixels; 0 where the file itself is too long to be read. */
  PHOTO_TOO_LARGE: { readonly file: string; readonly width: number; readonly height: number };
  PERSON_IN_OTHER_DOSSIERS: { readonly name: string; readonly dossiers: number };
  STEP_NOT_NOW: { readonly number: string; readonly state: DossierState; readonly step: StepKind };
  STEP_ON_OPEN_BALLOT: { readonly number: string; readonly round: string; readonly step: StepKind };
  STEP_NEEDS_VOTE: { readonly number: string; readonly award: string; readonly route: VoteRoute };
  STEP_PAPERS_MISSING: { readonly number: string; readonly count: number; readonly papers: string };
  STEP_SUBMISSION_WITHOUT_NUMBER: { readonly number: string };
  STEP_PACKAGE_MISSING: { readonly number: string };
  STEP_DAY_AHEAD: { readonly number: string; readonly on: LocalDate; readonly today: LocalDate };
  STEP_DAY_BEFORE: {
    readonly number: string;
    readonly on: LocalDate;
    readonly earlier: LocalDate;
    readonly what: string;
  };
  STEP_DUE_BEFORE: { readonly number: string; readonly on: LocalDate; readonly due: LocalDate };
  STEP_NOT_LAST: { readonly number: string; readonly later: string };
  STEP_HELD_BY_ROUND: { readonly number: string; readonly round: string };
  MARK_NEEDS_REASON: { readonly paper: string };
  SUBMISSION_NOT_EMPTY: { readonly subject: string; readonly dossiers: number };
  SUBMISSION_SENT: { readonly subject: string; readonly dossiers: number };
  SUBMISSION_HALF_NUMBERED: { readonly subject: string };
  SUBMISSION_DAY_AHEAD: { readonly day: LocalDate; readonly today: LocalDate };
}
