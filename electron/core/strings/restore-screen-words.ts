import type { RestoredKind } from "../safekeeping/restore/procedures";

/** What a preview counts, kind by kind. */
const kinds: Readonly<Record<RestoredKind, string>> = {
  CLUSTER: "thông tin cụm, năm thi đua",
  UNIT: "đơn vị",
  PERSON: "cá nhân",
  CONTACT: "đầu mối liên hệ",
  REGULATION: "quy chế",
  CLUSTER_PAPER: "giấy tờ của cụm",
  MOVEMENT: "phong trào, đợt thi đua",
  PLAN_ITEM: "việc của kế hoạch năm",
  TASK: "nhiệm vụ",
  INCOMING_PAPER: "văn bản đến",
  EXEMPLAR: "điển hình",
  PLEDGE: "giao ước",
  TARGET: "chỉ tiêu",
  ACTUAL: "kết quả chỉ tiêu",
  REGISTRATION: "đăng ký",
  NOMINATION: "hồ sơ đề nghị",
  PAPER: "tài liệu trong hồ sơ",
  MEETING: "hội nghị",
  ROUND: "vòng bỏ phiếu",
  DOCUMENT: "văn bản đã lập",
  SUBMISSION: "tờ trình",
  AWARD_RECORD: "bản ghi khen thưởng",
  HANDOVER: "lần giao cờ luân lưu",
  PACKAGE: "gói hồ sơ đã ghi",
};

const named = 3;

const listOf = (names: readonly string[], count: number): string => {
  const shown = names.slice(0, named).filter((name) => name !== "");
  const rest = count - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` và ${rest} mục khác` : ""}`;
};

/** Words of the restore of a copy: its dialog, the waiting screen, the notice afterwards. */
export const restoreScreenWords = {
  restore: "Khôi phục…",
  fromFolder: "Khôi phục từ thư mục khác…",
  title: (which: string) => `Khôi phục bản sao lưu ${which}?`,
  folder: (name: string) => `“${name}”`,
  reading: "Đang mở và kiểm tra bản sao lưu…",
  passphrase: "Cụm mật khẩu của bản sao lưu",
  openIt: "Mở bản này",
  madeAndSaved: (made: string, saved: string) => `Sao lưu lúc ${made} · lần lưu cuối trong đó lúc ${saved}.`,
  older: (version: number) =>
    `Bản sao do chương trình cũ hơn ghi (phiên bản ${version}); đã nâng thử và kiểm tra xong.`,

  lostNothing: "Không mất gì: từ lúc sao lưu đến nay sổ không có thay đổi nào.",
  lostSteps: (count: number, since: string) => `${count} bước đã làm từ ${since}`,
  lostSeal: (round: string, code: string) => `Kết quả đã chốt “${round}”, mã ${code}`,
  lostPackages: (count: number, names: readonly string[]) =>
    `Ghi nhận ${count} gói hồ sơ đã ghi ra USB: ${listOf(names, count)}`,
  lostPapers: (count: number, names: readonly string[]) =>
    `${count} tài liệu không còn ở bản sao lẫn trong sổ: ${listOf(names, count)}`,
  lostKind: (kind: RestoredKind, count: number, names: readonly string[]) =>
    `${count} ${kinds[kind]} có sau bản sao: ${listOf(names, count)}`,
  changedKind: (kind: RestoredKind, count: number, names: readonly string[]) =>
    `${count} ${kinds[kind]} trở về như lúc sao lưu: ${listOf(names, count)}`,
  backKind: (kind: RestoredKind, count: number, names: readonly string[]) =>
    `${count} ${kinds[kind]}: ${listOf(names, count)}`,
  backSeal: (round: string, code: string) => `Kết quả đã chốt “${round}”, mã ${code}`,
  keptBefore: "Sổ như hiện nay: được sao lưu ngay trước khi khôi phục, hoàn lại được.",
  keptOthers: "Người dùng, mật khẩu, danh sách bản sao lưu và phần đang gõ dở.",
  keptErased: (count: number) => `Dữ liệu cá nhân đã xóa (${count} người) vẫn được xóa.`,
  reason: "Lý do khôi phục",
  reasonHint: "Ghi vào nhật ký của sổ, ví dụ: xóa nhầm 4 hồ sơ.",
  reasonNeeded: "Chưa khôi phục được: ghi lý do trước.",
  giveUpRound: (round: string) => `Bỏ vòng “${round}” đang kiểm phiếu`,
  roundsNeeded: "Chưa khôi phục được: còn vòng đang kiểm phiếu chưa được đánh dấu bỏ.",
  keep: "Không khôi phục",
  go: "Khôi phục",
  working: "Đang khôi phục",
  lookAgain: "Xem trước lại",
  lookAtNext: (when: string) => `Xem bản lúc ${when}`,
  deed: (when: string) => `Khôi phục sổ từ bản sao lưu ${when}.`,
  deedLosing: (when: string, seals: number, steps: number) =>
    [
      `Khôi phục sổ từ bản sao lưu ${when}; `,
      seals === 0 ? "" : `mất ${seals} kết quả đã chốt, `,
      steps === 0 ? "không mất bước nào." : `mất ${steps} bước đã làm từ lúc đó.`,
    ].join(""),
  lostOpenRound: (round: string) => `Vòng “${round}” đang kiểm phiếu`,

  waiting: "Đang đưa bản sao lưu vào thay sổ…",
  waitingText: "Sổ cũ đã được sao lưu. Màn hình tự mở lại sau ít giây. Chưa tắt máy lúc này.",

  doneTitle: (when: string) => `Đã khôi phục bản sao lưu ${when}.`,
  doneTitleFolder: "Đã khôi phục sổ từ một thư mục sao lưu.",
  doneText: (at: string, steps: number) =>
    steps === 0
      ? `Khôi phục lúc ${at}. Sổ như trước đó nằm trong danh sách bản sao lưu.`
      : `Khôi phục lúc ${at}, từ đó đã làm thêm ${steps} bước. Sổ như trước đó nằm trong danh sách bản sao lưu.`,
  takeBack: "Hoàn lại…",
  notDoneTitle: "Lần khôi phục trước bị ngắt giữa chừng.",
  notDoneText: "Sổ vẫn như trước khi khôi phục, không mất gì. Khôi phục lại nếu còn cần.",
} as const;
