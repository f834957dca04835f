import type { SourceMark } from "../registry/procedures";
import type { UnitStanding } from "../registry/standing";

/** Nouns and names of steps of the registry room. */
export const registrySteps = {
  unit: "đơn vị",
  unitCapital: "Đơn vị",
  parentOfBinned: "đơn vị cấp trên của đơn vị này (đang ở thùng rác)",
  category: "nhóm đơn vị",
  cluster: "thông tin cụm",
  clusterCapital: "Thông tin cụm",
  unitEvent: "lần đổi tên",
  regulation: "quy chế",
  regulationCapital: "Quy chế",
  meeting: "hội nghị thông qua quy chế",
  clusterPaper: "giấy tờ của cụm",

  editFrame: "Sửa thông tin cụm",
  addCategory: (name: string) => `Thêm nhóm ${name}`,
  removeCategory: (name: string) => `Bỏ nhóm ${name}`,
  categoryInUse: "Nhóm còn đơn vị.",
  addUnit: (name: string) => `Thêm đơn vị ${name}`,
  editUnit: (name: string) => `Sửa đơn vị ${name}`,
  renameUnit: (from: string, to: string) => `Ghi đổi tên ${from} thành ${to}`,
  withdrawRename: (name: string) => `Bỏ lần đổi tên thành ${name}`,
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
