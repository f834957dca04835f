import type { HeadRole } from "../registry/cluster-procedures";
import type { SourceMark } from "../registry/source-mark";
import type { UnitStanding } from "../registry/standing";

/** Who leads the cluster, inside a sentence. */
export const headRoleNoun = (role: HeadRole): string => (role === "DEPUTY" ? "đơn vị phó" : "đơn vị trưởng");

/** Nouns and names of steps of the registry room. */
export const registrySteps = {
  unit: "đơn vị",
  unitCapital: "Đơn vị",
  parentOfBinned: "đơn vị cấp trên của đơn vị này (đang ở thùng rác)",
  category: "nhóm đơn vị",
  cluster: "thông tin chung",
  clusterCapital: "Thông tin chung",
  regulation: "quy chế",
  regulationCapital: "Quy chế",
  meeting: "hội nghị thông qua quy chế",
  clusterPaper: "giấy tờ của cụm",
  clusterPaperCapital: "Giấy tờ của cụm",
  scan: "bản chụp",
  round: "vòng bỏ phiếu",
  year: "năm thi đua",
  yearCapital: "Năm thi đua",
  head: "đơn vị trưởng, phó",
  headCapital: "Đơn vị trưởng, phó",
  categoryCapital: "Nhóm đơn vị",
  awardQuota: "chỉ tiêu khen thưởng",
  contact: "đầu mối liên hệ",
  contactCapital: "Đầu mối liên hệ",
  person: "người được đề nghị",
  personCapital: "Người được đề nghị",

  editFrame: "Sửa thông tin chung",
  addCategory: (name: string) => `Thêm nhóm ${name}`,
  removeCategory: (name: string) => `Bỏ nhóm ${name}`,
  restoreCategory: (name: string) => `Lấy lại nhóm ${name}`,
  renameCategory: (from: string, to: string) => `Đổi tên nhóm ${from} thành ${to}`,
  moveCategory: (name: string) => `Đổi thứ tự nhóm ${name}`,
  addCluster: (name: string) => `Thêm ${name} vào sổ`,
  removeCluster: (name: string) => `Bỏ ${name} khỏi sổ`,
  openYear: (year: number, name: string) => `Mở năm ${year} của ${name}`,
  removeYear: (year: number, name: string) => `Bỏ năm ${year} của ${name}`,
  editYear: (year: number) => `Sửa thông tin năm ${year}`,
  addHead: (role: HeadRole, name: string, year: number) => `Ghi ${name} là ${headRoleNoun(role)} năm ${year}`,
  editHead: (role: HeadRole, name: string, year: number) => `Sửa ${headRoleNoun(role)} năm ${year}: ${name}`,
  removeHead: (role: HeadRole, name: string, year: number) =>
    `Bỏ ${name} khỏi ${headRoleNoun(role)} năm ${year}`,
  addClusterPaper: (subject: string) => `Ghi giấy tờ của cụm: ${subject}`,
  editClusterPaper: (subject: string) => `Sửa giấy tờ của cụm: ${subject}`,
  binClusterPaper: (subject: string) => `Đưa giấy tờ của cụm vào thùng rác: ${subject}`,
  restoreClusterPaper: (subject: string) => `Lấy lại giấy tờ của cụm: ${subject}`,
  setScan: (subject: string) => `Đính kèm bản chụp của ${subject}`,
  removeScan: (subject: string) => `Bỏ bản chụp của ${subject}`,
  setAwardQuota: (year: number) => `Sửa chỉ tiêu khen thưởng năm ${year}`,
  takeInUnit: (name: string) => `Đưa ${name} vào danh sách thành viên`,
  addUnit: (name: string) => `Thêm đơn vị ${name}`,
  editUnit: (name: string) => `Sửa đơn vị ${name}`,
  renameUnit: (from: string, to: string) => `Ghi đổi tên ${from} thành ${to}`,
  unitChange: "thay đổi của đơn vị",
  moveUnit: (name: string) => `Ghi chuyển cấp trên của ${name}`,
  mergeUnits: (name: string) => `Ghi sáp nhập vào ${name}`,
  splitUnit: (name: string) => `Ghi chia tách ${name}`,
  endUnit: (name: string) => `Ghi kết thúc ${name}`,
  applyMergers: (lines: number) => `Áp dụng sắp xếp năm 2025: ${lines} dòng`,
  withdrawUnitChange: (name: string) => `Bỏ thay đổi đã ghi của ${name}`,
  restoreUnitChange: (name: string) => `Ghi lại thay đổi của ${name}`,
  addContact: (unit: string) => `Thêm đầu mối liên hệ của ${unit}`,
  editContact: (unit: string) => `Sửa đầu mối liên hệ của ${unit}`,
  binContact: (unit: string) => `Đưa một đầu mối liên hệ của ${unit} vào thùng rác`,
  restoreContact: (unit: string) => `Lấy lại một đầu mối liên hệ của ${unit}`,
  editPerson: (unit: string) => `Sửa thông tin một người của ${unit}`,
  binUnit: (name: string) => `Đưa đơn vị ${name} vào thùng rác`,
  restoreUnit: (name: string) => `Lấy lại đơn vị ${name} từ thùng rác`,
  adoptRegulation: (title: string) => `Ghi quy chế ${title}`,
  editRegulation: (title: string) => `Sửa quy chế ${title}`,
  withdrawRegulation: (title: string) => `Bỏ quy chế ${title}`,
  restoreRegulation: (title: string) => `Lấy lại quy chế ${title}`,
} as const;

/** Member, under a member, or neither, in a list. */
export const standingWords: Readonly<Record<UnitStanding, string>> = {
  MEMBER: "Thành viên",
  UNDER_MEMBER: "Trực thuộc",
  NEITHER: "Ngoài cụm",
};

/** Where a fact of a sample comes from. */
export const sourceMarkWords: Readonly<Record<SourceMark, string>> = {
  ARTICLE: "Bài báo",
  INFERRED: "Suy ra",
  ILLUSTRATION: "Minh họa",
};
