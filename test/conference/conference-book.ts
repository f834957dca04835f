import type { CategoryId, MeetingId, NominationId, RoundId, RoundLineId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { RoundCount } from "#core/conference/count";
import { noMinutesFacts } from "#core/conference/new-facts";
import type { MinutesFacts } from "#core/conference/meeting";
import type { VotingRule } from "#core/registry/regulation";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { type ScratchBook, type ScratchBookSettings, scratchBook } from "../support/scratch-book";
import { noOtherTotals, noWritten, yesNo } from "./counted-round";

export const meetingDay = "2022-11-02" as LocalDate;

export interface ConferenceBook extends ScratchBook {
  readonly offices: CategoryId;
  /** Four members: two Sở, two Cục. */
  readonly members: readonly UnitId[];
  /** Three Chi cục under the last Cục, with a nomination each. */
  readonly nominations: readonly NominationId[];
}

/** A book with four members, three nominations and a regulation in force since 2022. */
export async function conferenceBook(
  rule: VotingRule | null = yesNo,
  more: ScratchBookSettings["handlers"] = {},
): Promise<ConferenceBook> {
  const book = scratchBook({
    handlers: { ...registryHandlers, ...awardHandlers, ...dossierHandlers, ...conferenceHandlers, ...more },
    compareSeal: compareSealWithTables,
  });
  const { id: offices } = await book.call("registry.addCategory", { name: "Sở Tư pháp" });
  const addUnit = async (name: string, parentId: UnitId | null) => {
    const { id } = await book.call("registry.addUnit", {
      name,
      shortName: "",
      locality: "",
      categoryId: name.startsWith("Sở") ? offices : null,
      parentId,
      memberFrom: parentId === null ? ("2020-01-01" as LocalDate) : null,
      memberTo: null,
      note: "",
    });
    return id;
  };
  const members: UnitId[] = [];
  for (const name of [
    "Cục THADS TP Hà Nội",
    "Sở Tư pháp TP Hà Nội",
    "Sở Tư pháp TP Cần Thơ",
    "Cục THADS TP Cần Thơ",
  ])
    members.push(await addUnit(name, null));
  if (rule !== null)
    await book.call("registry.adoptRegulation", {
      title: "Quy chế Khu vực",
      inForceFrom: "2022-01-01" as LocalDate,
      rule,
    });
  const nominations: NominationId[] = [];
  const parent = members.at(-1);
  if (parent === undefined) throw new Error("members");
  for (const name of [
    "Chi cục THADS quận Ninh Kiều",
    "Chi cục THADS quận Cái Răng",
    "Chi cục THADS quận Ô Môn",
  ])
    nominations.push(await addNomination(book, await addUnit(name, parent), parent));
  return { ...book, offices, members, nominations };
}

async function addNomination(book: ScratchBook, unitId: UnitId, memberId: UnitId): Promise<NominationId> {
  const { awards } = await book.call("awards.catalogue", {});
  const flag = awards.find(({ nominees }) => nominees.includes("UNIT"));
  if (flag === undefined) throw new Error("an award for units");
  const { id } = await book.call("dossiers.addNomination", {
    nominee: { kind: "UNIT", unitId },
    memberId,
    awardCode: flag.code,
    year: 2022,
    note: "",
  });
  return id;
}

/** A meeting on 02/11/2022 with its four members present. */
export async function meetingWithRoll(book: ConferenceBook): Promise<MeetingId> {
  const { id } = await book.call("conference.addMeeting", {
    title: "Hội nghị tổng kết năm 2022",
    date: meetingDay,
    place: "TP Cần Thơ",
    note: "",
  });
  await book.call("conference.fillRoll", { meetingId: id });
  await book.call("conference.markAllPresent", { meetingId: id });
  return id;
}

export interface OpenedRound {
  readonly meetingId: MeetingId;
  readonly roundId: RoundId;
  readonly lineIds: readonly RoundLineId[];
}

/** A round over the three nominations in one group. */
export async function openedRound(book: ConferenceBook, quota = 2): Promise<OpenedRound> {
  const meetingId = await meetingWithRoll(book);
  const { id: roundId } = await book.call("conference.openRound", {
    meetingId,
    name: "Vòng 1",
    groups: [{ name: "Chi cục", categoryId: null, quota, nominationIds: [...book.nominations] }],
  });
  const { groups } = await book.call("conference.round", { roundId });
  return { meetingId, roundId, lineIds: groups.flatMap(({ lines }) => lines.map(({ id }) => id)) };
}

/** Four papers issued, returned and valid; one line for each number of votes. */
export function countOf(lineIds: readonly RoundLineId[], votes: readonly number[]): RoundCount {
  return {
    totals: {
      printed: 5,
      issued: 4,
      leftOver: 1,
      spoiled: 0,
      returned: 4,
      valid: 4,
      invalid: 0,
      blankPapers: 0,
      ...noOtherTotals,
    },
    lines: lineIds.map((lineId, index) => ({
      lineId,
      agree: votes[index] ?? 0,
      disagree: 4 - (votes[index] ?? 0),
      blank: 0,
      invalid: 0,
      ...noWritten,
    })),
  };
}

export const tellers: MinutesFacts = {
  ...noMinutesFacts,
  tellers: [{ name: "Người kiểm phiếu 1", unit: "Sở Tư pháp TP Hà Nội", role: "CHIEF" }],
};

/** The round counted with these votes, with its tellers, not yet sealed; answers its revision. */
export async function countedRound(
  book: ConferenceBook,
  { roundId, lineIds }: OpenedRound,
  votes: readonly number[],
): Promise<number> {
  const { revision } = await book.call("conference.saveCount", {
    roundId,
    expectedRevision: 1,
    count: countOf(lineIds, votes),
  });
  const saved = await book.call("conference.saveMinutesFacts", {
    roundId,
    expectedRevision: revision,
    facts: tellers,
  });
  return saved.revision;
}

/** The round counted and sealed; answers its code. */
export async function sealedRoundOf(
  book: ConferenceBook,
  opened: OpenedRound,
  votes: readonly number[],
): Promise<string> {
  const expectedRevision = await countedRound(book, opened, votes);
  const { code } = await book.call("conference.sealRound", { roundId: opened.roundId, expectedRevision });
  return code;
}
