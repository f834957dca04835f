/** Words of the licences of what the program is made of. */
export const licenceWords = {
  tab: "Giấy phép",
  text: "Chương trình dùng kèm các phần mềm, phông chữ tự do dưới đây. Giấy phép của mỗi phần đi cùng chương trình, giữ nguyên văn bằng tiếng Anh.",
  list: "Phần mềm, phông chữ dùng kèm",
  search: "Tìm phần mềm",
  searchHint: "Tên hoặc giấy phép",
  name: "Tên",
  version: "Phiên bản",
  licence: "Giấy phép",
  noneTitle: "Không có phần mềm nào khớp",
  noneText: "Gõ một phần tên, hoặc xóa chữ đang tìm để xem tất cả.",
  clearSearch: "Xóa chữ đang tìm",
} as const;
