import type { Channel } from "../pledges/incoming/procedures";

export const channelWords: Readonly<Record<Channel, string>> = {
  ZALO: "Zalo",
  PAPER: "Giấy",
  DOCUMENT_AXIS: "Trục văn bản",
  EMAIL: "Email",
  OTHER: "Khác",
};

/** Nouns and names of steps of the book of incoming papers. */
export const incomingSteps = {
  paper: "văn bản đến",
  paperCapital: "Văn bản đến",
  scan: "bản chụp của văn bản đến",
  planItem: "việc trong kế hoạch năm",
  planItemOfBinned: "việc trong kế hoạch mà văn bản này trả lời (đang ở thùng rác)",
  name: (number: number) => `số ${number}`,
  add: (number: number, sender: string) => `Vào sổ văn bản đến số ${number} của ${sender}`,
  edit: (number: number) => `Sửa văn bản đến số ${number}`,
  takeScan: (number: number) => `Đính kèm bản chụp văn bản đến số ${number}`,
  removeScan: (number: number) => `Bỏ bản chụp văn bản đến số ${number}`,
  bin: (number: number) => `Đưa văn bản đến số ${number} vào thùng rác`,
  restore: (number: number) => `Lấy lại văn bản đến số ${number}`,
} as const;
