import type { StartupErrors } from "../safekeeping/startup/errors";
import { formatWhole } from "./quantities";
import type { Sentences } from "./sentence";

const dayOf = (moment: string) => `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;

const roundsOf = (rounds: StartupErrors["BOOK_OLDER"]["missingRounds"]): string =>
  rounds.length === 0
    ? "Không thiếu kết quả nào đã chốt."
    : `Thiếu kết quả đã chốt: ${rounds.map(({ round, code }) => `${round} (mã ${code})`).join("; ")}.`;

export const startupSentences: Sentences<StartupErrors> = {
  BOOK_OLDER: ({ folder, how, missingSteps, missingRounds, markedAt }) => ({
    title:
      how === "BEHIND"
        ? "Sổ này cũ hơn lần dùng gần nhất trên máy này."
        : "Sổ này khác với sổ đã dùng gần nhất trên máy này.",
    detail: [
      how === "BEHIND"
        ? `So với lần dùng gần nhất (ngày ${dayOf(markedAt)}), sổ ở “${folder}” thiếu ${formatWhole(missingSteps)} bước cuối.`
        : `Từ trước lần dùng gần nhất (ngày ${dayOf(markedAt)}), sổ ở “${folder}” đã được ghi theo một hướng khác.`,
      roundsOf(missingRounds),
      "Có thể một bản sao lưu hoặc bản chép tay đã được đặt vào chỗ của sổ.",
    ].join(" "),
    cure: "Tìm sổ mới hơn trên máy hoặc USB rồi mở bằng “Chọn thư mục khác”. Nếu đúng là phải dùng sổ này, ghi lý do ở dưới để làm tiếp.",
  }),
  BOOK_LOG_FOREIGN: ({ folder, log }) => ({
    title: "Cạnh sổ có tệp ghi tạm không phải của sổ này.",
    detail: `Tệp “${log}” trong “${folder}” là của sổ khác, hoặc của sổ này ở lúc khác. Nếu mở, phần ghi tạm đó sẽ làm hỏng sổ. Sổ chưa bị động tới.`,
    cure: "Nếu sổ được chép tay từ máy khác khi đang mở: đóng sổ ở máy đó rồi chép lại cả thư mục. Nếu không, cất tệp ghi tạm sang thư mục riêng rồi mở sổ.",
  }),
  NO_SOUND_COPY: ({ folder, name }) => ({
    title: `Bản sao lưu “${name}” không còn đọc lại đủ.`,
    detail: `Sổ ở “${folder}” chưa bị động tới.`,
    cure: "Bấm “Thử mở lại” để tìm bản sao lưu khác, hoặc mở bản trên USB bằng “Chọn thư mục khác”.",
  }),
  NOTHING_TO_SALVAGE: ({ folder }) => ({
    title: "Không đọc được gì trong tệp sổ này.",
    detail: `Cả danh sách bảng trong tệp ở “${folder}” cũng đã hỏng. Tệp chưa bị động tới.`,
    cure: "Mở một bản sao lưu: trên USB, ở máy khác, hoặc trong thư mục “backups” của sổ.",
  }),
  MIGRATION_NOT_SOUND: ({ from, to, backup, finding }) => ({
    title: `Chưa nâng sổ từ phiên bản ${from} lên ${to}: nâng thử trên bản sao không đạt.`,
    detail: `Chỗ không đạt: ${finding}. Sổ chưa bị động tới. Bản sao trước khi nâng ở “${backup}”.`,
    cure: "Dùng bản chương trình cũ để làm việc tiếp và chép bản sao trên sang USB, gửi người hỗ trợ.",
  }),
};
