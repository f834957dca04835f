import type { ExemplarStep } from "../pledges/exemplars/steps";

export const exemplarStepWords: Readonly<Record<ExemplarStep, string>> = {
  FOUND: "Phát hiện",
  NURTURED: "Bồi dưỡng",
  SUMMED_UP: "Tổng kết",
  SPREAD: "Nhân rộng",
};

/** Nouns and names of steps of exemplars. */
export const exemplarSteps = {
  exemplar: "điển hình tiên tiến",
  exemplarCapital: "Điển hình tiên tiến",
  unit: "đơn vị",
  movement: "phong trào thi đua",
  nomination: "hồ sơ đề nghị khen thưởng",
  add: (title: string) => `Thêm điển hình ${title}`,
  edit: (title: string) => `Sửa điển hình ${title}`,
  setSteps: (title: string) => `Ghi các khâu của điển hình ${title}`,
  bin: (title: string) => `Đưa điển hình ${title} vào thùng rác`,
  restore: (title: string) => `Lấy lại điển hình ${title} từ thùng rác`,
} as const;
