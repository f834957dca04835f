/** Words of a step that two people take together. */
export const secondPersonWords = {
  title: "Việc này cần người thứ hai",
  text: (first: string) =>
    `${first} đề nghị. Người thứ hai đọc việc ghi dưới đây rồi nhập mật khẩu của mình; nhật ký ghi tên cả hai.`,
  deed: "Việc sẽ làm",
  effects: "Việc này mất gì, còn gì",
  reason: (first: string) => `Lý do (${first} ghi)`,
  who: "Người thứ hai",
  nobody:
    "Chưa có người thứ hai nào được làm việc này. Quản trị sổ thêm người ở Sao lưu – Bảo mật, thẻ Người dùng.",
  nobodyShort: "Chưa có người thứ hai.",
  password: "Mật khẩu của người thứ hai",
  agree: "Đồng ý, thực hiện",
  needsBoth: "Chọn người, nhập mật khẩu.",
  leave: "Không thực hiện",
  /** What is about to be done, where the screen says nothing nearer. */
  anyDeed: "Một bước không tự lấy lại được",
} as const;
