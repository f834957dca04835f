import { z } from "zod";
import { formatRatio } from "../../base/ratio";
import type { VotingRule } from "../../registry/regulation";
import type { RegulationSettings } from "../../registry/regulation-settings";
import type { ClusterWord } from "../../safekeeping/book";
import { ballotPaperWords as words, invalidPaperWords } from "../../strings/ballot-paper-words";
import { baseWords } from "../../strings/documents-words";
import { listed } from "../minutes-pieces";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

export interface BallotRulesFacts {
  readonly meeting: MeetingFacts;
  readonly regulation: string;
  readonly rule: VotingRule;
  readonly settings: RegulationSettings;
  /** What the cluster calls itself, for `cụm tự quy định`. */
  readonly word: ClusterWord;
}

/** Thể lệ bỏ phiếu: every setting of the regulation in force on the day, each with its clause. */
export const ballotRules = paperSpec(
  z.strictObject({
    ...meetingTags,
    regulation: text,
    rules: rows(z.strictObject({ rule: text })),
    hasInvalidPapers: shown,
    invalidPapers: texts,
  }),
  ({ meeting, regulation, rule, settings, word }: BallotRulesFacts) => ({
    ...meetingView(meeting),
    regulation,
    rules: sentencesOf(rule, settings).map(([sentence, clause], place) => ({
      rule: words.numbered(place + 1, sentence, words.clauseOf(clause, word)),
    })),
    hasInvalidPapers: settings.invalidPapers.rules.length > 0,
    invalidPapers: listed(settings.invalidPapers.rules.map((kind) => invalidPaperWords[kind])),
  }),
);

/** Each setting as a sentence with its clause. */
function sentencesOf(rule: VotingRule, settings: RegulationSettings): readonly (readonly [string, string])[] {
  const { ballotClauses, modes, voters, selfVote, deputies, writtenOpinions, counting, tie } = settings;
  const { threshold, minimumAttendance } = rule;
  return [
    [words.voters, voters.clause],
    [words.modes(modes.allowed.map((mode) => words.mode[mode])), modes.clause],
    [
      words.minimumAttendance(minimumAttendance === null ? null : formatRatio(minimumAttendance)),
      ballotClauses.minimumAttendance,
    ],
    [words.deputies(deputies.rule, deputies.mostVotes), deputies.clause],
    [words.selfVote[selfVote.rule], selfVote.clause],
    [words.writtenOpinions[writtenOpinions.rule], writtenOpinions.clause],
    [words.ballotStyle[rule.ballotStyle], ballotClauses.ballotStyle],
    [words.blankPaper[rule.blankPaper], ballotClauses.blankPaper],
    [
      threshold === null
        ? words.noThreshold
        : words.threshold(threshold.comparison, formatRatio(threshold.ratio), baseWords[threshold.base]),
      rule.clause,
    ],
    [words.tie[tie.rule], tie.clause],
    [words.counting[counting.rule], counting.clause],
  ];
}
