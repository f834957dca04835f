import type { NominationId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { noMinutesFacts } from "#core/conference/new-facts";
import { systemIds } from "#main/book/id-source";
import type { OpenBook } from "#main/book/run-book";
import { noOtherTotals, noWritten, yesNo } from "../../conference/counted-round";
import { callByTwo } from "./people";
import { must } from "./scripted-book";

/** A unit nominated, voted on at a meeting of its own by everybody there, and the round sealed. */
export async function sealOneRound(book: OpenBook): Promise<void> {
  await regulationInForce(book);
  const nominationId = await nominateUnit(book);
  const { id: meetingId } = await must(book, "conference.addMeeting", {
    ...{ title: `Hội nghị ${systemIds.randomHex(3)}`, date: "2022-11-02" as LocalDate, place: "", note: "" },
  });
  await must(book, "conference.fillRoll", { meetingId });
  await must(book, "conference.markAllPresent", { meetingId });
  const { id: roundId } = await must(book, "conference.openRound", {
    ...{ meetingId, name: "Vòng 1" },
    groups: [{ name: "Đơn vị", categoryId: null, quota: 1, nominationIds: [nominationId] }],
  });
  const { groups, attendance } = await must(book, "conference.round", { roundId });
  const voters = attendance.present;
  const totals = {
    ...{ printed: voters, issued: voters, leftOver: 0, spoiled: 0, returned: voters, valid: voters },
    ...{ invalid: 0, blankPapers: 0, ...noOtherTotals },
  };
  const lines = groups.flatMap((group) =>
    group.lines.map(({ id: lineId }) => ({
      ...{ lineId, agree: voters, disagree: 0, blank: 0, invalid: 0, ...noWritten },
    })),
  );
  const counted = await must(book, "conference.saveCount", {
    ...{ roundId, expectedRevision: 1, count: { totals, lines } },
  });
  const told = await must(book, "conference.saveMinutesFacts", {
    ...{ roundId, expectedRevision: counted.revision },
    facts: { ...noMinutesFacts, tellers: [{ name: "Người kiểm phiếu 1", unit: "", role: "CHIEF" }] },
  });
  const sealed = await callByTwo(book, "conference.sealRound", { roundId, expectedRevision: told.revision });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
}

async function regulationInForce(book: OpenBook): Promise<void> {
  const adopted = book.context.database
    .prepare("SELECT count(*) FROM regulations WHERE binned_at IS NULL")
    .pluck()
    .get();
  if (adopted !== 0) return;
  await must(book, "registry.adoptRegulation", {
    ...{ title: "Quy chế", inForceFrom: "2022-01-01" as LocalDate, rule: yesNo },
  });
}

async function nominateUnit(book: OpenBook): Promise<NominationId> {
  const { id: unitId } = await must(book, "registry.addUnit", {
    ...{ name: `Đơn vị ${systemIds.randomHex(6)}`, shortName: "", locality: "", note: "" },
    ...{ categoryId: null, parentId: null, memberFrom: "2020-01-01" as LocalDate, memberTo: null },
  });
  const { awards } = await must(book, "awards.catalogue", {});
  const award = awards.find(({ nominees }) => nominees.includes("UNIT"));
  if (award === undefined) throw new Error("an award for a unit");
  const { id } = await must(book, "dossiers.addNomination", {
    nominee: { kind: "UNIT", unitId: unitId as UnitId },
    ...{ memberId: unitId, awardCode: award.code, year: 2022, note: "" },
  });
  return id;
}
