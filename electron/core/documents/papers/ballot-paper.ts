import { z } from "zod";
import { assertNever } from "../../base/assert";
import type { LocalDate } from "../../base/local-date";
import { formatDateInProse } from "../../base/local-date";
import type { VotingRule } from "../../registry/regulation";
import { ballotPaperWords as words } from "../../strings/ballot-paper-words";
import { paddedCount } from "../minutes-pieces";
import { paperSpec, rows, shown, text } from "../paper-spec";

/** One question of a round as the ballot prints it. */
export interface BallotLineFacts {
  readonly number: number;
  readonly name: string;
  readonly under: string;
  readonly award: string;
}

export interface BallotFacts {
  readonly roundName: string;
  readonly meetingTitle: string;
  readonly date: LocalDate;
  readonly style: VotingRule["ballotStyle"];
  readonly groups: readonly {
    readonly name: string;
    readonly choices: number;
    readonly quota: number;
    readonly lines: readonly BallotLineFacts[];
  }[];
}

const ballotLine = z.strictObject({ number: text, name: text, award: text });

/** Tags the two papers of a round share: its questions, group by group. */
export const ballotTags = {
  roundName: text,
  meetingTitle: text,
  meetingDate: text,
  how: text,
  groups: rows(
    z.strictObject({ yesNo: shown, pick: shown, strike: shown, caption: text, lines: rows(ballotLine) }),
  ),
} as const;

/** The questions of a round, with how each is to be marked. */
export function ballotView({ roundName, meetingTitle, date, style, groups }: BallotFacts) {
  return {
    roundName,
    meetingTitle,
    meetingDate: formatDateInProse(date),
    how: howOf(style),
    groups: groups.map(({ name, choices, quota, lines }) => ({
      yesNo: style === "YES_NO",
      pick: style === "PICK_K",
      strike: style === "STRIKE_OUT",
      caption:
        style === "YES_NO"
          ? words.groupCaption(name, paddedCount(quota))
          : words.groupCaptionWithChoices(name, paddedCount(quota), paddedCount(choices)),
      lines: lines.map(({ number, name: nominee, under, award }) => ({
        number: String(number),
        name: under === "" ? nominee : words.nominee(nominee, under),
        award,
      })),
    })),
  };
}

function howOf(style: VotingRule["ballotStyle"]): string {
  switch (style) {
    case "YES_NO":
      return words.howYesNo;
    case "PICK_K":
      return words.howPick;
    case "STRIKE_OUT":
      return words.howStrikeOut;
    default:
      return assertNever(style);
  }
}

/** Phiếu bầu: one paper, printed as often as there are voters. */
export const ballotPaper = paperSpec(z.strictObject(ballotTags), ballotView);
