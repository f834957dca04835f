import type { CopyErrors } from "../safekeeping/copies/errors";
import type { Sentences } from "./sentence";

export const copySentences: Sentences<CopyErrors> = {
  COPY_NOT_THERE: ({ name, placeName }) => ({
    title: `Không thấy bản sao lưu “${name}” ở ${placeName}.`,
    detail: "USB chưa cắm, hoặc thư mục đã bị chuyển, xóa hay đổi tên. Sổ và các bản khác không đổi.",
    cure: "Cắm lại USB rồi thử lại, hoặc dùng bản khác trong danh sách.",
  }),
  COPY_DAMAGED: ({ name, finding, next }) => ({
    title: `Bản sao lưu “${name}” đã hỏng, không dùng để khôi phục được.`,
    detail: `${finding} Sổ đang dùng không bị ảnh hưởng.`,
    cure:
      next === null
        ? "Chưa còn bản nào khác nguyên vẹn: sao lưu ngay ra USB."
        : `Dùng bản gần nhất còn nguyên vẹn: ${next}.`,
  }),
  COPY_PASSPHRASE_WRONG: ({ name }) => ({
    title: `Cụm mật khẩu không mở được “${name}”.`,
    detail: "Bản sao lưu không đổi. Phân biệt chữ hoa, chữ thường, dấu và dấu cách.",
    cure: "Xem bộ gõ tiếng Việt và phím Caps Lock rồi gõ lại. Mất cụm mật khẩu thì không ai mở được bản này.",
  }),
  BACKUP_PLACE_AWAY: ({ name }) => ({
    title: `Chưa thấy “${name}” trên máy này.`,
    detail: "Chưa có gì được ghi.",
    cure: "Cắm USB rồi thử lại, hoặc chọn nơi khác.",
  }),
  BACKUP_PLACE_KNOWN: ({ name }) => ({
    title: `“${name}” đã là một nơi sao lưu của sổ này.`,
    detail: "",
    cure: "Bấm “Sao lưu ra đây” ở dòng của nơi đó.",
  }),
  BACKUP_PLACE_INSIDE: ({ name }) => ({
    title: `“${name}” nằm trong thư mục của chính sổ này.`,
    detail: "Mất thư mục sổ là mất cả bản sao trong đó.",
    cure: "Chọn USB hoặc một thư mục trên ổ khác.",
  }),
  COPY_FIRST_FAILED: ({ reason }) => ({
    title: "Chưa sao lưu được sổ nên chưa nhập gì.",
    detail: `${reason} Những gì vừa gõ, vừa dán vẫn còn trên màn hình.`,
    cure: "Khắc phục rồi nhập lại, hoặc chọn nhập không có bản sao.",
  }),
  PASSPHRASE_NEEDED: ({ name }) => ({
    title: `Bản sao ở “${name}” được mã hóa nên cần cụm mật khẩu.`,
    detail: "Chương trình không lưu cụm mật khẩu.",
    cure: "Gõ cụm mật khẩu rồi sao lưu.",
  }),
};
