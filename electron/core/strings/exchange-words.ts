/** Why the operating system could not read or write, in an office's words; the code itself goes to the log. */
const diskReasons: Readonly<Record<string, string>> = {
  EACCES: "không có quyền đọc tệp",
  EPERM: "không có quyền đọc tệp",
  EBUSY: "tệp đang bị chương trình khác giữ",
  EMFILE: "đang mở quá nhiều tệp",
  ENFILE: "đang mở quá nhiều tệp",
  EIO: "ổ đĩa không đọc hoặc ghi được chỗ này",
  ENXIO: "ổ đĩa không còn trả lời",
  ENODEV: "ổ đĩa không còn trả lời",
  EFBIG: "tệp lớn hơn mức ổ đĩa nhận được",
  ENAMETOOLONG: "tên hoặc đường dẫn quá dài",
  EILSEQ: "ổ đĩa không nhận tên tệp này",
  EINVAL: "ổ đĩa không nhận tên tệp này",
  ELOOP: "lối tắt trỏ vòng tròn",
};

/** Reason of a disk error for the sentence that shows it. */
export function diskReason(code: string): string {
  return diskReasons[code] ?? "hệ điều hành không nói rõ lý do";
}

export const notAnOrdinaryFile = "không phải tệp thường";
export const readBackDiffers = "đọc lại khác với bản đã ghi";
