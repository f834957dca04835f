/** The room and its tabs; each inner room has words of its own. */
export const pledgesScreen = {
  title: "Phong trào – Giao ước",
  parts: "Các phần của Phong trào – Giao ước",
  tabMovements: "Phong trào",
  tabPlan: "Kế hoạch năm",
  tabExemplars: "Điển hình",
  keyChoose: "chọn dòng",
  keyOpen: "mở",
  keyClose: "đóng",
  cancel: "Thôi",
  save: "Lưu",
  edit: "Sửa",
  bin: "Đưa vào thùng rác",
} as const;
