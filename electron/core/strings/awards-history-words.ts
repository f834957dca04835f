import type { AwardColumn, AwardRowFault } from "../awards/history/procedures";

/** Names of steps in the history of awards. */
export const awardHistorySteps = {
  recordNoun: "bản ghi khen thưởng",
  recordCapital: "Bản ghi khen thưởng",
  addRecords: (rows: number) => `Ghi ${rows} bản ghi vào lịch sử khen thưởng`,
  editRecord: (recipient: string) => `Sửa bản ghi khen thưởng của ${recipient}`,
  binRecords: (rows: number) => `Bỏ ${rows} bản ghi khen thưởng`,
  restoreRecords: (rows: number) => `Lấy lại ${rows} bản ghi khen thưởng`,
  peopleLeft: (people: number, first: string) =>
    people === 1
      ? `${first} vẫn còn trong sổ vì nơi khác đang ghi tên.`
      : `${first} và ${people - 1} người khác vẫn còn trong sổ vì nơi khác đang ghi tên.`,
} as const;

export const awardColumnWords: Readonly<Record<AwardColumn, string>> = {
  unit: "Đơn vị",
  person: "Cá nhân",
  award: "Danh hiệu, hình thức",
  year: "Năm",
  decisionNumber: "Số quyết định",
  decidedOn: "Ngày quyết định",
  authority: "Cơ quan quyết định",
};

/** What is wrong with a line, in one sentence. */
export function awardRowFaultWords({ line, fault, text, otherLine }: AwardRowFault): string {
  const said: Readonly<Record<AwardRowFault["fault"], string>> = {
    UNIT_MISSING: "chưa ghi đơn vị.",
    UNIT_UNKNOWN: `trong sổ không có đơn vị tên “${text}”. Thêm đơn vị ở mục Đơn vị, hoặc sửa tên cho khớp.`,
    UNIT_AMBIGUOUS: `có hơn một đơn vị mang tên “${text}”. Ghi tên đầy đủ để phân biệt.`,
    AWARD_MISSING: "chưa ghi danh hiệu, hình thức khen thưởng.",
    YEAR_WRONG: `năm “${text}” không đọc được. Ghi bốn chữ số, ví dụ 2021.`,
    YEAR_AHEAD: `năm ${text} chưa tới.`,
    DAY_WRONG: `ngày “${text}” không có thật. Ghi ngày/tháng/năm, ví dụ 15/12/2021.`,
    DAY_TWO_DIGIT_YEAR: `ngày “${text}” ghi năm hai chữ số. Ghi đủ bốn chữ số để không nhầm thế kỷ.`,
    DAY_BEFORE_YEAR: `ngày quyết định ${text} trước năm khen thưởng.`,
    DAY_AHEAD: `ngày quyết định ${text} chưa tới.`,
    ROW_TWICE: `trùng với dòng ${otherLine}: cùng đối tượng, cùng danh hiệu, cùng năm.`,
    ALREADY_RECORDED: `“${text}” của đối tượng này trong năm đó đã có trong sổ.`,
  };
  return `Dòng ${line}: ${said[fault]}`;
}

/** Words of the room Lịch sử khen thưởng. */
export const awardsScreen = {
  title: "Lịch sử khen thưởng",
  facts: (all: number, withoutNumber: number) => `${all} bản ghi · ${withoutNumber} chưa có số quyết định`,
  search: "Tìm trong lịch sử khen thưởng",
  searchHint: "Tên, danh hiệu, số quyết định",
  year: "Năm khen thưởng",
  allYears: "Mọi năm",
  state: "Hiển thị",
  stateAll: "Tất cả",
  stateWithoutNumber: "Chưa có số quyết định",
  stateRevoked: "Đã bị thu hồi",
  columnRecipient: "Đối tượng",
  columnAward: "Danh hiệu, hình thức",
  columnYear: "Năm",
  columnDecision: "Quyết định",
  columnAuthority: "Cơ quan quyết định",
  noNumber: "Chưa có số quyết định",
  revoked: "Đã thu hồi",
  revokedSince: (day: string) => `Đã thu hồi ngày ${day} theo quyết định:`,
  fromDossier: "Từ hồ sơ trong sổ",
  decision: (number: string, day: string) => (day === "" ? `Số ${number}` : `Số ${number}, ngày ${day}`),
  add: "Ghi khen thưởng các năm trước",
  emptyTitle: "Chưa có bản ghi khen thưởng nào",
  emptyText:
    "Lịch sử khen thưởng cho biết đơn vị, cá nhân đã được tặng gì, năm nào, theo quyết định nào. Hồ sơ có quyết định tự ghi vào đây; khen thưởng của năm năm trước thì gõ hoặc dán từ Excel.",
  noneFoundTitle: "Không có bản ghi nào khớp",
  noneFoundText: "Thử ít chữ hơn, hoặc bỏ bớt điều kiện lọc.",
  keyChoose: "chọn dòng",
  keyOpen: "mở",
  keyClose: "đóng",

  gridTitle: "Ghi khen thưởng các năm trước",
  gridText:
    "Gõ từng dòng, hoặc chép vùng ô trong Excel rồi dán vào ô đầu tiên. Cột theo thứ tự: đơn vị, cá nhân (để trống nếu là tập thể), danh hiệu hoặc hình thức, năm, số quyết định, ngày quyết định, cơ quan quyết định. Chưa có số quyết định thì để trống.",
  gridLabel: "Bảng khen thưởng cần ghi",
  gridLineHead: "Dòng",
  gridLine: (line: number, column: string) => `Dòng ${line}, ${column}`,
  gridMore: "Thêm 10 dòng",
  gridRows: (rows: number) => `${rows} dòng đã gõ`,
  gridShown: (shown: number, all: number) =>
    `Hiện ${shown} trên ${all} dòng đã dán; mọi dòng đều được kiểm tra và ghi.`,
  gridSave: (rows: number) => `Ghi ${rows} bản ghi`,
  gridNothing: "Chưa gõ dòng nào.",
  gridFaults: (faults: number) => `${faults} dòng cần sửa. Chưa ghi dòng nào.`,
  gridMoreFaults: (rest: number) => `và ${rest} dòng khác`,
  gridTooMany: (rows: number, most: number) =>
    `Vùng dán có ${rows} dòng, mỗi lần ghi nhiều nhất ${most} dòng. Chia thành nhiều lần dán.`,
  gridNotes: (withoutNumber: number, outsideCatalogue: number) =>
    [
      ...(withoutNumber === 0 ? [] : [`${withoutNumber} dòng chưa có số quyết định`]),
      ...(outsideCatalogue === 0
        ? []
        : [`${outsideCatalogue} dòng có danh hiệu ngoài danh mục hiện hành, giữ như đã gõ`]),
    ].join(" · "),
  cancel: "Không ghi",

  editTitle: "Quyết định khen thưởng",
  decisionNumber: "Số quyết định",
  decidedOn: "Ngày quyết định",
  authority: "Cơ quan quyết định",
  note: "Ghi chú",
  save: "Lưu",
  bin: "Bỏ bản ghi",
} as const;
