import type { BookKind, ClusterWord } from "../safekeeping/book";

const stamp: Readonly<Record<ClusterWord, string>> = {
  CUM: "Dấu của cụm",
  KHOI: "Dấu của khối",
  KHU_VUC: "Dấu của khu vực",
};

/** Large and pale behind the text of ballots from books that are not an office's own. */
const watermark: Readonly<Record<BookKind, string>> = { REAL: "", TRAINING: "TẬP DƯỢT", SAMPLE: "SỔ MẪU" };

/** What a printed ballot says besides its questions. */
export const ballotPrintWords = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  title: "PHIẾU BẦU",
  stamp,
  watermark,
  meeting: (title: string, day: string) => `${title}, ${day}`,
  number: "STT",
  name: "Đơn vị, cá nhân được đề nghị",
  award: "Danh hiệu, hình thức đề nghị",
  agree: "Đồng ý",
  disagree: "Không đồng ý",
  pick: "Chọn",
  secret: "Không ký tên, không viết thêm vào phiếu.",
} as const;
