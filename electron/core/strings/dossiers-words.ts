import type { DangerousKind } from "../dossiers/opening-of";
import type { PaperKind } from "../dossiers/paper-kind";
import type { NominationStanding } from "../dossiers/procedures";

/** Nouns and names of steps of the dossiers room. No label carries a person's name: labels are never erased. */
export const dossierSteps = {
  nomination: "hồ sơ đề nghị",
  nominationCapital: "Hồ sơ",
  award: "danh hiệu hoặc hình thức khen thưởng",
  person: "cá nhân",
  paper: "giấy tờ",
  unit: "đơn vị",
  unitOfBinned: "đơn vị của hồ sơ này (đang ở thùng rác)",

  addNomination: (number: string) => `Lập hồ sơ đề nghị ${number}`,
  editNomination: (number: string) => `Sửa hồ sơ đề nghị ${number}`,
  binNomination: (number: string) => `Đưa hồ sơ đề nghị ${number} vào thùng rác`,
  restoreNomination: (number: string) => `Lấy lại hồ sơ đề nghị ${number} từ thùng rác`,
  addPapers: (count: number, number: string) => `Thêm ${count} giấy tờ vào ${number}`,
  addNoPaper: (number: string) => `Chưa nhận được giấy tờ nào vào ${number}`,
  removePapers: (count: number, number: string) => `Bỏ ${count} giấy tờ khỏi ${number}`,
  restorePapers: (count: number, number: string) => `Lấy lại ${count} giấy tờ của ${number}`,
  changePaperKind: (number: string) => `Đổi loại giấy tờ của ${number}`,
  takingPaper: "Chép vào sổ",
  erasedPerson: "(đã xóa dữ liệu cá nhân)",
} as const;

/** State of a nomination; always with its icon. */
export const nominationStandingWords: Readonly<Record<NominationStanding, string>> = {
  NOT_ON_BALLOT: "Chưa lên phiếu",
  ON_BALLOT: "Chờ bỏ phiếu",
  ACCLAIMED: "Được suy tôn",
  NOT_ACCLAIMED: "Không suy tôn",
  LEFT_OPEN: "Chưa phân định",
};

/** Kinds of papers, in the order of the folders of a package. */
export const paperKindWords: Readonly<Record<PaperKind, string>> = {
  SUBMISSION_LETTER: "Tờ trình",
  ACHIEVEMENT_REPORT: "Báo cáo thành tích",
  CONFIRMATION: "Giấy xác nhận",
  DELIBERATION_MINUTES: "Biên bản bình xét",
  EVIDENCE: "Minh chứng",
  BALLOT_MINUTES: "Biên bản kiểm phiếu đã ký",
};

/** What a refused file is. */
export const dangerousKindWords: Readonly<Record<DangerousKind, string>> = {
  PROGRAM: "chương trình",
  SCRIPT: "tệp lệnh hoặc trang có mã chạy kèm",
  SHORTCUT: "lối tắt",
  MACRO: "tệp có macro hoặc nối dữ liệu",
  IMAGE_OF_DISK: "ảnh đĩa",
  SETTINGS: "tệp đổi cài đặt máy",
};
