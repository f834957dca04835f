import type { BinErrors } from "../safekeeping/bin/errors";
import type { PersonalDataErrors } from "../safekeeping/personal-data/errors";
import type { Sentences } from "./sentence";

export const binSentences: Sentences<BinErrors> = {
  BIN_KEEPS_ALL: ({ name, why }) => ({
    title: `Không xóa hẳn được “${name}”.`,
    detail: `${why} Mục này vẫn nằm trong thùng rác, sổ không đổi.`,
    cure: "Để nguyên trong thùng rác, hoặc khôi phục.",
  }),
};

export const personalDataSentences: Sentences<PersonalDataErrors> = {
  KEEP_UNTIL_PAST: ({ until }) => ({
    title: `Ngày ${until} không ở sau hôm nay nên chưa ghi việc giữ thêm.`,
    detail: "Thời hạn đang có vẫn như cũ.",
    cure: "Chọn một ngày ở sau hôm nay.",
  }),
};
