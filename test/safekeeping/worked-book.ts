import { noOtherTotals, noWritten } from "../conference/counted-round";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NominationId, PersonId, RoundId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { handlers } from "#main/book/handlers";
import { type ConferenceBook, openedRound } from "../conference/conference-book";
import { yesNo } from "../conference/counted-round";
import { type ScratchBookSettings, scratchBook } from "../support/scratch-book";

export const personName = "Nguyễn Thị Đặng Hòa";

export interface WorkedBook extends ConferenceBook {
  readonly personId: PersonId;
  readonly personNomination: NominationId;
  readonly unitNomination: NominationId;
}

/** A book of all rooms with two members, a person's nomination with a paper, and a unit's. */
export async function workedBook(more: Pick<ScratchBookSettings, "printPdf"> = {}): Promise<WorkedBook> {
  const book = scratchBook({ handlers, compareSeal: compareSealWithTables, ...more });
  const { id: offices } = await book.call("registry.addCategory", { name: "Sở Tư pháp" });
  const members: UnitId[] = [];
  for (const name of ["Sở Tư pháp TP Cần Thơ", "Sở Tư pháp TP Hà Nội"]) {
    const unit = await book.call("registry.addUnit", {
      ...{ name, shortName: "", locality: "", categoryId: offices, parentId: null, note: "" },
      ...{ memberFrom: "2020-01-01" as LocalDate, memberTo: null },
    });
    members.push(unit.id);
  }
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error("two members");
  await book.call("registry.adoptRegulation", {
    title: "Quy chế Khu vực",
    inForceFrom: "2022-01-01" as LocalDate,
    rule: yesNo,
  });
  const { awards } = await book.call("awards.catalogue", {});
  const codeFor = (nominee: "UNIT" | "PERSON") => {
    const award = awards.find(({ nominees }) => nominees.includes(nominee));
    if (award === undefined) throw new Error(`an award for a ${nominee}`);
    return award.code;
  };
  const { id: personNomination } = await book.call("dossiers.addNomination", {
    nominee: { kind: "PERSON", personId: null, fullName: personName, post: "Chuyên viên", unitId: first },
    ...{ memberId: first, awardCode: codeFor("PERSON"), year: 2022, note: "" },
  });
  const { id: unitNomination } = await book.call("dossiers.addNomination", {
    nominee: { kind: "UNIT", unitId: second },
    ...{ memberId: second, awardCode: codeFor("UNIT"), year: 2022, note: "" },
  });
  const personId = book.database.prepare("SELECT id FROM people").pluck().get() as PersonId;
  return {
    ...book,
    ...{ offices, members, personId, personNomination, unitNomination },
    nominations: [personNomination, unitNomination],
  };
}

/** Attaches a file a person would have to a nomination; answers its digest. */
export async function attach(book: WorkedBook, nominationId: NominationId, name: string): Promise<string> {
  const file = join(book.outside("desk"), name);
  writeFileSync(file, `content of ${name}`.repeat(1000));
  const { refused } = await book.call("dossiers.addPapers", {
    ...{ nominationId, kind: "ACHIEVEMENT_REPORT", files: [book.grant(file)], taskId: book.taskId() },
  });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return book.database
    .prepare("SELECT digest FROM nomination_papers WHERE file_name = ?")
    .pluck()
    .get(name) as string;
}

/** A round over both nominations, counted and sealed. */
export async function seal(book: WorkedBook): Promise<{ readonly roundId: RoundId; readonly code: string }> {
  const opened = await openedRound(book, 1);
  const { roundId } = opened;
  const totals = {
    printed: 3,
    issued: 2,
    leftOver: 1,
    spoiled: 0,
    returned: 2,
    valid: 2,
    invalid: 0,
    blankPapers: 0,
    ...noOtherTotals,
  };
  const lines = opened.lineIds.map((lineId, place) => ({
    ...{ lineId, agree: 2 - place, disagree: place, blank: 0, invalid: 0 },
    ...noWritten,
  }));
  const { revision } = await book.call("conference.saveCount", {
    roundId,
    expectedRevision: 1,
    count: { totals, lines },
  });
  const { facts } = await book.call("conference.round", { roundId });
  const teller = { name: "Người kiểm phiếu 1", unit: "", role: "CHIEF" } as const;
  const saved = await book.call("conference.saveMinutesFacts", {
    ...{ roundId, expectedRevision: revision, facts: { ...facts, tellers: [teller] } },
  });
  const { code } = await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
  return { roundId, code };
}
