import { everyRole } from "../base/procedure";
import type { SafekeepingErrors } from "../safekeeping/errors";
import { formatBytes } from "./quantities";
import type { Sentences } from "./sentence";
import { anyOf } from "./who-may-words";

const bookUntouched = "Sổ trên đĩa không bị thay đổi.";

export const safekeepingSentences: Sentences<SafekeepingErrors> = {
  UNEXPECTED: ({ incident }) => ({
    title: "Chương trình gặp lỗi chưa lường trước nên việc vừa rồi chưa được ghi.",
    detail: `Những gì đã lưu trước đó vẫn nguyên. Số ghi lỗi: ${incident}.`,
    cure: "Thử lại; nếu lỗi lặp lại, đóng chương trình, mở lại và gửi số ghi lỗi cho người hỗ trợ.",
  }),
  INPUT_NOT_VALID: ({ fields }) => ({
    title: "Có ô nhập chưa đúng nên chưa lưu.",
    detail: fields.length === 0 ? "" : `Xem lại: ${fields.join(", ")}.`,
    cure: "Sửa các ô được đánh dấu rồi lưu lại.",
  }),
  NOT_ALLOWED: ({ who }) => ({
    title: "Người đang dùng sổ không có quyền làm việc này.",
    detail: "Chưa có gì thay đổi.",
    cure:
      who.length === 0 || who.length === everyRole.length
        ? "Đăng nhập rồi làm lại."
        : `Việc này do ${anyOf(who)} làm.`,
  }),
  NO_BOOK_OPEN: () => ({ title: "Chưa mở sổ nào.", detail: "", cure: "Lập sổ mới hoặc mở sổ đã có." }),
  LICENCES_NOT_READ: ({ file, reason }) => ({
    title: "Không đọc được danh sách giấy phép đi cùng chương trình.",
    detail: `Tệp “${file}” không còn hoặc đã bị đổi${reason === "" ? "" : ` (${reason})`}. Sổ không bị ảnh hưởng.`,
    cure: "Cài lại chương trình để có lại tệp này.",
  }),
  TASK_CANCELLED: () => ({
    title: "Đã dừng theo yêu cầu.",
    detail: "Phần dở dang đã được dọn, sổ không đổi.",
    cure: "",
  }),
  GRANT_EXPIRED: () => ({
    title: "Lần chọn tệp hoặc thư mục trước đã hết hiệu lực.",
    detail: "",
    cure: "Chọn lại tệp hoặc thư mục.",
  }),

  CHANGED_MEANWHILE: ({ noun, name }) => ({
    title: `${noun} “${name}” đã được sửa sau khi mở ra xem nên chưa lưu đè.`,
    detail: "Nội dung đang gõ vẫn còn.",
    cure: "Xem lại số liệu mới rồi lưu lại.",
  }),
  NOT_FOUND: ({ noun }) => ({
    title: `Không còn ${noun} này trong sổ.`,
    detail: "Có thể đã đưa vào thùng rác.",
    cure: "Xem thùng rác ở mục Sao lưu – Bảo mật.",
  }),
  UNDO_NOT_POSSIBLE: ({ label, why }) => ({
    title: `Không hoàn tác được “${label}”.`,
    detail: why,
    cure: "",
  }),

  BOOK_NEWER: ({ folder, bookVersion, programVersion }) => ({
    title: "Sổ này do bản chương trình mới hơn ghi.",
    detail: `Sổ ở “${folder}” có phiên bản ${bookVersion}, chương trình này đọc được đến ${programVersion}. ${bookUntouched}`,
    cure: "Cài bản chương trình mới rồi mở lại.",
  }),
  BOOK_FOREIGN: ({ folder }) => ({
    title: "Tệp này không phải sổ của Sổ Thi Đua.",
    detail: `Thư mục “${folder}” chứa cơ sở dữ liệu của chương trình khác. ${bookUntouched}`,
    cure: "Chọn thư mục có tệp so-thi-dua.db do Sổ Thi Đua lập.",
  }),
  BOOK_DAMAGED: ({ folder, finding }) => ({
    title: "Sổ bị hỏng nên không mở để tránh hỏng thêm.",
    detail: `Chỗ hỏng trong “${folder}”: ${finding}. ${bookUntouched}`,
    cure: "Nên chép nguyên thư mục sổ sang nơi khác để giữ trước, rồi chọn một trong hai cách ở dưới.",
  }),
  BOOK_LOCKED: ({ host, processId, since }) => ({
    title: "Sổ đang được mở ở một cửa sổ khác.",
    detail: `Máy ${host}, tiến trình ${processId}, từ ${since.slice(11, 16)} (giờ quốc tế) ngày ${since.slice(8, 10)}/${since.slice(5, 7)}/${since.slice(0, 4)}. ${bookUntouched}`,
    cure: "Đóng sổ ở cửa sổ kia rồi thử lại. Nếu đó là máy khác và chắc chắn không còn mở sổ (máy hỏng, mất điện), bấm “Mở khóa sổ”.",
  }),
  BOOK_READ_ONLY: ({ folder }) => ({
    title: "Không ghi được vào thư mục của sổ.",
    detail: `“${folder}” chỉ cho đọc: có thể đĩa bị khóa ghi hoặc tài khoản không có quyền. ${bookUntouched}`,
    cure: "Chép thư mục sổ vào ổ đĩa của máy rồi mở bản chép, hoặc xin quyền ghi.",
  }),
  BOOK_MISSING: ({ folder }) => ({
    title: "Không tìm thấy sổ ở nơi đã chọn.",
    detail: `Thư mục “${folder}” không có tệp so-thi-dua.db.`,
    cure: "Cắm lại ổ đĩa nếu sổ nằm trên ổ rời, hoặc chọn thư mục khác.",
  }),
  BOOK_CLOUD_SYNCED: ({ folder, service }) => ({
    title: `Thư mục này đang được ${service} đồng bộ nên không đặt sổ ở đây.`,
    detail: `Đồng bộ từng tệp có thể làm hỏng sổ đang mở và đưa dữ liệu cá nhân ra ngoài: “${folder}”. ${bookUntouched}`,
    cure: "Chọn thư mục ngoài vùng đồng bộ, ví dụ trên ổ D:.",
  }),
  BOOK_ON_NETWORK: ({ folder }) => ({
    title: "Thư mục này nằm trên mạng nên không đặt sổ ở đây.",
    detail: `Ổ mạng không bảo đảm ghi bền và khóa tệp: “${folder}”. ${bookUntouched}`,
    cure: "Chép thư mục sổ về ổ đĩa của máy rồi mở.",
  }),
  BOOK_ALREADY_THERE: ({ folder }) => ({
    title: "Nơi đã chọn có sẵn thư mục cùng tên.",
    detail: `“${folder}” đã có; sổ mới không ghi đè.`,
    cure: "Đổi tên cụm hoặc chọn thư mục khác; nếu đó là sổ đang dùng, chọn “Mở sổ đã có”.",
  }),
  MIGRATION_FAILED: ({ from, to, backup }) => ({
    title: `Chưa nâng được sổ từ phiên bản ${from} lên ${to}.`,
    detail: `Sổ đã trở về đúng như trước khi nâng. Bản sao trước khi nâng ở “${backup}”.`,
    cure: "Dùng bản chương trình cũ để làm việc tiếp và gửi sổ ghi lỗi cho người hỗ trợ.",
  }),

  DISK_FULL: ({ place, neededBytes, freeBytes }) => ({
    title: `Không ghi được: “${place}” đã đầy.`,
    detail: `Cần ${formatBytes(neededBytes)}, còn trống ${formatBytes(freeBytes)}. Sổ không đổi.`,
    cure: "Xóa bớt tệp ở đó hoặc chọn nơi khác rồi làm lại.",
  }),
  PLACE_READ_ONLY: ({ place }) => ({
    title: `Không ghi được: “${place}” chỉ cho đọc.`,
    detail: "Ổ có thể bị gạt khóa ghi, hoặc tài khoản không có quyền. Sổ không đổi.",
    cure: "Mở khóa ghi hoặc chọn nơi khác.",
  }),
  PLACE_GONE: ({ place }) => ({
    title: `“${place}” không còn đó: ổ đã bị rút hoặc thư mục bị xóa.`,
    detail: "Không còn gì trông như đã ghi xong. Sổ không đổi.",
    cure: "Cắm lại ổ rồi làm lại từ đầu.",
  }),
  DISK_ERROR: ({ place, reason }) => ({
    title: `Ổ đĩa báo lỗi ở “${place}”.`,
    detail: `Lý do: ${reason}. Việc vừa rồi chưa được ghi.`,
    cure: "Thử lại; nếu lỗi lặp lại, sao lưu ngay ra ổ khác và kiểm tra ổ đĩa.",
  }),
  FILE_NOT_OPENED: ({ file }) => ({
    title: `Máy này không mở được “${file}”.`,
    detail: "Có thể máy chưa có chương trình xem loại tệp này. Tệp trong sổ vẫn nguyên.",
    cure: "Lấy tệp ra bằng gói hồ sơ hoặc bản lưu, rồi mở trên máy có chương trình phù hợp.",
  }),
  BACKUP_NOT_SOUND: ({ place, finding }) => ({
    title: "Bản sao vừa làm không đọc lại được nên đã bỏ.",
    detail: `Ở “${place}”: ${finding}. Sổ không đổi, các bản sao lưu cũ vẫn còn.`,
    cure: "Thử lại với ổ khác.",
  }),
  CLOSING_BACKUP_FAILED: ({ place, reason }) => ({
    title: "Chưa làm được bản sao lưu khi đóng sổ.",
    detail: `Ở “${place}”: ${reason}. Dữ liệu đã lưu trong sổ vẫn đủ.`,
    cure: "Giải phóng chỗ trống rồi đóng lại, hoặc đóng mà không sao lưu lần này.",
  }),
};
