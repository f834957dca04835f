import { type Canonical, canonicalText } from "#core/base/canonical-text";
import type { RoundId } from "#core/base/ids";
import { attendanceOf } from "#core/conference/attendance-of";
import { lineFiguresOf } from "#core/conference/asked-figures";
import type { RoundTotals } from "#core/conference/count";
import { decideOutcome } from "#core/conference/decide-outcome";
import { type SealDocument, readSealDocument } from "#core/conference/seal-document";
import { sealFindings as words } from "#core/strings/conference-steps";
import { sha256 } from "../database/sha256";
import type { BookContext } from "../router/handler";
import { sealedReadings } from "./double-count-view";
import { lateAnswersOf } from "./late-answer-store";
import { findMeeting } from "./meeting-store";
import { replacedBy } from "./reopening-store";
import { type StoredRound, findRound } from "./round-store";
import { ballotOf } from "./round-view";
import { rollAtHour } from "./roll-at-hour";
import { rollOfRound } from "./round-voter-store";
import { codeOfDocument, outcomeRowsOf, sealedRoundFields } from "./seal-service";
import { type SealRow, findSeal, outcomesOf } from "./seal-store";

/**
 * What differs between a sealed document, the marks beside it and the tables derived from it, in the user's
 * words; empty when all agree. Names of units and of the cluster stand in the document as of the day of the meeting
 * and are not compared: they may change afterwards.
 */
export function compareSealWithTables(context: BookContext, roundId: RoundId): readonly string[] {
  const seal = findSeal(context.database, roundId);
  if (seal === undefined) return [words.documentMissing];
  const marks = compareMarks(seal);
  const read = readSealDocument(new TextDecoder().decode(seal.document));
  if (!read.ok) return [...marks, words.documentUnreadable];
  return [...marks, ...compareTables(context, seal, read.value)];
}

function compareMarks({ document, digest, code }: SealRow): readonly string[] {
  const computed = codeOfDocument(document);
  return [
    ...(sha256(document) === digest ? [] : [words.documentDamaged]),
    ...(computed === code ? [] : [words.codeDiffers(code, computed)]),
  ];
}

function compareTables(context: BookContext, seal: SealRow, sealed: SealDocument): readonly string[] {
  const { database } = context;
  const round = findRound(database, seal.roundId);
  const meeting = round === undefined ? undefined : findMeeting(database, round.meetingId);
  if (round === undefined || meeting === undefined || sealed.round.id !== round.id) return [words.otherRound];
  const [kept, taken] = [rollOfRound(database, round), rollAtHour(database, meeting.id, round.openedClock)];
  const groups = ballotOf(round);
  const categories = new Map(round.groups.map((group) => [group.id, group.categoryId]));
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    [words.sealedAt, sealed.sealedAt, seal.sealedAt],
    [
      words.meeting,
      sealed.meeting,
      { id: meeting.id, title: meeting.title, date: meeting.date, place: meeting.place },
    ],
    ...[kept, taken].map((voters): [string, unknown, unknown] => [
      words.roll,
      { roll: sealed.roll.map(({ unitName: _unitName, ...voter }) => voter), attendance: sealed.attendance },
      {
        roll: voters.map(
          ({ id: voterId, unitId, delegate, deputy, deputyVoterId, attendance, absenceReason }) => ({
            ...{ voterId, unitId, delegate, deputy, deputyVoterId, attendance, absenceReason },
          }),
        ),
        attendance: attendanceOf(voters, round.settings.deputies.rule),
      },
    ]),
    [words.round, sealed.round, sealedRoundFields(context, round)],
    [
      words.rule,
      { rule: sealed.rule, settings: sealed.settings, regulation: sealed.regulation.id },
      { rule: round.rule, settings: round.settings, regulation: round.regulationId },
    ],
    [
      words.ballot,
      sealed.groups,
      groups.map((group) => ({ ...group, categoryId: categories.get(group.id) ?? null })),
    ],
    [words.replaces, sealed.replaces, replacedBy(database, round.id)],
    [words.facts, sealed.facts, round.facts],
    [
      words.lateAnswers,
      sealed.lateAnswers.map(({ unitName: _unitName, ...answer }) => answer),
      lateAnswersOf(database, round.id).map(({ voterId, unitId, receivedOn }) => ({
        ...{ voterId, unitId, receivedOn },
      })),
    ],
    [words.doubleCount, sealed.doubleCount, sealedReadings(database, round)],
    [words.outcome, sealed.outcome, outcomeAgain(sealed)],
    [words.outcomeRows, outcomeRowsOf(sealed), outcomesOf(database, round.id)],
  ];
  return [
    ...(sealed.book.id === context.bookId ? [] : [words.otherBook]),
    ...new Set(pairs.filter(([, left, right]) => !same(left, right)).map(([part]) => words.differs(part))),
    ...compareCounts(sealed, round),
  ];
}

/** Names every figure that differs: which line, which cell, what was sealed and what stands now. */
function compareCounts(sealed: SealDocument, round: StoredRound): readonly string[] {
  const found: string[] = [];
  const compare = (
    part: string,
    cell: keyof typeof words.figures,
    left: number | null,
    right: number | null,
  ) => {
    if (left !== right)
      found.push(words.figureDiffers(`${part}, ${words.figures[cell]}`, figure(left), figure(right)));
  };
  for (const cell of Object.keys(sealed.count.totals) as (keyof RoundTotals)[])
    compare(words.totals, cell, sealed.count.totals[cell], round.count.totals[cell]);
  const stored = new Map(round.count.lines.map((line) => [line.lineId, line]));
  const ballot = new Map(
    sealed.groups.flatMap(({ lines }) => lines).map((line) => [line.id, words.line(line.number, line.name)]),
  );
  for (const line of sealed.count.lines)
    for (const cell of lineFiguresOf({ ...sealed, mode: sealed.round.mode }))
      compare(ballot.get(line.lineId) ?? "", cell, line[cell], stored.get(line.lineId)?.[cell] ?? null);
  return found;
}

/** The outcome counted anew from the sealed figures; null where they do not suffice. */
function outcomeAgain(sealed: SealDocument): Canonical {
  try {
    return decideOutcome({ ...sealed, mode: sealed.round.mode });
  } catch {
    return null;
  }
}

function same(left: unknown, right: unknown): boolean {
  return canonicalText(left as Canonical) === canonicalText(right as Canonical);
}

function figure(value: number | null): string {
  return value === null ? words.notEntered : String(value);
}
