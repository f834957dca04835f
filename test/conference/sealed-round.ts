import type {
  BookId,
  CategoryId,
  ClusterId,
  MeetingId,
  RegulationId,
  RoundId,
  UnitId,
  VoterId,
} from "#core/base/ids";
import type { LocalDate, Moment, TimeOfDay } from "#core/base/local-date";
import { decideOutcome } from "#core/conference/decide-outcome";
import type { SealFormat2 } from "#core/conference/seal-format-2";
import type { SealFormat3 } from "#core/conference/seal-format-3";
import type { SealFormat4 } from "#core/conference/seal-format-4";
import { atLeast80OfVoters, roundWithVotes, testId } from "./counted-round";

const round = roundWithVotes([9, 8, 7, 8], 2, {
  attendance: { summoned: 11, present: 10, absent: 1 },
  rule: { ...atLeast80OfVoters, clause: "Điều 9 Quy chế Khu vực" },
});

/** A sealed round with every kind of field filled: the golden file is its spelling in format 2. */
export const sealedRound: SealFormat2 = {
  format: 2,
  book: { id: testId<BookId>(10, 1), kind: "TRAINING" },
  cluster: {
    id: testId<ClusterId>(11, 1),
    word: "KHU_VUC",
    name: "Khu vực thi đua các TP trực thuộc Trung ương",
    code: "KVTP",
    year: 2022,
  },
  meeting: {
    id: testId<MeetingId>(12, 1),
    title: "Hội nghị tổng kết năm 2022",
    date: "2022-11-02" as LocalDate,
    place: "TP Hồ Chí Minh",
  },
  roll: [
    {
      voterId: testId<VoterId>(13, 1),
      unitId: testId<UnitId>(14, 1),
      unitName: "Sở Tư pháp TP Hà Nội",
      delegate: "Giám đốc",
      deputy: "",
      attendance: "PRESENT",
      absenceReason: "",
    },
    {
      voterId: testId<VoterId>(13, 2),
      unitId: testId<UnitId>(14, 2),
      unitName: "Cục THADS TP Cần Thơ",
      delegate: "Cục trưởng",
      deputy: "Phó Cục trưởng (giấy ủy quyền)",
      attendance: "DEPUTY",
      absenceReason: "",
    },
    {
      voterId: testId<VoterId>(13, 3),
      unitId: testId<UnitId>(14, 3),
      unitName: "Sở Tư pháp TP Hải Phòng",
      delegate: "Giám đốc",
      deputy: "",
      attendance: "ABSENT",
      absenceReason: "đi công tác",
    },
  ],
  attendance: round.attendance,
  round: {
    id: testId<RoundId>(15, 1),
    name: "Vòng 2",
    mode: "SECRET",
    subject: "NOMINATIONS",
    openedClock: "09:30" as TimeOfDay,
    dueOn: null,
    follows: {
      roundId: testId<RoundId>(15, 2),
      name: "Vòng 1",
      code: "K7M3-QX9A-2PTD",
      how: "TIE",
    },
  },
  regulation: { id: testId<RegulationId>(16, 1), title: "Quy chế Khu vực năm 2022" },
  rule: round.rule,
  settings: round.settings,
  groups: round.groups.map((group) => ({ ...group, categoryId: testId<CategoryId>(17, 1) })),
  count: round.count,
  facts: {
    startedAt: "09:40" as TimeOfDay,
    endedAt: "10:25" as TimeOfDay,
    tellersBasis: "Hội nghị biểu quyết nhất trí",
    tellers: [
      { name: "Người kiểm phiếu 1", unit: "Sở Tư pháp TP Hà Nội", role: "CHIEF" },
      { name: "Người kiểm phiếu 2", unit: "Cục THADS TP Cần Thơ", role: "SECRETARY" },
    ],
    witnesses: ["Đại diện Vụ Thi đua – Khen thưởng"],
    ballotRules: "Phiếu có dấu của Tổ kiểm phiếu.\nKhông ghi thêm tên.",
    invalidReasons: [{ reason: "ghi thêm tên ngoài danh sách", papers: 1 }],
    tieHandling: "",
    complaints: "Không có",
    copies: 3,
    adopted: "ADOPTED",
    chair: "Giám đốc Sở Tư pháp TP Hồ Chí Minh",
    meetingSecretary: "",
  },
  outcome: decideOutcome(round),
  sealedAt: "2022-11-02T03:31:07.000Z" as Moment,
};

const [own] = sealedRound.roll;

/** The same round counted by two teams that differed on line 3, with a deputy of another line and a late answer. */
export const sealedRoundOfFormat3: SealFormat3 = {
  ...sealedRound,
  format: 3,
  roll: sealedRound.roll.map((line) => ({
    ...line,
    deputyVoterId: line.attendance === "DEPUTY" ? (own?.voterId ?? null) : null,
  })),
  lateAnswers: [
    {
      voterId: testId<VoterId>(13, 3),
      unitId: testId<UnitId>(14, 3),
      unitName: "Sở Tư pháp TP Hải Phòng",
      receivedOn: "2022-11-09" as LocalDate,
    },
  ],
  doubleCount: {
    first: sealedRound.count,
    second: {
      ...sealedRound.count,
      lines: sealedRound.count.lines.map((line, place) =>
        place === 2 ? { ...line, agree: 6, disagree: (line.disagree ?? 0) + 1 } : line,
      ),
    },
    differences: [[0, 3], [3]],
    third: { countedBy: "Hai tổ kiểm phiếu", reason: "Một phiếu dính nhau", numbers: [3] },
  },
};

/** The same round sealed in the place of the one of format 3. */
export const sealedRoundOfFormat4: SealFormat4 = {
  ...sealedRoundOfFormat3,
  format: 4,
  replaces: {
    roundId: testId<RoundId>(15, 9),
    code: "DMEJ-X2YG-BFFK",
    sealedAt: "2022-11-02T03:31:07.000Z" as Moment,
    reopenedAt: "2022-11-03T01:00:00.000Z" as Moment,
    reason: "Dòng 3 đếm thiếu một phiếu, tổ kiểm phiếu phát hiện",
  },
};
