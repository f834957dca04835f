import { expect } from "vitest";
import type { RoundId } from "#core/base/ids";
import type { RoundCount } from "#core/conference/count";
import type { Round } from "#core/conference/meeting";
import type { VotingRule } from "#core/registry/regulation";
import { type RegulationSettings, settingsOfSilence } from "#core/registry/regulation-settings";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import type { ScratchBook, ScratchBookSettings } from "../support/scratch-book";
import { type ConferenceBook, conferenceBook, meetingDay, tellers } from "./conference-book";
import { noOtherTotals, noWritten, yesNo } from "./counted-round";

const everyMode = { allowed: ["SECRET", "OPEN", "CORRESPONDENCE"], usual: "SECRET", clause: "" } as const;

interface BookMore {
  readonly rule?: VotingRule;
  /** Handlers of the rooms after the conference. */
  readonly handlers?: ScratchBookSettings["handlers"];
}

/** A book whose regulation, from the day of the meeting on, has these settings. */
export async function bookWith(
  settings: Partial<RegulationSettings>,
  { rule = yesNo, handlers = {} }: BookMore = {},
): Promise<ConferenceBook> {
  const book = await conferenceBook(undefined, handlers);
  await book.call("registry.adoptRegulation", {
    title: "Quy chế mới",
    inForceFrom: meetingDay,
    rule,
    settings: { ...settingsOfSilence, modes: { ...everyMode, allowed: [...everyMode.allowed] }, ...settings },
  });
  return book;
}

/** A count nobody typed anything of. */
export const nothing: RoundCount["totals"] = {
  ...{ printed: null, issued: null, leftOver: null, spoiled: null },
  ...{ returned: null, valid: null, invalid: null, blankPapers: null },
  ...noOtherTotals,
};

/** Each line with these for, against and without opinion. */
export const voices = (
  round: Round,
  lines: readonly (readonly [number, number, number])[],
): RoundCount["lines"] =>
  round.groups
    .flatMap((group) => group.lines)
    .map(({ id }, place) => {
      const [agree, disagree, blank] = lines[place] ?? [0, 0, 0];
      return { lineId: id, agree, disagree, blank, invalid: null, ...noWritten };
    });

/** Counts and seals a round, and checks that the tables say what was sealed. */
export async function sealWith(book: ScratchBook, roundId: RoundId, count: RoundCount): Promise<Round> {
  const before = await book.call("conference.round", { roundId });
  const counted = await book.call("conference.saveCount", {
    roundId,
    expectedRevision: before.revision,
    count,
  });
  const saved = await book.call("conference.saveMinutesFacts", {
    roundId,
    expectedRevision: counted.revision,
    facts: tellers,
  });
  await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
  expect(compareSealWithTables(book.context, roundId)).toEqual([]);
  return book.call("conference.round", { roundId });
}

/** All nominations of the book in one group. */
export const group = (book: ConferenceBook, quota: number) => ({
  ...{ name: "Chi cục", categoryId: null, quota },
  nominationIds: [...book.nominations],
});
