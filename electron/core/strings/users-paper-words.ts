/** Words of the recovery sheet. */
export const usersPaperWords = {
  fileName: "Phiếu khôi phục.pdf",
  title: "PHIẾU KHÔI PHỤC SỔ THI ĐUA",
  book: (cluster: string, year: number) => `${cluster}, năm ${year}`,
  madeOn: (day: string) => `Lập ngày ${day}`,
  codeHead: "Mã khôi phục",
  purpose:
    "Khi quản trị sổ quên mật khẩu: ở màn hình đăng nhập chọn “Quên mật khẩu”, gõ mã này và đặt mật khẩu mới.",
  keeping: "Ai có phiếu này thì mở được sổ. Bỏ phiếu vào phong bì dán kín, cất ở nơi khóa, không chụp ảnh.",
  once: "Mã chỉ dùng được một lần. Dùng xong, hoặc khi lập phiếu mới, phiếu này hết giá trị thì hủy đi.",
  signature: "Người giữ phiếu (ký, ghi rõ họ tên)",
} as const;
