import { formatDateInProse, partsOf } from "../base/local-date";
import type { ShortCode } from "../base/short-code";
import type { SealDocument } from "../conference/seal-document";
import { blankParagraph, blankWord, bookMarkWords, minutesWords as words } from "../strings/documents-words";
import { clusterWords } from "../strings/cluster-words";
import { documentFrameWords } from "../strings/document-frame-words";
import { type CountsView, countsView } from "./minutes-counts";
import { type GroupView, groupViews } from "./minutes-groups";
import { countOf, linesOf, orBlank, timeInProse } from "./minutes-pieces";
import { documentKinds } from "./document-kind";
import { type FrameFacts, frameView, headLine } from "./paper-frame";
import { type RollView, rollView } from "./minutes-roll";
import { type RulesView, rulesView } from "./minutes-rules";
import { type SignersView, signersView } from "./minutes-signers";

/** What the sealed document does not hold: the letterhead of the year, and the code the seal was given. */
export interface MinutesFrame {
  /** Body above the cluster in the letterhead; empty where none is printed. */
  readonly superior: string;
  /** Where the paper is signed; empty is left blank. */
  readonly placeName: string;
  /** The letterhead all papers of the year stand on; null where the year has none, and the cluster heads the paper. */
  readonly letterhead: FrameFacts | null;
  readonly code: ShortCode;
}

/**
 * The words of the ballot-count minutes by the names of the template's tags: plain text, lists and conditions.
 * The 13 groups of fields stand in the order of domain.md §5.5.
 */
export interface MinutesView extends RollView, RulesView, CountsView, SignersView {
  readonly bookMarks: readonly string[];
  readonly isSample: boolean;
  readonly isTraining: boolean;
  readonly superiors: readonly string[];
  readonly clusterName: string;
  readonly paperPlace: string;
  readonly paperYear: string;
  readonly bodyName: string;
  readonly paperNumber: string;
  readonly placeAndDay: string;
  readonly title: string;
  /** What the tellers did: counted papers, hands or answers. */
  readonly act: string;
  readonly resultTitle: string;
  readonly subject: string;
  readonly startTime: string;
  readonly meetingDate: string;
  readonly meetingPlace: string;
  readonly meetingTitle: string;
  readonly roundName: string;
  readonly groups: readonly GroupView[];
  readonly complaints: readonly string[];
  readonly endTime: string;
  readonly copies: string;
  readonly adopted: string;
}

/**
 * Words the minutes of a sealed round. Every figure comes from the sealed document alone; the paper's number and
 * day stay blank, since the office's clerk gives them.
 */
export function minutesView(sealed: SealDocument, frame: MinutesFrame): MinutesView {
  const { book, cluster, meeting, round, facts } = sealed;
  const bookMark = bookMarkWords[book.kind];
  return {
    bookMarks: bookMark === null ? [] : [bookMark],
    isSample: book.kind === "SAMPLE",
    isTraining: book.kind === "TRAINING",
    clusterName: cluster.name.toUpperCase(),
    ...headOf(sealed, frame),
    title: words.titles[round.mode],
    act: words.acts[round.mode],
    resultTitle: words.resultTitles[round.mode],
    subject: subjectOf(sealed),
    startTime: timeInProse(facts.startedAt),
    meetingDate: formatDateInProse(meeting.date),
    meetingPlace: orBlank(meeting.place),
    meetingTitle: meeting.title,
    roundName: round.name,
    ...rollView(sealed),
    ...rulesView(sealed),
    ...countsView(sealed),
    groups: groupViews(sealed, frame.code),
    complaints: linesOf(facts.complaints, [blankParagraph, blankParagraph]),
    endTime: timeInProse(facts.endedAt),
    copies: countOf(facts.copies),
    adopted: facts.adopted === "ADOPTED" ? words.adopted : words.notYetAdopted,
    ...signersView(sealed),
  };
}

type HeadTag = "superiors" | "paperPlace" | "paperYear" | "bodyName" | "paperNumber" | "placeAndDay";

/**
 * The letterhead of the year, as on every other paper; in a year without one the cluster's own. Templates of the
 * book's keeper may still say `clusterName`, `paperPlace` and `paperYear` by themselves.
 */
function headOf({ cluster, meeting }: SealDocument, frame: MinutesFrame): Pick<MinutesView, HeadTag> {
  const { year } = partsOf(meeting.date);
  const { superior, letterhead } = frame;
  const placeName = letterhead === null ? frame.placeName : letterhead.placeName;
  const paperPlace = placeName === "" ? blankWord : placeName;
  const parts = { paperPlace, paperYear: String(year) };
  if (letterhead !== null) {
    const { superiors, bodyName, paperNumber, placeAndDay } = frameView({ ...letterhead, year });
    return { ...parts, superiors, bodyName, paperNumber, placeAndDay };
  }
  const { number, blankSymbol, placeAndDay, blankDay } = documentFrameWords;
  return {
    ...parts,
    superiors: superior === "" ? [] : [headLine(superior)],
    bodyName: headLine(cluster.name),
    paperNumber: number("", `${documentKinds.BALLOT_MINUTES.symbol}-${blankSymbol}`),
    placeAndDay: placeAndDay(paperPlace, blankDay(year)),
  };
}

function subjectOf({ round, groups, cluster }: SealDocument): string {
  if (round.subject === "HEADS")
    return words.electionSubject(clusterWords.headsTitle(cluster.word), cluster.year + 1);
  const awards = new Set(groups.flatMap(({ lines }) => lines.map(({ awardName }) => awardName)));
  const [only] = awards;
  return words.subject(awards.size === 1 && only !== undefined ? only : words.severalAwards, cluster.year);
}
