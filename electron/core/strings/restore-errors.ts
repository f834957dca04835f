import type { RestoreErrors } from "../safekeeping/restore/errors";
import type { Sentences } from "./sentence";

const bookAsItIs = "Sổ đang dùng không đổi.";

export const restoreSentences: Sentences<RestoreErrors> = {
  COPY_OF_OTHER_BOOK: ({ place, other }) => ({
    title: `Đây là bản sao lưu của sổ khác: ${other}.`,
    detail: `“${place}” không phải của sổ đang mở nên không khôi phục vào đây. ${bookAsItIs}`,
    cure: "Chọn bản sao lưu của đúng sổ này; muốn xem sổ kia, đóng sổ này rồi mở thư mục đó.",
  }),
  COPY_NEWER: ({ place, copyVersion, programVersion }) => ({
    title: "Bản sao lưu này do chương trình mới hơn ghi.",
    detail: `“${place}” theo phiên bản ${copyVersion}, chương trình này chỉ biết đến phiên bản ${programVersion}. ${bookAsItIs}`,
    cure: "Cài chương trình mới hơn rồi khôi phục, hoặc chọn bản sao lưu cũ hơn.",
  }),
  RESTORE_PREVIEW_OLD: () => ({
    title: "Chưa khôi phục: sổ hoặc bản sao lưu đã khác lúc xem trước.",
    detail: `Những gì sẽ mất có thể đã khác những gì vừa đọc. ${bookAsItIs}`,
    cure: "Xem trước lại rồi khôi phục.",
  }),
  RESTORE_LOSES_ROUND: ({ rounds }) => ({
    title: `Chưa khôi phục: ${rounds.map((round) => `“${round}”`).join(", ")} đang kiểm phiếu.`,
    detail: `Khôi phục sẽ làm mất số liệu đã nhập của vòng này. ${bookAsItIs}`,
    cure: "Chốt hoặc hủy vòng trước, hay đánh dấu rõ là bỏ vòng đó.",
  }),
  RESTORE_NOT_SOUND: ({ finding }) => ({
    title: "Chưa khôi phục: sổ ghép từ bản sao lưu không khớp với chính nó.",
    detail: `${finding} ${bookAsItIs}`,
    cure: "Chọn bản sao lưu khác trong danh sách.",
  }),
};
