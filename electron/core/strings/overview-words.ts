import { type LocalDate, formatDate } from "../base/local-date";
import type { FirstStep, FirstStepKind } from "../overview/first-steps";
import type { FoundKind } from "../overview/procedures";
import type { TodoLine, Urgency } from "../overview/todo";
import { clusterWords } from "./cluster-words";

const kinds: Readonly<Record<FoundKind, string>> = {
  UNIT: "Đơn vị",
  PERSON: "Người",
  CONTACT: "Đầu mối liên hệ",
  NOMINATION: "Hồ sơ đề nghị",
  MEETING: "Hội nghị",
  PLEDGE: "Giao ước",
  TARGET: "Chỉ tiêu",
  MOVEMENT: "Phong trào",
  PLAN_ITEM: "Kế hoạch năm",
  TASK: "Việc được giao",
  INCOMING_PAPER: "Văn bản đến",
  EXEMPLAR: "Điển hình tiên tiến",
  AWARD_RECORD: "Lịch sử khen thưởng",
  CLUSTER_PAPER: "Giấy tờ của cụm",
  REGULATION: "Quy chế",
};

/** Words of the search over everything. */
export const searchWords = {
  open: "Tìm trong cả sổ",
  placeholder: "Gõ tên đơn vị, hồ sơ, văn bản, chỉ tiêu…",
  kinds,
  results: "Kết quả tìm",
  nothingTyped:
    "Gõ vài chữ, có dấu hoặc không dấu. Tìm được đơn vị, người, hồ sơ, hội nghị, văn bản, chỉ tiêu.",
  nothingFound: (typed: string) => `Không có gì trong sổ khớp với “${typed}”. Thử ít chữ hơn.`,
  otherYear: (year: number) => `Năm ${year}`,
} as const;

const inDays = (days: number) =>
  days === 0 ? "hôm nay" : days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
const dueOn = (due: LocalDate | null) => (due === null ? "" : `Hạn ${formatDate(due)}`);
const facts = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");

/** What a line says: how many of what, who and by when, and the one action that cures it. */
export interface TodoWords {
  readonly title: string;
  readonly detail: string;
  readonly action: string;
}

/** A line of what comes first, in the secretary's words. */
export function todoWords(line: TodoLine): TodoWords {
  switch (line.kind) {
    case "PAPERS_LATE":
      return {
        title: `${line.units} đơn vị chậm: ${line.title}`,
        detail: facts(dueOn(line.due), `chậm nhất: ${line.worst.unitName}, ${line.worst.days} ngày`),
        action: "Xem đơn vị chậm",
      };
    case "PAPERS_AWAITED":
      return {
        title: `${line.units} đơn vị chưa gửi: ${line.title}`,
        detail: facts(dueOn(line.due), inDays(line.days)),
        action: "Xem đơn vị chưa gửi",
      };
    case "DOSSIERS_RETURNED":
      return {
        title: `${line.dossiers} hồ sơ trả bổ sung, chưa gửi lại`,
        detail: line.days === null ? "Chưa hẹn ngày bổ sung" : facts(dueOn(line.due), inDays(line.days)),
        action: "Mở hồ sơ",
      };
    case "SUPPLEMENTS_ASKED":
      return {
        title: `${line.dossiers} hồ sơ cấp trên yêu cầu bổ sung`,
        detail: line.days === null ? "Chưa ghi hạn bổ sung" : facts(dueOn(line.due), inDays(line.days)),
        action: "Mở hồ sơ",
      };
    case "DOSSIER_PAPERS_MISSING":
      return {
        title: `${line.dossiers} hồ sơ còn thiếu giấy tờ`,
        detail: `Thiếu ${line.papers} giấy tờ${line.ownPapers === 0 ? "" : `, trong đó ${line.ownPapers} do cụm hoặc Hội đồng lập`}`,
        action: "Xem hồ sơ thiếu",
      };
    case "TIES_OPEN":
      return {
        title: `${line.dossiers} đề nghị bằng phiếu ở suất cuối, để ngỏ`,
        detail: "Cần vòng tiếp theo hoặc kết luận của chủ trì",
        action: "Mở hội nghị",
      };
    case "TASKS_OVERDUE":
      return {
        title: `${line.tasks} việc được giao quá hạn`,
        detail: "Việc theo kết luận của cấp trên",
        action: "Mở việc được giao",
      };
    case "PLAN_ITEM_OVERDUE":
      return {
        title: `Quá ngày, chưa ghi đã xong: ${line.title}`,
        detail: facts(dueOn(line.due), inDays(-line.days)),
        action: "Mở việc trong kế hoạch",
      };
    case "PLAN_ITEMS_OVERDUE":
      return {
        title: `${line.items} việc trong kế hoạch quá ngày, chưa ghi đã xong`,
        detail: line.due === null ? "" : `Sớm nhất: ${formatDate(line.due)}`,
        action: "Mở kế hoạch năm",
      };
    case "NOT_NOMINATED":
      return {
        title: `Đăng ký ${line.registered}, mới đề nghị ${line.nominated}`,
        detail: facts(dueOn(line.due), "danh hiệu đã đăng ký đầu năm"),
        action: "So đăng ký, đề nghị",
      };
    case "READY_TO_SUBMIT":
      return {
        title: `${line.dossiers} hồ sơ được suy tôn, chưa vào tờ trình`,
        detail: "Lập tờ trình rồi ghi gói hồ sơ ra USB",
        action: "Mở hồ sơ",
      };
    case "TO_SEND":
      return {
        title: `${line.dossiers} hồ sơ trong tờ trình, chưa gửi`,
        detail: "Ghi gói hồ sơ, ghi ngày gửi",
        action: "Mở hồ sơ",
      };
    case "HEADS_OVER_LIMIT":
      return {
        title: clusterWords.headsOverTitle(line.over),
        detail: line.over.units.join("; "),
        action: clusterWords.headsOverOpen,
      };
    case "ENVELOPES_DUE":
      return {
        title: `${line.envelopes} phong bì phiếu hết hạn lưu`,
        detail: "Ghi ngày hủy, hoặc gia hạn lưu",
        action: "Mở hội nghị",
      };
    case "COPY_FAULTY":
      return {
        title: `Một bản sao lưu ở “${line.placeName}” đã hỏng`,
        detail:
          line.next === "THERE"
            ? "Còn bản khác nguyên vẹn; sổ đang dùng không bị ảnh hưởng"
            : "Không còn bản nào nguyên vẹn: sao lưu ngay ra USB",
        action: "Xem bản sao lưu",
      };
    case "COPY_FAILED":
      return {
        title: `Chưa tự sao lưu được ra: ${line.places.join(", ")}`,
        detail: "Sổ không bị ảnh hưởng; chương trình sẽ tự thử lại",
        action: "Xem bản sao lưu",
      };
    case "COPY_WAITS":
      return {
        title: `Cần cụm mật khẩu để sao lưu ra: ${line.places.join(", ")}`,
        detail: "Gõ một lần, nhớ đến khi đóng sổ, không ghi ra đĩa",
        action: "Sao lưu",
      };
    case "NO_COPY_OUTSIDE":
      return {
        title: `Chưa có bản sao lưu ngoài máy từ ${formatDate(line.since)}`,
        detail:
          line.had === "ONE"
            ? `Bản gần nhất ngoài máy đã cũ ${line.days} ngày`
            : "Sổ chưa từng được sao lưu ra ngoài: hỏng ổ đĩa là mất cả sổ",
        action: "Sao lưu",
      };
  }
}

/** A first step: what is to be written down, what for, and the button that leads there. */
export const firstStepWords: Readonly<Record<FirstStepKind, TodoWords>> = {
  MEMBERS: {
    title: "Ghi các đơn vị thành viên",
    detail: "Giao ước, hồ sơ đề nghị và phiếu bầu đều lấy tên từ danh sách này",
    action: "Mở danh sách đơn vị",
  },
  HEADS: {
    title: "Ghi đơn vị trưởng, đơn vị phó của năm",
    detail: "Giấy mời, biên bản ghi tên đơn vị trưởng",
    action: "Mở phần trưởng, phó",
  },
  REGULATION: {
    title: "Ghi quy chế bình xét, bỏ phiếu",
    detail: "Ngưỡng đạt và cách bỏ phiếu theo quy chế có hiệu lực ngày họp",
    action: "Mở quy chế",
  },
  LETTERHEAD: {
    title: "Chọn đầu văn bản",
    detail: "Chưa chọn thì chưa xuất được văn bản của năm",
    action: "Mở thông tin năm",
  },
};

/** Why a first step cannot be taken yet. */
export const firstStepLocked = ({ after }: FirstStep): string | null =>
  after === null ? null : "ghi thành viên trước";

export const urgencyWords: Readonly<Record<Urgency, string>> = {
  LATE: "Quá hạn",
  BLOCKED: "Đang vướng",
  SOON: "Sắp đến hạn",
  NEXT: "Việc tiếp theo",
};

/** Words of the overview. */
export const overviewScreen = {
  title: (year: number) => `Tổng quan năm ${year}`,
  facts: (day: string, wave: string | null) => facts(day, wave === null ? "" : `${wave} đang diễn ra`),
  illustration: "Số liệu minh họa",
  firstSteps: "Các bước đầu",
  firstStepsFacts: (left: number) => (left === 1 ? "còn 1 bước" : `còn ${left} bước, làm lần lượt`),
  todo: "Việc cần làm trước",
  todoFacts: (lines: number) => (lines === 0 ? "" : `${lines} việc, xếp theo mức gấp và hạn`),
  todoMore: (rest: number) => `Xem thêm ${rest} việc`,
  todoNoneTitle: "Không có việc nào quá hạn hay đang vướng",
  todoNoneText:
    "Văn bản đến chậm, hồ sơ thiếu giấy tờ, việc quá hạn sẽ hiện ở đây kèm nút mở đúng nơi xử lý.",
  meeting: "Cuộc họp tới",
  meetingIn: (days: number) => (days === 0 ? "Hôm nay" : `Còn ${days} ngày`),
  meetingMore: (rest: number) => `và ${rest} điều khác ở bước Chuẩn bị`,
  meetingReady: "Đã đủ những gì cần trước hội nghị.",
  meetingOpen: "Mở hội nghị",
  meetingNoneTitle: "Chưa có cuộc họp nào sắp tới",
  meetingNoneText: "Thêm hội nghị ở mục Hội nghị, hoặc lấy từ kế hoạch năm.",
  meetingAdd: "Mở mục Hội nghị",
  targets: (targets: number, units: number) => `${targets} chỉ tiêu, ${units} đơn vị`,
  targetsOpen: "Mở bảng kết quả",
  targetsTitle: "Chỉ tiêu giao ước",
  targetsNoneTitle: "Chưa có chỉ tiêu",
  targetsNoneText: "Soạn giao ước và chỉ tiêu để thấy đơn vị nào đạt, chưa đạt, chưa báo cáo.",
  targetsAdd: "Soạn giao ước",
  reached: (reached: number, asked: number) => `${reached}/${asked} đạt, vượt`,
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Chưa đạt",
  notReported: "Chưa báo cáo",
  notDue: "Chưa đến hạn",
  midyear: "6 tháng",
  wholeYear: "Cả năm",
  dossiers: "Hồ sơ đề nghị",
  dossierFacts: (count: number) => `${count} hồ sơ`,
  dossiersOpen: "Mở bảng hồ sơ",
  dossiersNoneTitle: "Chưa có hồ sơ đề nghị",
  dossiersNoneText: "Thêm đề nghị khen thưởng ở mục Hồ sơ đề nghị.",
  registered: (registered: number, nominated: number) => `Đăng ký ${registered} · đã đề nghị ${nominated}`,
} as const;
