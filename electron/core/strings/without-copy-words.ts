/** Words of the question whether many rows come in although no copy could be made before. */
export const withoutCopyWords = {
  title: "Chưa sao lưu được sổ trước khi nhập",
  why: (reason: string) => `Trước khi nhập nhiều dòng, chương trình sao lưu sổ. ${reason}`,
  lose: "Nhập xong mới thấy sai thì không có bản sao của ngay trước lúc nhập để khôi phục; chỉ còn “Hoàn tác”.",
  keep: "Chưa dòng nào được nhập. Những gì đã gõ, đã dán vẫn còn trên màn hình.",
  stay: "Chưa nhập",
  goOn: "Nhập không có bản sao",
} as const;
