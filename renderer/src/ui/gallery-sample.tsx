import { type ReactNode } from "react";
import { type Column, type RowTone } from "./data-table";
import { formatScore } from "./format";
import { NotEntered } from "./not-entered";

export const units = [
  { value: "a", label: "Sở Tư pháp TP Hà Nội", group: "Sở Tư pháp" },
  { value: "b", label: "Sở Tư pháp TP Hồ Chí Minh", group: "Sở Tư pháp" },
  { value: "c", label: "Cục THADS Hà Nội", group: "Cục THADS", facts: "thành viên" },
  { value: "d", label: "Chi cục Thi hành án dân sự quận Bình Thạnh (TP Hồ Chí Minh)", group: "Cục THADS" },
] as const;

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export interface ScoreRow {
  readonly name: string;
  readonly score: number | null;
  readonly state: ReactNode;
  readonly tone: RowTone;
}

export const scoreRows: readonly ScoreRow[] = [
  { name: "Sở Tư pháp TP Hà Nội", score: 9825, state: "Thường", tone: "normal" },
  { name: "Sở Tư pháp TP Hồ Chí Minh", score: 9750, state: "Rê chuột", tone: "normal" },
  { name: "Cục THADS Hà Nội", score: 9900, state: "Đang chọn", tone: "normal" },
  { name: "Cục THADS TP Hồ Chí Minh", score: 9675, state: "Đang sửa, có nháp", tone: "editing" },
  { name: "Chi cục THADS quận Hải An", score: 10500, state: "Vượt điểm chuẩn 100", tone: "danger" },
  { name: "Chi cục THADS quận Ninh Kiều", score: null, state: "Chưa nhập, khác với 0", tone: "normal" },
  { name: "Chi cục THADS Phú Xuyên", score: 9500, state: "Đã khóa 27/10", tone: "locked" },
];

export const scoreColumns: readonly Column<ScoreRow>[] = [
  { key: "name", head: "Đơn vị", cell: (row) => row.name },
  {
    key: "score",
    head: "Điểm",
    align: "right",
    width: 80,
    cell: (row) => (row.score === null ? <NotEntered /> : formatScore(row.score)),
  },
  { key: "state", head: "Trạng thái hàng", width: 180, cell: (row) => row.state },
];
