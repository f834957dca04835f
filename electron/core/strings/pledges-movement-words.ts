import { formatDate } from "../base/local-date";
import type { Period } from "../pledges/movements/period";
import type { MovementKind } from "../pledges/movements/procedures";

/** Kinds of movement, letter for letter as the glossary has them. */
export const movementKindWords: Readonly<Record<MovementKind, string>> = {
  REGULAR: "Thường xuyên",
  THEMATIC: "Chuyên đề",
  CAMPAIGN: "Theo đợt",
};

/** `từ đầu năm 2016 đến 30/06/2016`, `2016–2020`, `từ 2019`: what is known of a period, and no day more. */
export function periodWords({ fromYear, toYear, from, to }: Period): string {
  if (from === null && to === null) {
    if (toYear === null) return `từ năm ${fromYear}`;
    return toYear === fromYear ? `năm ${fromYear}` : `${fromYear}–${toYear}`;
  }
  const start = from === null ? `đầu năm ${fromYear}` : formatDate(from);
  if (to === null && toYear === null) return `từ ${start}`;
  return `${start} – ${to === null ? `hết năm ${toYear}` : formatDate(to)}`;
}

/** Nouns and names of steps. */
export const movementSteps = {
  movement: "phong trào thi đua",
  movementCapital: "Phong trào thi đua",
  parent: "phong trào chứa đợt này",
  add: (title: string) => `Thêm phong trào “${title}”`,
  edit: (title: string) => `Sửa phong trào “${title}”`,
  bin: (title: string) => `Đưa phong trào “${title}” vào thùng rác`,
  restore: (title: string) => `Lấy lại phong trào “${title}” từ thùng rác`,
} as const;
