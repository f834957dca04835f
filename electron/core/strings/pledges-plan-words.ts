import type { ExpectedPaper, PlanKind } from "../pledges/plan/plan-template";
import type { PlanState, PlanWarning } from "../pledges/plan/procedures";
import type { TaskState } from "../pledges/plan/task-procedures";

export const planKindWords: Readonly<Record<PlanKind, string>> = {
  MEETING: "Hội nghị",
  PAPER_DUE: "Hạn gửi văn bản",
  ACTIVITY: "Hoạt động",
};

export const expectedPaperWords: Readonly<Record<ExpectedPaper, string>> = {
  REGISTRATION: "Bản đăng ký thi đua",
  PLEDGE_COMMENT: "Văn bản góp ý giao ước",
  WAVE_REPORT: "Báo cáo kết quả đợt",
  MIDYEAR_REPORT: "Báo cáo sơ kết 6 tháng",
  YEAR_REPORT: "Báo cáo tổng kết năm",
  SELF_SCORE: "Bảng tự chấm điểm",
  NOMINATION: "Hồ sơ đề nghị khen thưởng",
  OTHER: "Văn bản khác",
};

export const planStateWords: Readonly<Record<PlanState, string>> = {
  PLANNED: "Chưa xong",
  DONE: "Đã xong",
  DROPPED: "Không thực hiện",
};

export const planWarningWords: Readonly<Record<PlanWarning, string>> = {
  BESIDE_YEAR: "Ngày sang năm liền kề.",
  MEETING_OTHER_DAY: "Hội nghị liên kết ghi ngày khác.",
  NO_DUE_DAY: "Chưa đặt hạn nên chưa tính được đơn vị nào chậm.",
};

export const taskStateWords: Readonly<Record<TaskState, string>> = {
  OPEN: "Chưa xong",
  DONE: "Đã xong",
  DROPPED: "Không thực hiện",
};

/** Nouns and names of steps of the plan and of tasks. */
export const planSteps = {
  item: "việc trong kế hoạch năm",
  itemCapital: "Việc trong kế hoạch năm",
  category: "nhóm đơn vị",
  unit: "đơn vị",
  meeting: "hội nghị",
  movement: "phong trào thi đua",
  templateItem: "việc trong mẫu kế hoạch",
  add: (title: string) => `Thêm vào kế hoạch năm: ${title}`,
  addMany: (count: number) => `Thêm ${count} việc từ mẫu vào kế hoạch năm`,
  edit: (title: string) => `Sửa kế hoạch năm: ${title}`,
  setState: (title: string, state: string) => `${state}: ${title}`,
  bin: (title: string) => `Đưa việc “${title}” của kế hoạch năm vào thùng rác`,
  binMany: (count: number) => `Đưa ${count} việc của kế hoạch năm vào thùng rác`,
  restore: (title: string) => `Lấy lại việc “${title}” của kế hoạch năm`,
  restoreMany: (count: number) => `Lấy lại ${count} việc của kế hoạch năm`,
  fromTemplate: (basis: string, reliability: string) => `Căn cứ: ${basis} (${reliability}).`,

  task: "nhiệm vụ được giao",
  taskCapital: "Nhiệm vụ được giao",
  addTask: (content: string) => `Ghi nhiệm vụ: ${content}`,
  editTask: (content: string) => `Sửa nhiệm vụ: ${content}`,
  setResult: (content: string) => `Ghi kết quả nhiệm vụ: ${content}`,
  binTask: (content: string) => `Đưa nhiệm vụ “${content}” vào thùng rác`,
  restoreTask: (content: string) => `Lấy lại nhiệm vụ “${content}”`,
} as const;
