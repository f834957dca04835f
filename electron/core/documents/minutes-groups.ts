import { assert } from "../base/assert";
import type { ShortCode } from "../base/short-code";
import { scoreRanksOf } from "../conference/rank-scores";
import type { SealDocument } from "../conference/seal-document";
import {
  baseWords,
  blankParagraph,
  electionWords,
  minutesWords as words,
  outcomeWords,
  voteWords,
} from "../strings/documents-words";
import { countOf, linesOf, listed, percentOf, scoreText } from "./minutes-pieces";
import { fractionInWords } from "./number-in-words";

/** One row of a table of results, in the order of the ballot. */
export interface LineView {
  readonly number: string;
  readonly name: string;
  /** The unit it stands under, in brackets; none for a member. */
  readonly unders: readonly string[];
  /** The award asked for, where the names of the group ask for different ones. */
  readonly awards: readonly string[];
  /** Its final score, and the written opinions on it. */
  readonly notes: readonly string[];
  readonly agree: string;
  readonly disagree: string;
  readonly blank: string;
  readonly lineInvalid: string;
  /** Votes over the base: `17/22`. */
  readonly share: string;
  readonly percent: string;
  readonly rank: string;
  readonly result: string;
}

/** Groups 9 and 10 of the minutes for one group of names: its table, its code and what follows from it. */
export interface GroupView {
  /** Exactly one is true: each style of ballot has its own columns. */
  readonly yesNo: boolean;
  readonly voices: boolean;
  readonly pick: boolean;
  readonly strikeOut: boolean;
  readonly caption: string;
  readonly groupAwards: readonly string[];
  readonly lines: readonly LineView[];
  readonly ruleCard: string;
  readonly sealCode: string;
  readonly conclusion: string;
  readonly winners: readonly string[];
  readonly openPoints: readonly string[];
}

type Group = SealDocument["groups"][number];
type Line = Group["lines"][number];
type GroupResult = SealDocument["outcome"]["groups"][number];

/** Words the results of a sealed round, group by group in the order of the ballot. */
export function groupViews(sealed: SealDocument, code: ShortCode): readonly GroupView[] {
  return sealed.groups.map((group) => {
    const result = sealed.outcome.groups.find(({ groupId }) => groupId === group.id);
    assert(result !== undefined, "a sealed round has a result for each group");
    const oneAward = onlyAwardOf(group);
    const scoreRanks = scoreRanksOf(group.lines.map(({ id, score }) => ({ key: id, score })));
    return {
      yesNo: sealed.round.mode === "SECRET" && sealed.rule.ballotStyle === "YES_NO",
      voices: sealed.round.mode !== "SECRET",
      pick: sealed.round.mode === "SECRET" && sealed.rule.ballotStyle === "PICK_K",
      strikeOut: sealed.round.mode === "SECRET" && sealed.rule.ballotStyle === "STRIKE_OUT",
      caption: words.groupCaption[sealed.round.subject](
        group.name,
        countOf(group.lines.length),
        countOf(group.quota),
      ),
      groupAwards: oneAward === null ? [] : [words.groupAward[sealed.round.subject](oneAward)],
      lines: [...group.lines]
        .sort((left, right) => left.number - right.number)
        .map((line) =>
          lineView(sealed, result, line, { oneAward, scoreRank: scoreRanks.get(line.id) ?? null }),
        ),
      ruleCard: words.ruleCard(baseWords[sealed.outcome.card.base], countOf(sealed.outcome.card.baseCount)),
      sealCode: words.code(code),
      ...conclusionOf(sealed, group, result),
    };
  });
}

function onlyAwardOf({ lines }: Group): string | null {
  const awards = new Set(lines.map(({ awardName }) => awardName));
  const [only] = awards;
  return awards.size === 1 && only !== undefined ? only : null;
}

function lineView(
  { count, round }: SealDocument,
  result: GroupResult,
  line: Line,
  { oneAward, scoreRank }: { readonly oneAward: string | null; readonly scoreRank: number | null },
): LineView {
  const counted = count.lines.find(({ lineId }) => lineId === line.id);
  const decided = result.lines.find(({ lineId }) => lineId === line.id);
  assert(counted !== undefined && decided !== undefined, "a sealed line has its count and its result");
  return {
    number: String(line.number),
    name: line.name,
    unders: line.under === "" ? [] : [words.under(line.under)],
    awards: oneAward === null ? [line.awardName] : [],
    notes: notesOf(line, counted, scoreRank),
    agree: figure(counted.agree),
    disagree: figure(counted.disagree),
    blank: figure(counted.blank),
    lineInvalid: figure(counted.invalid),
    share: `${decided.agree}/${decided.base}`,
    percent: percentOf(decided.agree, decided.base),
    rank: String(decided.rank),
    result: round.subject === "HEADS" ? electionWords[decided.outcome] : outcomeWords[decided.outcome],
  };
}

function notesOf(
  line: Line,
  counted: SealDocument["count"]["lines"][number],
  scoreRank: number | null,
): readonly string[] {
  const { writtenAgree, writtenDisagree, writtenBlank } = counted;
  return [
    ...(line.score === null || scoreRank === null
      ? []
      : [words.score(scoreText(line.score), String(scoreRank))]),
    ...(writtenAgree === null || writtenDisagree === null || writtenBlank === null
      ? []
      : [words.writtenOnLine(writtenAgree, writtenDisagree, writtenBlank)]),
    ...(line.ownVotes === 1 ? [words.ownLine] : []),
  ];
}

/** Columns a style of ballot does not count stay empty. */
function figure(value: number | null): string {
  return value === null ? "" : String(value);
}

function conclusionOf(
  { rule, facts, round }: SealDocument,
  group: Group,
  result: GroupResult,
): Pick<GroupView, "conclusion" | "winners" | "openPoints"> {
  const vote = round.mode === "SECRET" ? voteWords[rule.ballotStyle] : words.voice;
  const lineOf = (id: Line["id"]): Line => {
    const line = group.lines.find((candidate) => candidate.id === id);
    assert(line !== undefined, "a result is about a line of its group");
    return line;
  };
  const winners = result.lines
    .filter(({ outcome }) => outcome === "WON")
    .map(({ lineId, agree, base }) => {
      const { name, under, awardName } = lineOf(lineId);
      const votes = fractionInWords(agree, base);
      return words.winner(words.nominee(name, under), awardName, votes, vote, percentOf(agree, base));
    });
  const openPoints = [
    ...tieOf(result, lineOf, vote, facts.tieHandling),
    ...resolvedOf(result, lineOf),
    ...(result.unfilled > 0 ? [words.unfilled[group.filling](countOf(result.unfilled))] : []),
  ];
  const conclusion =
    winners.length === 0
      ? words.nobodyWon[round.subject](group.name, countOf(result.quota))
      : words.wonOfQuota[round.subject](group.name, countOf(result.won), countOf(result.quota));
  return { conclusion, winners: listed(winners), openPoints };
}

/** A tie the meeting resolved: who, how, by whom and why. */
function resolvedOf({ resolved }: GroupResult, lineOf: (id: Line["id"]) => Line): readonly string[] {
  if (resolved === null) return [];
  const named = (ids: readonly Line["id"][]) =>
    ids.map((id) => words.nominee(lineOf(id).name, lineOf(id).under)).join("; ");
  return [
    words.resolved[resolved.how](named(resolved.tied), countOf(resolved.places), named(resolved.lineIds)),
    ...(resolved.decidedBy === "" && resolved.reason === ""
      ? []
      : [words.resolvedBecause(resolved.decidedBy, resolved.reason)]),
  ];
}

function tieOf(
  { tie, lines }: GroupResult,
  lineOf: (id: Line["id"]) => Line,
  vote: string,
  handling: string,
): readonly string[] {
  if (tie === null) return [];
  const first = lines.find(({ lineId }) => tie.lineIds.includes(lineId));
  assert(first !== undefined, "a tie is about counted lines");
  const names = tie.lineIds.map((id) => words.nominee(lineOf(id).name, lineOf(id).under)).join("; ");
  return [
    words.tie(names, fractionInWords(first.agree, first.base), vote, countOf(tie.places)),
    words.tieHandling,
    ...linesOf(handling, [blankParagraph, blankParagraph]),
  ];
}
