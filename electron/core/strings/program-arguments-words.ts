/** How much of a hostile folder is shown: enough to know it again. */
const shownLength = 160;

/** Said when the program was started with a folder it cannot use: why, and what to do. */
export const programArgumentsWords = {
  title: "Sổ Thi Đua chưa mở được",
  text: (name: string, folder: string, why: string) =>
    [
      folder === ""
        ? `Lệnh mở chương trình có “${name}”.`
        : `Lệnh mở chương trình có “${name} ${shown(folder)}”.`,
      why,
      "Sửa lối tắt hoặc lệnh mở chương trình rồi mở lại. Chưa có sổ nào được mở hay bị thay đổi.",
    ].join("\n"),
  why: {
    NO_FOLDER: "Sau đó phải là một thư mục, nhưng chưa ghi thư mục nào.",
    RELATIVE:
      "Đường dẫn chưa đầy đủ nên mỗi lần mở có thể ra một nơi khác. Ghi đầy đủ từ ổ đĩa, ví dụ D:\\So-thi-dua.",
    NETWORK:
      "Thư mục này nằm trên máy khác trong mạng; dữ liệu ở đó có thể hỏng khi mất mạng. Chọn thư mục trên ổ đĩa của máy này.",
    DEVICE: "Đây là đường dẫn của thiết bị, không phải thư mục. Ghi bắt đầu từ ổ đĩa, ví dụ D:\\So-thi-dua.",
    BAD_SIGN: "Đường dẫn có ký tự không dùng được trong tên thư mục. Bỏ ký tự đó hoặc chọn thư mục khác.",
    RESERVED_NAME:
      "Windows không cho đặt thư mục tên như vậy (tên dành cho thiết bị như CON, NUL, COM1, hoặc có dấu chấm, dấu cách ở cuối). Đổi tên thư mục.",
    TOO_LONG:
      "Đường dẫn quá dài, các tệp bên trong sẽ không ghi được. Chọn thư mục gần gốc ổ đĩa hơn, tên ngắn hơn.",
    IS_FILE: "Đây là một tệp, không phải thư mục. Chọn thư mục chứa tệp đó hoặc thư mục khác.",
    NOT_THERE:
      "Thư mục này và thư mục chứa nó chưa có trên máy. Nếu nằm trên USB hoặc ổ cắm ngoài thì cắm lại; nếu không, kiểm tra lại cách ghi.",
  },
} as const;

function shown(folder: string): string {
  const signs = [...folder].map((sign) => (sign < " " || sign === "\u007F" ? "�" : sign));
  return signs.length > shownLength ? `${signs.slice(0, shownLength).join("")}…` : signs.join("");
}
