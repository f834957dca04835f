import type { BallotCopiesFrom } from "../documents/ballot-procedures";
import type { PaperForm } from "../documents/document-address";
import type { SubjectOf } from "../documents/document-kind";
import type { BallotPaperSize } from "../documents/print/ballot-sheets";
import type { DocumentStage } from "../documents/procedures";

export const documentStageWords: Readonly<Record<DocumentStage, string>> = {
  GENERATED: "Sổ lập",
  RETURNED: "Bản đã sửa",
  SIGNED: "Bản ký chính thức",
};

const formWords: Readonly<Record<PaperForm, string>> = { WORD: "Word để sửa", PRINT: "PDF để in" };

/** The room of documents. */
export const documentsScreen = {
  title: "Văn bản",
  facts: (all: number, signed: number) =>
    `${all} văn bản của năm · ${signed} có bản ký chính thức · ${all - signed} chưa có`,
  keyChoose: "chọn dòng",
  keyOpen: "mở",
  keyClose: "đóng",

  search: "Tìm văn bản",
  searchHint: "Tên văn bản, hội nghị, đơn vị…",
  filterKind: "Loại văn bản",
  everyKind: "Mọi loại",
  columnTitle: "Văn bản",
  columnNumber: "Số",
  columnVersions: "Bản",
  columnMade: "Bản cuối lúc",
  columnStage: "Tình trạng",
  differs: (count: number) => `${count} số liệu khác sổ`,
  noneFoundTitle: "Không có văn bản phù hợp",
  noneFoundText: "Bỏ bớt điều kiện tìm để xem các văn bản khác của năm.",
  clearFilters: "Bỏ điều kiện tìm",
  emptyTitle: "Chưa lập văn bản nào của năm",
  emptyText:
    "Sổ lập giấy mời, chương trình, phiếu, biên bản, tờ trình, báo cáo… từ số liệu đã có, ra tệp Word để sửa và ký.",

  /** A kind that comes in one form only is called by its name. */
  paperForm: (name: string, form: PaperForm, forms: number) =>
    forms === 1 ? name : `${name} – ${formWords[form]}`,
  formLabel: "Tệp lập ra",
  forms: formWords,
  copies: "Số phiếu in",
  copiesFrom: {
    PRINTED: "Theo số phiếu in đã ghi ở vòng bỏ phiếu.",
    ISSUED: "Theo số phiếu phát ra đã ghi ở vòng bỏ phiếu.",
    ROLL: "Mỗi đơn vị trong danh sách dự họp một phiếu; cộng thêm phiếu dự phòng nếu cần.",
    NONE: "Hội nghị chưa có danh sách dự họp: gõ số phiếu cần in.",
  } satisfies Record<BallotCopiesFrom, string>,
  paperSize: "Khổ giấy",
  paperSizes: {
    A4: "Mỗi phiếu một trang A4",
    TWO_ON_A4: "Hai phiếu trên một trang A4, cắt đôi thành A5",
  } satisfies Record<BallotPaperSize, string>,
  paperSizeFacts: {
    A4: "Phiếu dài thì sang trang; dòng tên nhóm lặp lại ở đầu trang.",
    TWO_ON_A4: "Cho phiếu ngắn; in một mặt.",
  } satisfies Record<BallotPaperSize, string>,
  ballotPrintText:
    "Phiếu in có ô đóng dấu; các phiếu giống hệt nhau, không có số thứ tự hay dấu hiệu nào của người bỏ phiếu.",
  needCopies: "Gõ số phiếu in, từ 1 đến 500.",
  makePrint: "Lập PDF để in",
  printed: (copies: number, pages: number) =>
    pages === 1
      ? `Đã lập ${copies} phiếu, sẵn sàng để in.`
      : `Đã lập ${copies} phiếu, mỗi phiếu ${pages} trang: in hai mặt.`,

  compose: "Soạn văn bản",
  composeFirst: "Soạn văn bản đầu tiên",
  composeKind: "Loại văn bản",
  composeText: "Chọn văn bản theo việc của năm; sổ điền số liệu đã có, chỗ chưa biết để chấm.",
  composeSubjectNone: "Chưa có mục nào để lập văn bản này.",
  composeSubjectHow: {
    YEAR: "",
    MEETING: "Thêm hội nghị ở phòng Hội nghị trước.",
    ROUND: "Mở vòng bỏ phiếu ở phòng Hội nghị trước.",
    UNIT: "Thêm đơn vị thành viên ở phòng Đơn vị trước.",
    PLAN_ITEM: "Ghi văn bản phải nộp và hạn nộp vào kế hoạch năm ở phòng Phong trào – Giao ước trước.",
    PLEDGE: "Soạn giao ước ở phòng Phong trào – Giao ước trước.",
    HANDOVER: "Ghi bàn giao cờ luân lưu ở phòng Hội nghị trước.",
    AWARD: "Thêm đề nghị khen thưởng ở phòng Hồ sơ đề nghị trước.",
  } satisfies Record<SubjectOf, string>,
  needSubject: (subject: string) => `Chọn ${subject}.`,
  needCure: "Chưa lập được, lý do ở trên.",
  needDay: "Ngày văn bản chưa đúng.",
  back: "Loại khác",
  composeNumber: "Số văn bản",
  composeNumberNote: "Văn thư cấp số; để trống thì văn bản chừa chỗ ghi tay.",
  composeDate: "Ngày văn bản",
  composeDateNote:
    "Để trống thì văn bản chừa chỗ ghi tay. Tên đơn vị lấy theo ngày này, nếu không thì theo hôm nay.",
  make: "Lập văn bản",
  makeAgain: "Lập lại thành bản mới",
  becomesNewVersion: "Văn bản này đã lập và chưa ký: bản mới nối vào chuỗi các bản đã có.",

  versions: "Chuỗi các bản",
  makeFromNow: "Lập lại từ số liệu hiện nay",
  makeNew: "Lập văn bản mới",
  version: (place: number) => `Bản ${place}`,
  versionFacts: (moment: string, size: string) => `${moment} · ${size}`,
  code: (code: string) => `Mã chốt: ${code}`,
  codeReplaced: (code: string) => `Mã chốt: ${code} (đã thay)`,
  open: "Mở",
  saveCopy: "Lưu bản sao",
  copied: (place: string) => `Đã lưu bản sao tại ${place}`,
  nextText: "Sửa bản Word ngoài sổ thì nhận lại bản đã sửa; ký, đóng dấu xong thì nhận bản quét.",
  takeBack: "Nhận bản đã sửa",
  takeSigned: "Nhận bản ký",
  takeSignedConfirm: "Nhận bản ký chính thức?",
  takeSignedLoses:
    "Sau khi nhận, chuỗi các bản khép lại: không nhận thêm bản nào, bản ký không đổi được nữa.",
  takeSignedNot: "Chưa nhận",
  takeSignedChoose: "Chọn bản quét",
  takeSignedKeeps: "Các bản trước vẫn xem được.",
  official: "Bản ký chính thức khép lại chuỗi các bản. Muốn ban hành lại thì lập văn bản mới.",
  tookBackSame: "Đã nhận bản đã sửa; số liệu khớp với sổ.",
  tookSigned: "Đã nhận bản ký chính thức.",
  differencesTitle: (count: number) => `${count} số liệu trong bản đã sửa khác số liệu của sổ`,
  differenceLine: (expected: string, found: string) =>
    found === ""
      ? `sổ ghi ${expected}, bản đã sửa không còn dòng này`
      : `sổ ghi ${expected}, bản đã sửa ghi ${found}`,
  differencesText: "Sửa bản Word theo sổ rồi nhận lại, hoặc sửa số liệu trong sổ rồi lập lại văn bản.",
} as const;
