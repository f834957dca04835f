import type { MeetingId, NominationId, RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { noOtherTotals, noWritten } from "../../conference/counted-round";
import { tellers } from "../../conference/conference-book";
import type { ScratchBook } from "../../support/scratch-book";
import { sampleBook } from "./sample-paper-book";

export interface VotedBook {
  readonly book: ScratchBook;
  readonly meetingId: MeetingId;
  readonly roundId: RoundId;
}

/** Votes for each line of the three groups, of ten; nobody's are those of the article. */
const votes = [10, 9, 7, 8, 3, 9, 10, 6, 8, 2, 10, 9, 8, 7];

/** The sample of 2022 on the evening of its conference: ten units, fourteen nominations voted on and sealed. */
export async function voted2022(): Promise<VotedBook> {
  const book = await sampleBook("municipalities-2022", "2022-11-02");
  const meetingId = book.database.prepare("SELECT id FROM meetings").pluck().get() as MeetingId;
  await book.call("conference.fillRoll", { meetingId });
  await book.call("conference.markAllPresent", { meetingId });
  const nominationsOf = (prefix: string) =>
    book.database
      .prepare(
        `SELECT id FROM nominations WHERE nominee_unit_id IN
           (SELECT unit_id FROM unit_events WHERE name LIKE ? || '%') ORDER BY number`,
      )
      .pluck()
      .all(prefix) as NominationId[];
  const groups = [
    ["Sở Tư pháp", 2],
    ["Cục THADS", 2],
    ["Chi cục THADS", 4],
  ] as const;
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Bình xét, suy tôn", mode: "SECRET" as const },
    groups: groups.map(([name, quota]) => ({
      ...{ name, quota, categoryId: null, nominationIds: nominationsOf(name) },
    })),
  });
  const opened = await book.call("conference.round", { roundId });
  const counted = await book.call("conference.saveCount", {
    roundId,
    expectedRevision: opened.revision,
    count: {
      totals: {
        ...{ printed: 12, issued: 10, leftOver: 2, spoiled: 0, returned: 10, valid: 10, invalid: 0 },
        ...{ blankPapers: 0, ...noOtherTotals },
      },
      lines: opened.groups
        .flatMap(({ lines }) => lines)
        .map(({ id }, place) => ({
          ...{
            lineId: id,
            agree: votes[place] ?? 0,
            disagree: 10 - (votes[place] ?? 0),
            blank: 0,
            invalid: 0,
          },
          ...noWritten,
        })),
    },
  });
  const saved = await book.call("conference.saveMinutesFacts", {
    ...{ roundId, expectedRevision: counted.revision, facts: tellers },
  });
  await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
  await registerAll(book);
  return { book, meetingId, roundId };
}

/** Members register flags and titles: some for themselves, some for several, two nothing at all. */
async function registerAll(book: ScratchBook): Promise<void> {
  const members = book.database
    .prepare("SELECT unit_id FROM memberships ORDER BY unit_id")
    .pluck()
    .all() as never[];
  for (const [place, memberId] of members.slice(2).entries()) {
    await book.call("registrations.add", {
      ...{ memberId, nomineeUnitId: memberId, nominees: 1, note: "" },
      ...{ awardCode: "CO_NGANH_TU_PHAP", registeredOn: `2022-02-${10 + place}` as LocalDate },
      incomingPaperId: null,
    });
    if (place % 2 === 0)
      await book.call("registrations.add", {
        ...{ memberId, nomineeUnitId: memberId, nominees: place + 2, note: "" },
        ...{ awardCode: "CSTDCS", registeredOn: null, incomingPaperId: null },
      });
  }
}
