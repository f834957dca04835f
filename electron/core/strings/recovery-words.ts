/** Words of the recovery code: shown once, printed, put away. */
export const recoveryWords = {
  title: "Phiếu khôi phục",
  why: {
    NEW_KEEPER: "Sổ đã có người giữ và mật khẩu.",
    RENEWED: "Mã khôi phục cũ không còn dùng được nữa.",
    RECOVERED: "Đã đặt mật khẩu mới. Mã vừa dùng không còn dùng được nữa.",
  },
  text: "Mã dưới đây đặt lại được mật khẩu quản trị sổ khi quên. Mã chỉ hiện một lần: in ra hoặc chép tay, cho vào phong bì, cất nơi khóa được, không để cạnh máy này.",
  lost: "Quên mật khẩu mà mất phiếu thì không ai mở được sổ, kể cả người viết chương trình.",
  code: "Mã khôi phục",
  print: "In phiếu khôi phục",
  printed: "Đã mở phiếu để in",
  saveSheet: "Lưu tệp ra nơi khác…",
  saved: (place: string) => `Đã lưu phiếu vào ${place}`,
  savedHint: "Tệp đọc được mã: chỉ để trên USB cất riêng.",
  putAway: "Đã cất phiếu",
  confirm: "Mã đã in hoặc chép ra giấy, cất ở nơi khóa được",
  confirmFirst: "Đánh dấu ô trên rồi mới đóng được.",
} as const;
