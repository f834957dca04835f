import { awardWithCode } from "#core/awards/ruleset-on";
import type { NominationId, SubmissionId } from "#core/base/ids";
import { assert } from "#core/base/assert";
import type { LocalDate } from "#core/base/local-date";
import { type ChecklistItem, checklistOf, itemForPaper, tallyChecklist } from "#core/dossiers/checklist";
import { nominationDay } from "#core/dossiers/judge-nomination";
import type { LifeFacts } from "#core/dossiers/life/judge-step";
import { foldLife } from "#core/dossiers/life/fold-life";
import { voteIs } from "#core/dossiers/life/vote-is";
import type { PaperKind } from "#core/dossiers/paper-kind";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { stepWords } from "#core/strings/dossier-life-words";
import { readRuleset } from "../awards/ruleset-store";
import type { BookContext } from "../router/handler";
import { checklistsOn, routeOf } from "./award-data";
import { type RoundOfNomination, readRoundsOf } from "./ballot-place-store";
import { readHeld } from "./checklist-store";
import { type DossierEvent, readDossierEvents } from "./dossier-event-store";
import { type NominationRecord, readNomination } from "./nomination-store";
import { type SubmissionRecord, readSubmission } from "./submission-store";

/** A dossier with its whole life, as its rules need it. */
export interface DossierLife {
  readonly nomination: NominationRecord;
  readonly events: readonly DossierEvent[];
  readonly rounds: readonly RoundOfNomination[];
  readonly items: readonly ChecklistItem[];
  readonly facts: LifeFacts;
}

/** Papers the award of a dossier asks for, in its year. */
export function itemsOf(context: BookContext, nomination: NominationRecord): readonly ChecklistItem[] {
  const day = nominationDay(context.clock.today(), nomination.year);
  return checklistOf(checklistsOn(context, day), nomination.awardCode);
}

/** The line of the checklist a new paper of a kind answers; null where none of its kind is open. */
export function openItemFor(context: BookContext, id: NominationId, kind: PaperKind): string | null {
  const nomination = readNomination(context.database, id);
  assert(nomination !== undefined, "a paper is taken for a nomination of the book");
  return itemForPaper(itemsOf(context, nomination), readHeld(context.database, [id])(id), kind);
}

/** The award of a dossier, as the catalogue it was made with has it. */
export function awardOf(context: BookContext, nomination: NominationRecord) {
  const award = awardWithCode(readRuleset(context.database, nomination.rulesetDigest), nomination.awardCode);
  assert(award !== null, `the ruleset of nomination ${nomination.number} knows its award`);
  return award;
}

/** The submission whose number and day a dossier is sent under; null while it is in none. */
export function submissionOf(events: readonly DossierEvent[]): SubmissionId | null {
  return events.findLast(({ submissionId }) => submissionId !== null)?.submissionId ?? null;
}

/** A live dossier's life; undefined where it is not in the book or lies in the bin. */
export function readLife(context: BookContext, id: NominationId): DossierLife | undefined {
  const { database } = context;
  const nomination = readNomination(database, id);
  if (nomination === undefined || nomination.binnedAt !== null) return undefined;
  const events = readDossierEvents(database, id);
  const rounds = readRoundsOf(database, id);
  const state = foldLife(
    events,
    rounds.map(({ place }) => place),
  );
  const award = awardOf(context, nomination);
  const items = itemsOf(context, nomination);
  const submissionId = submissionOf(events);
  const submission = submissionId === null ? undefined : readSubmission(database, submissionId);
  const latest = latestOf(events, rounds);
  const facts: LifeFacts = {
    number: formatNominationNumber(nomination.number),
    state,
    awardName: award.name,
    route: routeOf(context, award),
    missingPapers: tallyChecklist(items, readHeld(database, [id])(id), voteIs(state)).missing.map(
      ({ name }) => name,
    ),
    submission: submission === undefined ? null : datedOf(submission),
    openRound: rounds.findLast(({ place }) => place.state === "OPEN")?.roundName ?? null,
    latest,
    today: reachedDay(context, latest),
  };
  return { nomination, events, rounds, items, facts };
}

const datedOf = ({ number, datedOn }: SubmissionRecord) => ({ number, datedOn });

/**
 * The day a dossier has come to: today, or the day of a meeting that voted on it where the book (a sample looked at as
 * of an earlier day, a PC whose clock is behind) has not come so far.
 */
function reachedDay({ clock }: BookContext, latest: LifeFacts["latest"]): LocalDate {
  const today = clock.today();
  return latest !== null && latest.on > today ? latest.on : today;
}

/** The latest day something happened: a step, or a meeting that voted. */
function latestOf(
  events: readonly DossierEvent[],
  rounds: readonly RoundOfNomination[],
): LifeFacts["latest"] {
  const happened = [
    ...rounds
      .filter(({ place }) => place.state === "SEALED")
      .map(({ meetingTitle, heldOn }) => ({ what: meetingTitle, on: heldOn })),
    ...events.map(({ kind, on }) => ({ what: stepWords[kind].done, on })),
  ];
  return happened.reduce<LifeFacts["latest"]>(
    (latest, next) => (latest === null || next.on >= latest.on ? next : latest),
    null,
  );
}
