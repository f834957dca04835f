import type { ExchangeErrors } from "../exchange/errors";
import { formatBytes } from "./quantities";
import type { Sentences } from "./sentence";

const nothingWritten = "Không có gói nào được ghi. Hồ sơ trong sổ không đổi.";

export const exchangeSentences: Sentences<ExchangeErrors> = {
  PACKAGE_PAPER_MISSING: ({ file }) => ({
    title: `Không ghi được gói: thiếu tệp của “${file}”.`,
    detail: nothingWritten,
    cure: "Thêm lại giấy tờ đó vào hồ sơ.",
  }),
  PACKAGE_PAPER_DAMAGED: ({ file }) => ({
    title: `Không ghi được gói: “${file}” không khớp mã kiểm lúc nhận vào sổ.`,
    detail: nothingWritten,
    cure: "Thêm lại giấy tờ gốc hoặc lấy từ bản sao lưu.",
  }),
  PACKAGE_FILE_TOO_LARGE: ({ file, bytes, limitBytes, fileSystem }) => ({
    title: `“${file}” (${formatBytes(bytes)}) quá lớn cho ổ ${fileSystem}.`,
    detail: `Ổ này chỉ nhận tệp đến ${formatBytes(limitBytes)}. ${nothingWritten}`,
    cure: "Dùng ổ định dạng exFAT hoặc NTFS.",
  }),
  PACKAGE_EXISTS: ({ name }) => ({
    title: `Nơi đã chọn có sẵn gói “${name}”.`,
    detail: "Gói cũ không bị ghi đè.",
    cure: "Chọn nơi khác hoặc chuyển gói cũ đi.",
  }),
  PACKAGE_READ_BACK_DIFFERS: ({ file }) => ({
    title: `Đọc lại thấy “${file}” khác bản gốc.`,
    detail: `USB có thể đang hỏng. ${nothingWritten}`,
    cure: "Dùng USB khác rồi ghi lại.",
  }),
  PACKAGE_NOT_A_PACKAGE: ({ folder }) => ({
    title: `“${folder}” không phải gói hồ sơ.`,
    detail: "Thư mục không có tệp bagit.txt.",
    cure: "Chọn đúng thư mục gói, tên bắt đầu bằng CUM-.",
  }),
  PACKAGE_NOT_SAME: ({ name }) => ({
    title: `Gói “${name}” trên ổ khác với gói đã ghi.`,
    detail: "Mã của gói không khớp với sổ.",
    cure: "Ghi lại gói, không dùng bản trên ổ.",
  }),
};
