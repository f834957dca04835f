import { awardWithCode } from "#core/awards/ruleset-on";
import { type LocalDate, partsOf } from "#core/base/local-date";
import { type Result, ok } from "#core/base/result";
import { type ReportFacts, yearReport } from "#core/documents/papers/year-report";
import { documentsRoomWords } from "#core/strings/documents-room-words";
import { reportPaperWords as words } from "#core/strings/report-paper-words";
import { currentRuleset } from "../../awards/current-ruleset";
import { summarizeRegistrations } from "../../awards/registrations/registration-queries";
import { latenessOfItems } from "../../pledges/incoming/lateness-of-items";
import { readMovements } from "../../pledges/movements/movement-store";
import { readPlan } from "../../pledges/plan/plan-store";
import { showMatrix } from "../../pledges/targets/matrix";
import { readYearMembers } from "../../pledges/year-members";
import { readCluster } from "../../registry/cluster-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext } from "../../router/handler";
import { type Gathered, type MakeRefusal, letterheadMaker } from "../maker";
import { readPaperMeetings } from "../meeting-paper-store";
import { readAcclaimedCounts, readChosenCounts } from "../nominee-paper-store";
import { quietTask } from "../quiet-task";

export const makeMidyearReport = letterheadMaker(
  "MIDYEAR_REPORT",
  yearReport,
  (context, _year, _typed, frame) => gathered(context, "MIDYEAR", frame.body),
);

export const makeYearReport = letterheadMaker("YEAR_REPORT", yearReport, (context, _year, _typed, frame) =>
  gathered(context, "YEAR", frame.body),
);

/** Everything a report counts; a room that was not used yet is left out of the paper. */
async function gathered(
  context: BookContext,
  period: ReportFacts["period"],
  issuer: string,
): Promise<Result<Gathered<ReportFacts>, MakeRefusal>> {
  const { database, clock } = context;
  const { id: clusterId } = readCluster(database);
  const { id: yearId, year, theme } = readCurrentYear(database);
  const registrations = await summarizeRegistrations(context, {}, quietTask);
  if (!registrations.ok) return registrations;
  const acclaimed = readAcclaimedCounts(database, clusterId, year);
  const chosen = readChosenCounts(database, clusterId, year);
  const listed = new Set(registrations.value.awards.map(({ awardCode }) => awardCode));
  const matrix = showMatrix(context, { categoryId: null, period });
  const until = lastDayOf(period, year, clock.today());
  const owed = readPlan(database, yearId).filter(
    ({ expects, state, due }) => expects !== null && state !== "DROPPED" && due !== null && due <= until,
  );
  return ok({
    facts: {
      period,
      year,
      issuer,
      theme,
      members: readYearMembers(database, clock.today()).length,
      movements: readMovements(database, clusterId)
        .filter(
          ({ fromYear, toYear, kind }) => kind !== "CAMPAIGN" && fromYear <= year && (toYear ?? year) >= year,
        )
        .map(({ title, fromYear, toYear }) => words.movement(title, fromYear, toYear)),
      meetings: readPaperMeetings(database, clusterId)
        .filter(({ date }) => partsOf(date).year === year && date <= until)
        .toReversed(),
      papers: latenessOfItems(context, owed).map(({ title, due, onTime, late, missing }) => ({
        title,
        due,
        onTime,
        late,
        missing,
      })),
      units: matrix.units.map(({ name, tally }) => ({ name, tally })),
      targets: matrix.targets.map(({ target, tally }) => ({ name: target.name, tally })),
      tally: matrix.tally,
      awards: [
        ...registrations.value.awards.map(({ awardCode, awardName, total }) => ({
          award: awardName,
          registered: total.nominees,
          nominated: total.nominated,
          acclaimed: (acclaimed.get(awardCode) ?? 0) + (chosen.get(awardCode) ?? 0),
        })),
        ...[...chosen]
          .filter(([code]) => !listed.has(code))
          .map(([code, count]) => ({
            award: awardWithCode(currentRuleset(context).ruleset, code)?.name ?? code,
            ...{ registered: 0, nominated: 0, acclaimed: count },
          })),
      ],
    },
    about: documentsRoomWords.yearMark(year),
    fileMark: documentsRoomWords.yearMark(year),
  });
}

/**
 * Last day a report looks at. The first half of a year is reviewed until the end of July: a review printed again in
 * December still tells of nothing after it.
 */
function lastDayOf(period: ReportFacts["period"], year: number, today: LocalDate): LocalDate {
  const endOfReview = `${year}-07-31` as LocalDate;
  switch (period) {
    case "MIDYEAR":
      return endOfReview < today ? endOfReview : today;
    case "YEAR":
      return today;
  }
}
