import { z } from "zod";
import type { ClusterWord } from "../../safekeeping/book";
import { ballotPaperWords as words } from "../../strings/ballot-paper-words";
import { paperSpec, text, texts } from "../paper-spec";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

export interface ProxyFacts {
  readonly meeting: MeetingFacts;
  readonly year: number;
  /** What the regulation says of deputies; null where none is in force. */
  readonly rule: {
    readonly title: string;
    readonly clause: string;
    readonly mostVotes: number;
    readonly word: ClusterWord;
  } | null;
}

/** Giấy ủy quyền: a form a member fills in on its own paper. */
export const proxyLetter = paperSpec(
  z.strictObject({ ...meetingTags, blankDay: text, rules: texts }),
  ({ meeting, year, rule }: ProxyFacts) => ({
    ...meetingView(meeting),
    blankDay: words.blankDay(year),
    rules:
      rule === null
        ? []
        : [words.deputyRule(rule.title, words.clauseOf(rule.clause, rule.word), rule.mostVotes)],
  }),
);
