import type {
  BookId,
  CategoryId,
  ClusterId,
  MeetingId,
  NominationId,
  RegulationId,
  RoundGroupId,
  RoundId,
  RoundLineId,
  UnitId,
  VoterId,
} from "#core/base/ids";
import type { LocalDate, Moment, TimeOfDay } from "#core/base/local-date";
import type { ShortCode } from "#core/base/short-code";
import { decideOutcome } from "#core/conference/decide-outcome";
import { checkIdentities, identitiesHold } from "#core/conference/check-identities";
import { type SealDocument, readSealDocument, writeSealDocument } from "#core/conference/seal-document";
import type { SealFormat4 } from "#core/conference/seal-format-4";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { noOtherTotals, noWritten } from "../../conference/counted-round";
import type { MinutesFrame } from "#core/documents/minutes-view";

/** One name on the ballot as a test writes it: name, unit above it, votes. */
export interface LineInput {
  readonly name: string;
  readonly under?: string;
  readonly award?: string;
  readonly agree: number;
  readonly disagree?: number;
  readonly blank?: number;
  readonly score?: number;
}

export interface RoundInput {
  readonly groups: readonly {
    readonly name: string;
    readonly quota: number;
    readonly choices?: number;
    readonly lines: readonly LineInput[];
  }[];
  readonly voters?: readonly Partial<SealDocument["roll"][number]>[];
  readonly rule?: Partial<SealDocument["rule"]>;
  readonly totals?: Partial<SealDocument["count"]["totals"]>;
  readonly facts?: Partial<SealDocument["facts"]>;
  readonly kind?: SealDocument["book"]["kind"];
  readonly meeting?: Partial<SealDocument["meeting"]>;
}

let made = 0;
function id<Id extends string>(): Id {
  made += 1;
  return `01930000-0000-7000-8000-${String(made).padStart(12, "0")}` as Id;
}

export const frame: MinutesFrame = {
  superior: "Bộ Tư pháp",
  placeName: "Hà Nội",
  letterhead: null,
  code: "K7M3-QX9A-2PTD" as ShortCode,
};

/** A sealed document as the conference room writes it: its identities hold and its outcome is computed. */
export function sealedRound(input: RoundInput): SealDocument {
  const voters = input.voters ?? Array.from({ length: 10 }, () => ({}));
  const roll = voters.map((voter, place) => ({
    voterId: id<VoterId>(),
    unitId: id<UnitId>(),
    unitName: `Đơn vị ${place + 1}`,
    delegate: "",
    deputy: "",
    attendance: "PRESENT" as const,
    absenceReason: "",
    deputyVoterId: null,
    ...voter,
  }));
  const present = roll.filter(({ attendance }) => ["PRESENT", "DEPUTY"].includes(attendance)).length;
  const attendance = { summoned: roll.length, present, absent: roll.length - present };
  const rule: SealDocument["rule"] = {
    ballotStyle: "YES_NO",
    blankPaper: "VALID",
    threshold: { ratio: { numerator: 80, denominator: 100 }, comparison: "AT_LEAST", base: "TOTAL_VOTERS" },
    minimumAttendance: { numerator: 2, denominator: 3 },
    clause: "khoản 3 Điều 9",
    ...input.rule,
  };
  const totals = {
    printed: present + 2,
    issued: present,
    leftOver: 2,
    spoiled: 0,
    returned: present,
    valid: present,
    invalid: 0,
    blankPapers: 0,
    ...noOtherTotals,
    ...input.totals,
  };
  const yesNo = rule.ballotStyle === "YES_NO";
  const lines: SealDocument["count"]["lines"] = [];
  const groups = input.groups.map((group) => ({
    id: id<RoundGroupId>(),
    categoryId: id<CategoryId>(),
    name: group.name,
    quota: group.quota,
    choices: group.choices ?? group.quota,
    post: null,
    filling: "MAY" as const,
    tieResolution: null,
    lines: group.lines.map((line) => {
      const lineId = id<RoundLineId>();
      const number = lines.length + 1;
      const rest = (totals.valid ?? 0) - line.agree - (line.blank ?? 0);
      lines.push({
        lineId,
        agree: line.agree,
        disagree: rule.ballotStyle === "PICK_K" ? null : (line.disagree ?? rest),
        blank: yesNo ? (line.blank ?? 0) : null,
        invalid: yesNo ? rest - (line.disagree ?? rest) : null,
        ...noWritten,
      });
      return {
        id: lineId,
        nominationId: id<NominationId>(),
        nominationNumber: `HS-${String(number).padStart(4, "0")}`,
        number,
        name: line.name,
        under: line.under ?? "",
        awardName: line.award ?? "Cờ thi đua ngành Tư pháp",
        unitId: null,
        score: line.score ?? null,
        ownVotes: 0 as const,
      };
    }),
  }));
  const settings = settingsOfSilence;
  const counted = { mode: "SECRET" as const, settings, attendance, rule, groups, count: { totals, lines } };
  const wrong = checkIdentities(counted).filter(({ state }) => state !== "RIGHT");
  if (!identitiesHold(checkIdentities(counted)))
    throw new Error(`a fixture that adds up: ${JSON.stringify(wrong)}`);
  const sealed: SealFormat4 = {
    format: 4,
    book: { id: id<BookId>(), kind: input.kind ?? "REAL" },
    cluster: {
      id: id<ClusterId>(),
      word: "KHU_VUC",
      name: "Khu vực thi đua các thành phố trực thuộc Trung ương",
      code: "TPTTTW",
      year: 2022,
    },
    meeting: {
      id: id<MeetingId>(),
      title: "Hội nghị Tổng kết công tác thi đua, khen thưởng năm 2022 và ký kết giao ước thi đua năm 2023",
      date: "2022-11-02" as LocalDate,
      place: "Hà Nội",
      ...input.meeting,
    },
    roll,
    attendance,
    round: {
      id: id<RoundId>(),
      name: "Vòng 1 – suy tôn Cờ thi đua ngành Tư pháp",
      mode: "SECRET",
      subject: "NOMINATIONS",
      openedClock: null,
      dueOn: null,
      follows: null,
    },
    settings,
    regulation: { id: id<RegulationId>(), title: "Quy chế bình xét của Khu vực thi đua năm 2022" },
    rule,
    groups,
    count: { totals, lines },
    lateAnswers: [],
    doubleCount: null,
    replaces: null,
    facts: {
      startedAt: "09:05" as TimeOfDay,
      endedAt: "10:40" as TimeOfDay,
      tellersBasis: "Hội nghị nhất trí 10/10 đơn vị bầu tổ kiểm phiếu.",
      tellers: [
        { name: "Nguyễn Thị Minh Hằng", unit: "Sở Tư pháp TP Hà Nội", role: "CHIEF" },
        { name: "Trần Quốc Bảo", unit: "Cục THADS TP Hải Phòng", role: "SECRETARY" },
        { name: "Lê Văn Thuận", unit: "Sở Tư pháp TP Cần Thơ", role: "MEMBER" },
      ],
      witnesses: ["Đại diện Vụ Tổ chức cán bộ, Bộ Tư pháp"],
      ballotRules: "Phiếu hợp lệ là phiếu do tổ kiểm phiếu phát ra, có dấu của tổ kiểm phiếu.",
      invalidReasons: [],
      tieHandling: "",
      complaints: "Không có khiếu nại, kiến nghị.",
      copies: 2,
      adopted: "ADOPTED",
      chair: "Phạm Thanh Bình",
      meetingSecretary: "Đỗ Thu Trang",
      ...input.facts,
    },
    outcome: decideOutcome(counted),
    sealedAt: "2022-11-02T03:45:00.000Z" as Moment,
  };
  const read = readSealDocument(writeSealDocument(sealed));
  if (!read.ok) throw new Error(`a fixture the reader takes: ${read.error}`);
  return read.value;
}
