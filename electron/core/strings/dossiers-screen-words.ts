import type { DossierState } from "../dossiers/life/state";
import { formatBytes, formatWhole } from "./quantities";

/** States the head of the screen counts, where there are any. */
const told = [
  ["COMPLETE", "đủ hồ sơ"],
  ["ON_BALLOT", "chờ bỏ phiếu"],
  ["ACCLAIMED", "được suy tôn"],
  ["SENT", "đã gửi"],
  ["DECIDED", "có quyết định"],
] as const;

/** Words of the screen of nominations. */
export const dossiersScreen = {
  title: "Hồ sơ đề nghị",
  facts: (all: number, states: Partial<Record<DossierState, number>>) =>
    [
      `${formatWhole(all)} hồ sơ`,
      ...told.flatMap(([state, word]) => {
        const count = states[state] ?? 0;
        return count > 0 ? [`${formatWhole(count)} ${word}`] : [];
      }),
    ].join(" · "),
  illustration: "số liệu minh họa",
  onBallot: "đang trên phiếu",
  search: "Tìm hồ sơ",
  searchHint: "Tên hoặc số hồ sơ",
  filter: "Lọc theo kết quả",
  everyStanding: "Mọi kết quả",
  everyCategory: "Mọi nhóm",
  filterCategory: "Lọc theo nhóm",
  add: "Lập hồ sơ",
  addFirst: "Lập hồ sơ đầu tiên",
  needUnits: "Cần có đơn vị thành viên trước: vào mục Đơn vị.",

  columnNumber: "Số",
  columnNominee: "Được đề nghị",
  columnMember: "Đơn vị đề nghị",
  columnAward: "Danh hiệu, hình thức",
  columnPapers: "Giấy tờ",
  columnStanding: "Kết quả",

  emptyTitle: "Chưa có hồ sơ đề nghị",
  emptyText:
    "Mỗi hồ sơ là một đề nghị khen thưởng của đơn vị thành viên cho tập thể hoặc cá nhân, kèm giấy tờ. Hồ sơ đưa vào phiếu ở mục Hội nghị.",
  noneFoundTitle: "Không có hồ sơ khớp",
  noneFoundText: "Không hồ sơ nào khớp với ô tìm và bộ lọc đang chọn.",
  clearFilters: "Bỏ tìm và lọc",

  tabFacts: "Thông tin",
  tabPapers: (count: number) => `Giấy tờ ${count}`,
  award: "Danh hiệu, hình thức",
  yearLabel: "Năm",
  member: "Đơn vị đề nghị",
  post: "Chức vụ",
  personUnit: "Thuộc đơn vị",
  postAndUnit: "Chức vụ, đơn vị",
  note: "Ghi chú",
  source: "Nguồn",
  roundsTitle: "Bỏ phiếu",
  noRound: "Chưa đưa vào phiếu nào.",
  code: (code: string) => `mã chốt ${code}`,
  packagesTitle: "Gói đã ghi",
  noPackage: "Chưa ghi gói nào. Ghi gói ở mục Gói hồ sơ.",
  packageWritten: "Đã ghi",
  packageRechecked: "Đã kiểm tra sau khi cắm lại",
  editedAt: (moment: string) => `Sửa lần cuối ${moment}`,

  edit: "Sửa hồ sơ",
  bin: "Đưa vào thùng rác",
  writePackage: "Ghi gói ra USB",
  editPerson: "Sửa thông tin người này",
  editPersonTitle: (name: string) => `Sửa thông tin: ${name}`,
  editPersonHint: "Đổi ở mọi hồ sơ của người này. Phiếu và biên bản đã lập giữ như đã in.",
  editPersonSave: "Lưu thông tin",
  erasePerson: "Xóa dữ liệu cá nhân…",
  erased: "Đã xóa dữ liệu cá nhân",
  erasedNoEdit: "không còn tên",

  newTitle: "Lập hồ sơ đề nghị",
  editTitle: (number: string) => `Sửa ${number}`,
  newDraftName: "hồ sơ đề nghị mới",
  save: "Lưu hồ sơ",
  cancel: "Không lưu",
  nomineeKind: "Đối tượng",
  nomineeUnit: "Tập thể",
  nomineePerson: "Cá nhân",
  unit: "Đơn vị được đề nghị",
  unitOfPerson: "Thuộc đơn vị",
  fullName: "Họ và tên",
  fullNameHint: "Chỉ ghi họ tên, chức vụ; không ghi số căn cước, ngày sinh.",
  memberHint: "Đơn vị thành viên ký tờ trình đề nghị.",
  titles: "Danh hiệu thi đua",
  forms: "Hình thức khen thưởng",

  papersEmptyText: "Kéo tệp vào đây hoặc chọn tệp. Sổ giữ bản chép; tệp gốc có thể xóa sau đó.",
  dropWords: "Kéo tệp vào đây để thêm giấy tờ",
  dropWithoutFile: (count: number) => `${count} tệp kéo vào không nằm trên ổ đĩa nên chưa nhận.`,
  dropSaveFirst: "Tệp kéo từ thư điện tử hoặc từ trong tệp nén: lưu ra thư mục trước rồi kéo lại.",
  chooseFiles: "Chọn tệp…",
  kindOfNew: "Loại giấy tờ sẽ thêm",
  paperKind: "Loại",
  openPaper: "Mở bản chỉ đọc",
  removePaper: "Bỏ khỏi hồ sơ",
  notOpened: "Không mở từ sổ",
  paperFacts: (bytes: number, moment: string) => `${formatBytes(bytes)} · thêm ${moment}`,
  adding: "Đang chép vào sổ",
  stopAdding: "Dừng",
  refusedTitle: (count: number) => `${count} tệp chưa nhận được`,
  addedSome: (count: number) => `${count} tệp đã nhận.`,
  understood: "Đã đọc",

  keyChoose: "chọn dòng",
  keyOpen: "mở",
  keyClose: "đóng ngăn",
} as const;
