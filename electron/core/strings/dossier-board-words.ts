import type { StepKind } from "../dossiers/life/state";
import { formatWhole } from "./quantities";
import { ownRule } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

/** Words of the board, of the life of a dossier and of submissions. */
export const boardWords = {
  views: "Cách xem",
  viewBoard: "Bảng",
  viewList: "Danh sách",
  viewSubmissions: "Tờ trình",
  year: "Năm",
  everyYear: "Mọi năm",
  emptyColumn: "Chưa có hồ sơ",
  more: (count: number) => `Còn ${formatWhole(count)} hồ sơ, xem ở danh sách`,
  papersOf: (have: number, needed: number) => `Giấy tờ có ${have}, cần ${needed}`,
  due: (day: string) => `hạn ${day}`,
  keyColumn: "chuyển cột",
  filterState: "Lọc theo trạng thái",
  everyState: "Mọi trạng thái",
  columnState: "Trạng thái",
  columnPapers: "Giấy tờ",

  chosen: (count: number) => `Đã chọn ${formatWhole(count)} hồ sơ`,
  chooseRow: (number: string) => `Chọn ${number}`,
  choosePage: "Chọn cả trang",
  clearChosen: "Bỏ chọn",
  bulkStep: "Bước ghi cho các hồ sơ đã chọn",
  bulkStepHint: "Chọn bước…",

  tabLife: "Quá trình",
  tabChecklist: (have: number, needed: number) => `Giấy tờ ${have}/${needed}`,
  nextSteps: "Bước tiếp theo",
  otherSteps: "Chưa đến lượt",
  voteFirst: "Bước tới: bỏ phiếu",
  onBallot: "Đang chờ kết quả bỏ phiếu",
  onBallotText:
    "Phiếu đã lập thì giữ nguyên tên. Chốt kết quả hoặc hủy vòng bỏ phiếu ở mục Hội nghị, rồi ghi bước tiếp theo.",
  openConference: "Mở mục Hội nghị",
  noStep: "Không còn bước nào phải ghi.",
  life: "Quá trình hồ sơ",
  opened: "Lập hồ sơ",
  lifeEmpty: "Chưa ghi bước nào. Hồ sơ là bản thảo cho đến khi ghi đã nhận.",
  takeBack: "Lấy lại bước cuối",
  vote: (round: string) => `Bỏ phiếu: ${round}`,
  code: (code: string) => `mã chốt ${code}`,
  reason: (text: string) => `Lý do: ${text}`,
  dueOn: (day: string) => `Hạn\u00a0${day}`,
  decision: (number: string, authority: string) => `Quyết định ${number}, ${authority}`,
  receipt: (number: string) => `Số biên nhận ${number}`,
  carriedBy: (text: string) => `Người gửi: ${text}`,
  packaged: (name: string, digest: string) => `Gói ${name}, mã kiểm ${digest}`,
  inSubmission: (subject: string, number: string) => (number === "" ? subject : `Số ${number}: ${subject}`),
  ceremony: (text: string) => `Tại ${text}`,
  goldenBook: (number: string) => `Số sổ vàng ${number}`,
  money: (dong: number) => `Tiền thưởng ${formatWhole(dong)} đồng`,

  checklistEmpty: "Danh hiệu, hình thức này chưa có danh sách giấy tờ cần có.",
  checklistTitle: "Giấy tờ cần có",
  allPapers: "Tệp đã nhận",
  addForItem: "Thêm tệp…",
  markOnPaper: "Có bản giấy",
  markNotNeeded: "Không cần…",
  unmark: "Bỏ đánh dấu",
  notNeededTitle: (item: string) => `Không cần “${item}”?`,
  notNeededReason: "Lý do",
  notNeededAct: "Ghi không cần",
  paperItem: "Mục",
  noItem: "Không thuộc mục nào",
  sureness: (basis: string, sure: string, word: ClusterWord) =>
    basis === "" ? ownRule[word] : `${basis} · ${sure}`,

  stepTitle: (act: string, count: number, number: string) =>
    count === 1 ? `${act}: ${number}` : `${act}: ${formatWhole(count)} hồ sơ`,
  unable: (count: number) => `${formatWhole(count)} hồ sơ chưa ghi được bước này và giữ nguyên:`,
  andMore: (count: number) => `và ${formatWhole(count)} hồ sơ nữa`,
  save: "Lưu bước",
  cancel: "Không lưu",
  fieldReason: "Lý do",
  fieldDue: "Hạn bổ sung",
  fieldSubmission: "Tờ trình",
  noSubmission: "Chưa có tờ trình nào của năm. Lập tờ trình ở đây; số và ngày ghi sau khi văn thư cấp.",
  newSubmission: "Lập tờ trình mới…",
  fieldCarriedBy: "Người gửi, cách gửi",
  fieldPackage: "Gói hồ sơ gửi kèm",
  packageLatest: "Gói đã ghi gần nhất của từng hồ sơ",
  packageNone: "Không gửi kèm gói",
  packageCount: (packaged: number, unsent: number, all: number) =>
    packaged === unsent
      ? `${formatWhole(packaged)} trong ${formatWhole(all)} hồ sơ có gói đã ghi.`
      : `${formatWhole(packaged)} trong ${formatWhole(all)} hồ sơ có gói đã ghi, trong đó ${formatWhole(packaged - unsent)} gói đã gửi ở bước trước.`,
  fieldReceiptNumber: "Số biên nhận",
  fieldDecisionNumber: "Số quyết định",
  fieldAuthority: "Người, cơ quan ký quyết định",
  fieldCeremony: "Nơi trao",
  fieldGoldenBook: "Số sổ vàng",
  fieldMoney: "Tiền thưởng (đồng)",
  moneyByRule: (rounded: number, raw: number, basis: string, sure: string) =>
    `Theo quy định: ${formatWhole(rounded)} đồng (chưa làm tròn ${formatWhole(raw)} đồng). ${basis} · ${sure}.`,
  moneyUnknown: "Mức tiền của ngày quyết định chưa được tra cứu: ghi theo quyết định.",
  decideWarns: "Ghi xong, khen thưởng tự vào Lịch sử khen thưởng.",
  withdrawLose: "Hồ sơ rút không đi tiếp; kết quả bỏ phiếu đã chốt vẫn giữ.",
  revokeWarns: "Khen thưởng vẫn nằm trong Lịch sử khen thưởng và được đánh dấu đã thu hồi.",

  submissionsEmptyTitle: "Chưa có tờ trình",
  submissionsEmptyText:
    "Tờ trình gom các hồ sơ đã được suy tôn (hoặc đủ hồ sơ, nếu không phải bỏ phiếu) để gửi cấp trên. Số và ngày do văn thư cấp.",
  addSubmission: "Lập tờ trình",
  subject: "Về việc",
  authority: "Gửi",
  number: "Số",
  datedOn: "Ngày",
  note: "Ghi chú",
  withoutNumber: "chưa có số",
  columnDossiers: "Hồ sơ",
  columnSent: "Đã gửi",
  submissionFacts: (dossiers: number, sent: number) =>
    `${formatWhole(dossiers)} hồ sơ · ${formatWhole(sent)} đã gửi`,
  newSubmissionTitle: "Lập tờ trình",
  submissionName: "tờ trình",
  saveSubmission: "Lưu tờ trình",
  binSubmission: "Đưa vào thùng rác",
  itemsTitle: "Hồ sơ trong tờ trình",
  noItems: "Chưa có hồ sơ nào. Chọn hồ sơ ở danh sách rồi ghi bước Đưa vào tờ trình.",
  editSubmission: "Sửa",
  sendAll: "Ghi đã gửi cả tờ trình",
  nothingToSend: "không còn hồ sơ chờ gửi",
  notEmpty: "còn hồ sơ",

  missingTitle: (dossiers: number, papers: number) =>
    `${formatWhole(dossiers)} hồ sơ còn thiếu ${formatWhole(papers)} giấy tờ`,
} as const;

/** Said under the form of a step that has a consequence beyond the dossier. */
export const stepWarnings: Partial<Record<StepKind, string>> = {
  DECIDE: boardWords.decideWarns,
  WITHDRAW: boardWords.withdrawLose,
  REVOKE: boardWords.revokeWarns,
};
