import type { FoundKind } from "../overview/procedures";

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
