import type { DossierErrors } from "../dossiers/errors";
import { formatDate } from "../base/local-date";
import { dossierStateWords, stepNeeds, stepWords } from "./dossier-life-words";
import { photoSentences } from "./photo-errors";
import { formatWhole } from "./quantities";
import type { Sentences } from "./sentence";

const notTaken = "Giấy tờ này chưa được nhận vào sổ.";

export const dossierSentences: Sentences<DossierErrors> = {
  NOMINATION_TWICE: ({ nominee, award, year, number }) => ({
    title: `“${nominee}” đã được đề nghị ${award} năm ${year} ở ${number}.`,
    detail: "Một thành tích không đề nghị hai lần cùng một danh hiệu trong năm.",
    cure: `Mở ${number} để bổ sung, hoặc chọn danh hiệu khác.`,
  }),
  PERSON_IN_OTHER_DOSSIERS: ({ name, dossiers }) => ({
    title: `Chưa sửa “${name}”: người này còn ở ${formatWhole(dossiers)} hồ sơ, thành tích khác.`,
    detail: "Sửa tên, chức vụ, đơn vị ở đây sẽ đổi cả những hồ sơ đó.",
    cure: "Mở hồ sơ, bấm “Sửa thông tin người này” để sửa ở mọi nơi, hoặc ghi thành người khác.",
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
  ...photoSentences,
  STEP_NOT_NOW: ({ number, state, step }) => ({
    title: `${number} chưa thể ${lowered(stepWords[step]?.act)}: hồ sơ đang ở trạng thái “${dossierStateWords[state] ?? ""}”.`,
    detail: stepNeeds[step] ?? "",
    cure: "",
  }),
  STEP_ON_OPEN_BALLOT: ({ number, round, step }) => ({
    title: `${number} chưa thể ${lowered(stepWords[step]?.act)}: tên đang có trên phiếu của “${round}”.`,
    detail: "Phiếu đã lập thì giữ nguyên tên cho đến khi vòng đó chốt kết quả hoặc bị hủy.",
    cure: `Chốt kết quả “${round}” hoặc hủy vòng đó ở mục Hội nghị, rồi ghi lại bước này.`,
  }),
  STEP_NEEDS_VOTE: ({ number, award, route }) => ({
    title: `${number} chưa đưa vào tờ trình được vì chưa có kết quả bỏ phiếu.`,
    detail: `${award} phải được suy tôn ở vòng bỏ phiếu đã chốt ${route === "COUNCIL_VOTE" ? "của Hội đồng" : "của hội nghị cụm"}.`,
    cure: "Đưa hồ sơ lên phiếu ở mục Hội nghị.",
  }),
  STEP_PAPERS_MISSING: ({ number, count, papers }) => ({
    title: `${number} còn thiếu ${count} giấy tờ, chưa xác nhận đủ được.`,
    detail: `Còn thiếu: ${papers}.`,
    cure: "Thêm giấy tờ, đánh dấu đã có bản giấy, hoặc trả hồ sơ để bổ sung.",
  }),
  STEP_SUBMISSION_WITHOUT_NUMBER: ({ number }) => ({
    title: `${number} chưa ghi đã gửi được vì tờ trình chưa có số và ngày.`,
    detail: "Số và ngày do văn thư cấp.",
    cure: "Ghi số và ngày vào tờ trình trước.",
  }),
  STEP_PACKAGE_MISSING: ({ number }) => ({
    title: `${number} chưa có gói hồ sơ nào đã ghi.`,
    detail: "Bước này được chọn gửi kèm gói đã ghi ra USB.",
    cure: "Ghi gói ở mục Gói hồ sơ, hoặc chọn gửi không kèm gói.",
  }),
  STEP_DAY_AHEAD: ({ number, on, today }) => ({
    title: `Ngày ${dayOf(on)} chưa đến (hôm nay ${dayOf(today)}).`,
    detail: `Bước của ${number} chỉ ghi khi việc đã xảy ra.`,
    cure: "Sửa lại ngày.",
  }),
  STEP_DAY_BEFORE: ({ number, on, earlier, what }) => ({
    title: `Ngày ${dayOf(on)} trước ngày ${dayOf(earlier)} của việc đã ghi: ${what}.`,
    detail: `Các bước của ${number} phải đi theo thứ tự ngày.`,
    cure: "Sửa lại ngày, hoặc lấy lại bước trước nếu ngày ở đó sai.",
  }),
  STEP_DUE_BEFORE: ({ number, on, due }) => ({
    title: `Hạn ${dayOf(due)} trước ngày ${dayOf(on)} của chính bước này.`,
    detail: `Hạn bổ sung của ${number} phải từ ngày yêu cầu trở đi.`,
    cure: "Sửa lại hạn.",
  }),
  STEP_NOT_LAST: ({ number, later }) => ({
    title: `Chưa lấy lại được bước này của ${number}.`,
    detail: `Sau đó đã ghi: ${later}.`,
    cure: "Lấy lại các bước sau trước.",
  }),
  STEP_HELD_BY_ROUND: ({ number, round }) => ({
    title: `Chưa lấy lại được bước này: ${number} đã có trên phiếu của “${round}”.`,
    detail: "Việc xét hồ sơ trước khi bỏ phiếu được giữ nguyên cùng kết quả.",
    cure: "Hủy vòng bỏ phiếu nếu vòng đó chưa chốt.",
  }),
  MARK_NEEDS_REASON: ({ paper }) => ({
    title: `Cần ghi lý do không cần “${paper}”.`,
    detail: "",
    cure: "Ghi lý do rồi lưu lại.",
  }),
  SUBMISSION_NOT_EMPTY: ({ subject, dossiers }) => ({
    title: `Tờ trình “${subject}” còn ${formatWhole(dossiers)} hồ sơ.`,
    detail: "Tờ trình có hồ sơ thì chưa đưa vào thùng rác được.",
    cure: "Lấy lại bước đưa vào tờ trình của từng hồ sơ trước.",
  }),
  SUBMISSION_SENT: ({ subject, dossiers }) => ({
    title: `Không đổi số, ngày của tờ trình “${subject}”: ${formatWhole(dossiers)} hồ sơ đã gửi theo tờ trình này.`,
    detail: "Số và ngày đã có trên văn bản gửi đi.",
    cure: "Lấy lại bước gửi của các hồ sơ nếu đã ghi nhầm.",
  }),
  SUBMISSION_HALF_NUMBERED: ({ subject }) => ({
    title: `Tờ trình “${subject}” mới có một trong hai: số hoặc ngày.`,
    detail: "Văn thư cấp số và ngày cùng lúc.",
    cure: "Ghi đủ cả hai, hoặc để trống cả hai.",
  }),
  SUBMISSION_DAY_AHEAD: ({ day, today }) => ({
    title: `Ngày ${dayOf(day)} của tờ trình chưa đến (hôm nay ${dayOf(today)}).`,
    detail: "Hồ sơ không ghi đã gửi được trước ngày của tờ trình.",
    cure: "Sửa lại ngày, hoặc để trống số và ngày đến khi văn thư cấp.",
  }),
};

const lowered = (words: string | undefined) =>
  words === undefined ? "" : words.charAt(0).toLowerCase() + words.slice(1);
/** The guard over sentences gives a stand-in for the day. */
const dayOf = (day: Parameters<typeof formatDate>[0]) => (day.includes("-") ? formatDate(day) : day);
