import type { DocumentErrors } from "../documents/errors";
import type { Sentences } from "./sentence";

export const documentSentences: Sentences<DocumentErrors> = {
  TEMPLATE_UNKNOWN_TAGS: ({ template, tags }) => ({
    title: `Mẫu “${template}” có ${tags.length} ô điền mà sổ không biết.`,
    detail: `Gồm: ${tags.join(", ")}.`,
    cure: "Sửa các ô đó trong mẫu, hoặc bỏ mẫu riêng để dùng mẫu có sẵn.",
  }),
  TEMPLATE_UNREADABLE: ({ template, reason }) => ({
    title: `Không đọc được mẫu “${template}”.`,
    detail: reason,
    cure: "Mở mẫu bằng Word, lưu lại dạng .docx, hoặc bỏ mẫu riêng để dùng mẫu có sẵn.",
  }),
  MINUTES_NEED_SEAL: ({ round }) => ({
    title: `Chưa lập được biên bản: “${round}” chưa chốt kết quả.`,
    detail: "Biên bản chỉ lấy số liệu đã chốt.",
    cure: "Kiểm đủ các phép kiểm số phiếu rồi chốt kết quả.",
  }),
  DOCUMENT_LOST: ({ name }) => ({
    title: `Không còn tệp “${name}” trong thư mục sổ.`,
    detail: "",
    cure: "Lập lại văn bản từ số liệu đã chốt.",
  }),
};
