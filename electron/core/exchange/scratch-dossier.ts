import type { Digest, Id } from "../base/ids";
import type { LocalDate, Moment } from "../base/local-date";
import { type DossierData, dossierFormat, type PackagedPaper } from "./dossier-data";

const id = <Noun extends string>(last: number) =>
  `01890000-0000-7000-8000-${String(last).padStart(12, "0")}` as Id<Noun>;

/** The data of a made-up dossier, kind TRAINING: what the check of a PC packs, and the tests. */
export function scratchDossier(of: {
  readonly name: string;
  readonly papers: readonly PackagedPaper[];
}): DossierData {
  return {
    format: dossierFormat,
    program: { name: "Sổ Thi Đua", version: "0.1.0" },
    package: {
      name: of.name,
      revision: 1,
      previousDigest: null,
      writtenAt: "2022-11-04T07:06:12.000Z" as Moment,
    },
    book: { id: id(9), kind: "TRAINING" },
    cluster: { id: id(1), word: "CUM", name: "Cụm thi đua số 1", code: "CUM1", year: 2022 },
    nomination: {
      id: id(2),
      number: "HS-0001",
      year: 2022,
      categoryName: null,
      awardCode: "CO_TD_BO",
      awardName: "Cờ thi đua",
      rulesetSha256: "0".repeat(64) as Digest,
    },
    nominee: { kind: "UNIT", name: "Thành viên 01", under: "", unitId: id(3) },
    member: { id: id(3), name: "Thành viên 01" },
    papers: [...of.papers],
    results: [
      {
        round: {
          id: id(4),
          name: "Vòng 1",
          mode: "SECRET",
          meetingTitle: "Hội nghị tổng kết",
          meetingDate: "2022-11-02" as LocalDate,
          place: "Hải Phòng",
          regulationTitle: "Quy chế",
        },
        attendance: { summoned: 10, present: 9, absent: 1 },
        totals: {
          printed: 10,
          issued: 9,
          leftOver: 1,
          spoiled: 0,
          returned: 9,
          valid: 9,
          invalid: 0,
          blankPapers: 0,
        },
        group: { name: "Sở", quota: 2 },
        line: {
          number: 1,
          agree: 8,
          disagree: 1,
          blank: 0,
          invalid: 0,
          base: 9,
          rank: 1,
          outcome: "WON",
        },
        ruleCard: {
          base: "VALID",
          baseCount: 9,
          threshold: { numerator: 4, denominator: 5 },
          comparison: "AT_LEAST",
          votesNeeded: 8,
          clause: "",
        },
        seal: {
          code: "K7M3-QX9A-2PTD",
          sha256: "1".repeat(64) as Digest,
          sealedAt: "2022-11-02T04:00:00.000Z" as Moment,
        },
      },
    ],
  };
}
