import type { ClusterWord } from "../safekeeping/book";
import { formatDate } from "../base/local-date";
import type { HeadRole, HeadsOver } from "../registry/cluster-procedures";
import { formatWhole } from "./quantities";
import { headRoleNoun } from "./registry-words";
import { clauseOr } from "./own-rule";

/** Words of the cluster, its years and who leads it; what is of one cluster takes its own word. */
export const clusterWords = {
  tabs: "Các thẻ của mục Đơn vị",
  tabUnits: "Đơn vị",
  tabContacts: "Đầu mối liên hệ",
  tabCluster: (word: ClusterWord) => `${capital(ownWord(word))} và năm`,
  tabRegulation: "Quy chế",
  tabPapers: (word: ClusterWord) => `Giấy tờ của ${ownWord(word)}`,

  chooseCluster: "Cụm, khối đang làm",
  chooseYear: "Năm đang làm",
  clusterFacts: (year: number, members: number) => `Năm ${year} · ${formatWhole(members)} thành viên`,
  manage: (word: ClusterWord) => `Quản lý ${ownWord(word)} và năm…`,

  clusterAndYear: "Thông tin chung và năm",
  title: (word: ClusterWord, year: number) => `${capital(ownWord(word))} và năm ${year}`,
  editFrame: (word: ClusterWord) => `Sửa thông tin ${ownWord(word)}`,
  editYear: "Sửa thông tin năm",
  addCluster: "Thêm cụm, khối",
  openYear: "Mở năm",
  save: "Lưu",
  cancel: "Không lưu",

  clustersTitle: "Các cụm, khối trong sổ",
  clustersFacts: formatWhole,
  columnCluster: "Cụm",
  columnYears: "Các năm",
  columnMembers: "Thành viên",
  workHere: "Làm việc ở đây",
  workedOn: "đang làm",
  years: (years: readonly number[]) => years.join(", "),

  yearTitle: (year: number) => `Năm ${year}`,
  theme: "Chủ đề",
  themeHint: "Như trong kế hoạch, giao ước của năm.",
  pattern: "Cách tổ chức",
  patternWords: {
    SEPARATE: "Họp riêng: phát động – ký giao ước, sơ kết, tổng kết",
    COMBINED: "Họp gộp: tổng kết năm này cùng ký giao ước năm sau",
  },
  letterhead: "Đầu văn bản",
  letterheadNone: "Chưa chọn đầu văn bản",
  letterheadNoneText:
    "Văn bản của năm này chưa xuất được: chưa biết in đầu của đơn vị trưởng hay của cụm, khối.",
  letterheadWords: {
    HEAD_UNIT: "Đầu văn bản của đơn vị trưởng",
    CLUSTER: "Đầu văn bản của cụm, khối; đóng dấu của đơn vị trưởng",
  },
  letterheadAbove: "Dòng trên (cơ quan chủ quản)",
  letterheadBody: "Dòng dưới (nơi ban hành)",
  letterheadBodyHint: "In hoa, đậm; ví dụ SỞ TƯ PHÁP hoặc CỤM THI ĐUA SỐ 5.",
  numberSymbol: "Ký hiệu sau số",
  numberSymbolHint: "Ví dụ CTĐ5. Số và ngày do văn thư ghi.",
  placeName: "Địa danh",
  signerAuthority: "Thẩm quyền ký",
  signerAuthorityHint: "Ví dụ TM. CỤM THI ĐUA; để trống nếu ký thẳng chức vụ.",
  signerPost: "Chức vụ người ký",
  letterheadPreview: "Xem trước đầu văn bản",
  nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  nationalMotto: "Độc lập - Tự do - Hạnh phúc",
  previewNumber: (symbol: string) => `Số:      /${symbol === "" ? "…" : symbol}`,
  previewDay: (place: string, year: number) => `${place === "" ? "…" : place}, ngày … tháng … năm ${year}`,
  yearDraft: (year: number) => `thông tin năm ${year}`,

  frameTitle: (word: ClusterWord) => `Thông tin ${ownWord(word)}`,
  word: "Gọi là",
  wordNames: { CUM: "Cụm thi đua", KHOI: "Khối thi đua", KHU_VUC: "Khu vực thi đua" },
  name: "Tên đầy đủ",
  nameHint: "Ghi như trên văn bản thành lập.",
  code: "Ký hiệu",
  codeHint: "2–12 chữ in hoa không dấu và số; vào tên gói hồ sơ.",
  superior: "Cơ quan cấp trên",
  superiorHint: "In ở dòng trên của đầu văn bản; để trống nếu không in.",
  firstYear: "Năm đầu tiên trong sổ",
  frameDraft: (word: ClusterWord) => `thông tin ${ownWord(word)}`,
  newClusterDraft: "cụm, khối mới",
  addClusterTitle: "Thêm cụm, khối vào sổ",
  addClusterText:
    "Mỗi cụm, khối có đơn vị thành viên, quy chế, hội nghị, giấy tờ riêng. Chọn nơi làm việc ở đầu cửa sổ.",

  openYearTitle: (name: string) => `Mở năm mới của ${name}`,
  openYearNumber: "Năm",
  carryFrom: (year: number) => `Lấy lại từ năm ${year}`,
  carryLetterhead: "Cách tổ chức và đầu văn bản",
  carryHeads: (word: ClusterWord) =>
    `${headPost("HEAD", word)}, ${headPostLower("DEPUTY", word)} (chưa có ngày, căn cứ)`,
  openYearText:
    "Nhóm đơn vị, đơn vị thành viên và quy chế dùng tiếp từ năm này sang năm khác, không cần lấy lại. Kế hoạch, giao ước, văn bản đến ghi mới cho từng năm.",
  openYearAct: "Mở năm",
  goThere: "Chuyển sang năm vừa mở",

  headsTitle: (word: ClusterWord) => `${headPost("HEAD", word)}, ${headPostLower("DEPUTY", word)}`,
  headsFacts: (heads: number, deputies: number | null) =>
    deputies === null
      ? `quy chế: ${heads} trưởng cùng lúc`
      : `quy chế: ${heads} trưởng, ${deputies} phó cùng lúc`,
  headsNoRegulation: (heads: number) => `chưa có quy chế: ${heads} trưởng cùng lúc`,
  headsOverTitle: ({ role, units, day, year, allowed }: HeadsOver) =>
    `Năm ${year}: từ ngày ${formatDate(day)} quy chế cho ${allowed} ${headRoleNoun(role)}, đang ghi ${units.length}.`,
  headsOverText: ({ units, clause, regulation }: HeadsOver, word: ClusterWord) => {
    const rule = clauseOr(clause, word);
    const basis = regulation === null ? "Ngày đó chưa có quy chế." : `Theo “${regulation}” (${rule}).`;
    return `${units.join("; ")}. ${basis} Ghi ngày kết thúc của đơn vị thôi giữ, hoặc sửa số lượng ở quy chế.`;
  },
  headsOverOpen: "Mở trưởng, phó",
  addHead: "Ghi trưởng, phó",
  addHeadTitle: (year: number) => `Ghi trưởng, phó năm ${year}`,
  editHeadTitle: (name: string) => `Sửa: ${name}`,
  headsEmptyTitle: "Chưa ghi đơn vị trưởng, phó của năm",
  headsEmptyText:
    "Đơn vị trưởng chủ trì, ký văn bản của năm; đơn vị phó phối hợp. Ghi theo kết quả bầu hoặc quyết định.",
  headRole: "Vai trò",
  headUnit: "Đơn vị",
  headLeader: "Người đứng đầu",
  headLeaderHint: "Chức vụ, và họ tên nếu cần in.",
  headTerm: "Thời gian",
  headSource: "Nguồn",
  headFrom: "Từ ngày",
  headTo: "Đến hết ngày",
  headDaysHint: "Để trống là cả năm.",
  headBasis: "Căn cứ",
  headBasisHint: "Quyết định, biên bản bầu: số, ngày, nơi ban hành.",
  headDraft: "trưởng, phó đang nhập",
  headWhole: "cả năm",
  headSince: (from: string) => `từ ${from}`,
  headUntil: (to: string) => `đến ${to}`,
  headSpan: (from: string, to: string) => `${from} – ${to}`,
  removeHead: "Bỏ khỏi danh sách",
  noMembers: "Chưa có đơn vị thành viên nào trong năm này. Ghi thời gian làm thành viên ở thẻ Đơn vị.",

  registerTitle: "Sổ luân phiên",
  registerFacts: "ai đã làm trưởng, phó năm nào; ai lâu nhất chưa làm đứng trước",
  openRegister: "Sổ luân phiên",
  columnUnit: "Đơn vị",
  columnHeadYears: "Trưởng các năm",
  columnDeputyYears: "Phó các năm",
  neverLed: "chưa",
  noLongerMember: "không còn là thành viên",
  columnYear: "Năm",
  columnLed: "Trưởng",
  columnDeputies: "Phó",
  yearNotWritten: "chưa ghi",

  categoriesTitle: "Nhóm đơn vị",
  categoriesFacts: "thứ tự này dùng cho danh sách, phiếu và biên bản",
  categoriesEmpty: "Chưa có nhóm. Có nhiều loại đơn vị thì chia nhóm để bình xét riêng.",
  addCategory: "Thêm nhóm",
  renameCategory: (name: string) => `Đổi tên nhóm ${name}`,
  renameTitle: "Đổi tên nhóm",
  moveUp: (name: string) => `Chuyển nhóm ${name} lên`,
  moveDown: (name: string) => `Chuyển nhóm ${name} xuống`,
  removeCategory: (name: string) => `Bỏ nhóm ${name}`,
} as const;

/** What the cluster calls itself inside a sentence: "cụm", "khối", "khu vực". */
export function ownWord(word: ClusterWord): string {
  switch (word) {
    case "CUM":
      return "cụm";
    case "KHOI":
      return "khối";
    case "KHU_VUC":
      return "khu vực";
  }
}

/** "Cụm trưởng", "Khối phó", "Trưởng khu vực": the cluster's own word for who leads it. */
export function headPost(role: HeadRole, word: ClusterWord): string {
  switch (word) {
    case "CUM":
      return role === "HEAD" ? "Cụm trưởng" : "Cụm phó";
    case "KHOI":
      return role === "HEAD" ? "Khối trưởng" : "Khối phó";
    case "KHU_VUC":
      return role === "HEAD" ? "Trưởng khu vực" : "Phó trưởng khu vực";
  }
}

function headPostLower(role: HeadRole, word: ClusterWord): string {
  const post = headPost(role, word);
  return post.charAt(0).toLowerCase() + post.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
