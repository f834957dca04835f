import type { DossierErrors } from "../dossiers/errors";
import type { Sentences } from "./sentence";

const notTaken = "Giấy tờ này chưa được nhận vào sổ.";

export const dossierSentences: Sentences<DossierErrors> = {
  NOMINATION_TWICE: ({ nominee, award, year, number }) => ({
    title: `“${nominee}” đã được đề nghị ${award} năm ${year} ở ${number}.`,
    detail: "Một thành tích không đề nghị hai lần cùng một danh hiệu trong năm.",
    cure: `Mở ${number} để bổ sung, hoặc chọn danh hiệu khác.`,
  }),
  NOMINEE_NOT_UNDER_MEMBER: ({ nominee, member }) => ({
    title: `“${nominee}” không trực thuộc “${member}”.`,
    detail: "Đơn vị thành viên chỉ đề nghị cho mình và đơn vị, cá nhân trực thuộc.",
    cure: "Chọn lại đơn vị đề nghị.",
  }),
  NOMINATOR_NOT_MEMBER: ({ unit, year }) => ({
    title: `“${unit}” không là thành viên năm ${year}.`,
    detail: "",
    cure: "Chọn đơn vị thành viên của năm đó, hoặc ghi thời gian làm thành viên ở mục Đơn vị.",
  }),
  AWARD_NOT_FOR_NOMINEE: ({ award }) => ({
    title: `${award} không dành cho loại đối tượng đã chọn.`,
    detail: "Danh mục phân biệt tập thể và cá nhân.",
    cure: "Chọn danh hiệu hoặc hình thức khác.",
  }),
  NOMINATION_IN_ROUND: ({ number, round }) => ({
    title: `${number} đang có trên phiếu của “${round}”.`,
    detail: "Phiếu đã lập thì tên trên phiếu giữ nguyên.",
    cure: "Hủy vòng bỏ phiếu chưa chốt trước khi thay đổi đề nghị.",
  }),
  PAPER_UNREADABLE: ({ file, reason }) => ({
    title: `Không đọc được “${file}”.`,
    detail: `Lý do: ${reason}. ${notTaken}`,
    cure: "Đóng chương trình đang mở tệp hoặc chép tệp sang chỗ khác rồi thêm lại.",
  }),
  PAPER_VANISHED: ({ file }) => ({
    title: `“${file}” không còn ở nơi đã chọn.`,
    detail: notTaken,
    cure: "Cắm lại USB hoặc chọn lại tệp.",
  }),
  PAPER_CHANGING: ({ file }) => ({
    title: `“${file}” đang được ghi dở nên nội dung thay đổi trong lúc chép.`,
    detail: notTaken,
    cure: "Chờ tệp ghi xong (hoặc đóng tệp trong Word) rồi thêm lại.",
  }),
  PAPER_IS_FOLDER: ({ file }) => ({
    title: `“${file}” là thư mục.`,
    detail: notTaken,
    cure: "Mở thư mục và chọn các tệp bên trong.",
  }),
  PAPER_EMPTY: ({ file }) => ({
    title: `“${file}” không có nội dung (0 byte).`,
    detail: notTaken,
    cure: "Xem lại tệp gốc.",
  }),
  PAPER_NAME_TOO_LONG: ({ file, bytes }) => ({
    title: `Tên tệp dài ${bytes} byte, quá 255 byte.`,
    detail: `“${file.slice(0, 60)}…”. ${notTaken}`,
    cure: "Đặt tên ngắn hơn rồi thêm lại.",
  }),
  PAPER_ALREADY_THERE: ({ file, name }) => ({
    title: `“${file}” giống hệt giấy tờ đã có: “${name}”.`,
    detail: "Không nhận hai lần.",
    cure: "",
  }),
  PAPER_DANGEROUS: ({ file, kind }) => ({
    title: `Không mở “${file}” từ sổ vì đây là ${kind}.`,
    detail: "Tệp vẫn được giữ trong sổ và đi theo gói hồ sơ.",
    cure: "Đề nghị đơn vị gửi lại bằng PDF hoặc ảnh.",
  }),
  PAPER_LOST: ({ file }) => ({
    title: `Không còn tệp của giấy tờ “${file}” trong thư mục sổ.`,
    detail: "Tên và mã kiểm vẫn còn.",
    cure: "Thêm lại tệp gốc, hoặc lấy từ bản sao lưu.",
  }),
  PAPER_DAMAGED: ({ file }) => ({
    title: `Tệp của giấy tờ “${file}” đã bị đổi ngoài chương trình.`,
    detail: "Mã kiểm không khớp với lúc nhận vào sổ.",
    cure: "Thêm lại tệp gốc, hoặc lấy từ bản sao lưu.",
  }),
};
