import type { Capacity, CapacityTally, DirectShare } from "../awards/views/capacity";
import type { HeadDoubt, HeadVerdict } from "../awards/views/head-beside-unit";
import type { Area, AwardStage } from "../awards/views/procedures";
import type { Watch } from "../awards/views/watch";
import { formatPercent } from "../base/ratio";
import { ownRule } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

/** Names of steps in what is kept beside the history of awards. */
export const awardViewSteps = {
  person: "cá nhân",
  unit: "đơn vị",
  setCapacity: (name: string, year: number) => `Ghi vị trí công tác năm ${year} của ${name}`,
  setArea: (unit: string) => `Ghi địa bàn của ${unit}`,
  setWatch: (watch: string, year: number) => `Ghi nội dung theo dõi năm ${year}: ${watch}`,
  setWatches: (year: number) => `Ghi các nội dung theo dõi năm ${year}`,
} as const;

export const capacityWords: Readonly<Record<Capacity, string>> = {
  HEAD: "Người đứng đầu đơn vị",
  MANAGER: "Cán bộ quản lý",
  DIRECT: "Người lao động trực tiếp",
  UNKNOWN: "Chưa rõ",
};

export const areaWords: Readonly<Record<Area, string>> = {
  REMOTE: "Vùng sâu, vùng xa, khó khăn",
  OTHER: "Địa bàn khác",
  UNKNOWN: "Chưa rõ",
};

export const awardStageWords: Readonly<Record<AwardStage, string>> = {
  REWARDED: "Đã được khen thưởng",
  NOMINATED: "Đang được đề nghị",
};

export const headVerdictWords: Readonly<Record<HeadVerdict, string>> = {
  ABOVE: "Cao hơn đơn vị",
  NOT_ABOVE: "Không cao hơn",
  UNKNOWN: "Chưa rõ",
};

export const headDoubtWords: Readonly<Record<HeadDoubt, string>> = {
  UNIT_NOT_RECORDED: "trong sổ chưa có kết quả của đơn vị năm đó",
  NOT_IN_ORDER: "danh hiệu, hình thức này không có trong bảng thứ bậc",
  NOT_COMPARABLE: "đơn vị không có danh hiệu, hình thức cùng loại để so",
};

/** What a watch is called, what it looks at, and where it is seen. */
export const watchWords: Readonly<Record<Watch, { readonly name: string; readonly looks: string }>> = {
  ROTATION: {
    name: "Bình xét luân phiên",
    looks: "Trong năm năm trước, đơn vị nhận danh hiệu này mấy lần, các đơn vị khác mấy lần.",
  },
  STACKING: {
    name: "Nhiều khen thưởng cùng loại trong một năm",
    looks: "Cùng một năm, đối tượng còn có hình thức khen thưởng, danh hiệu cùng bậc nào khác.",
  },
  DIRECT_SHARE: {
    name: "Người lao động trực tiếp nhiều hơn cán bộ quản lý",
    looks: "Trong số cá nhân được đề nghị của năm: bao nhiêu người trực tiếp, bao nhiêu cán bộ quản lý.",
  },
  HEAD_ABOVE_UNIT: {
    name: "Người đứng đầu không cao hơn thành tích của đơn vị",
    looks: "Danh hiệu đề nghị cho người đứng đầu đặt cạnh kết quả của đơn vị cùng năm.",
  },
  REMOTE_AREA: {
    name: "Quan tâm đơn vị ở vùng sâu, vùng xa, khó khăn",
    looks: "Đơn vị được đề nghị có ở vùng sâu, vùng xa, khó khăn không.",
  },
  DUTY_NOT_DONE: {
    name: "Nơi chưa triển khai nghiêm túc công tác thi đua",
    looks: "Khi đề nghị cho người đứng đầu: đơn vị còn việc được giao quá hạn, báo cáo chưa gửi không.",
  },
};

/** How many do the work and how many manage, each number by its name. */
export function tallySentence({ direct, managers, unknown }: CapacityTally): string {
  const known = [`trực tiếp ${direct}`, `quản lý ${managers}`];
  return [...known, ...(unknown === 0 ? [] : [`chưa rõ ${unknown}`])].join(", ");
}

/** The share of those who do the work among those known: fraction and percent. */
export function directFraction({ direct, managers }: CapacityTally): string {
  const known = direct + managers;
  return known === 0 ? "–" : `${direct}/${known} (${formatPercent(direct, known)})`;
}

export const directShareWords: Readonly<Record<DirectShare, string>> = {
  MORE: "Người trực tiếp nhiều hơn",
  NOT_MORE: "Người trực tiếp không nhiều hơn",
  UNKNOWN: "Chưa kết luận được",
  NOBODY: "Chưa có cá nhân",
};

/** Words of the tab Nhìn lại khen thưởng. */
export const awardViewScreen = {
  tabs: "Các phần của Lịch sử khen thưởng",
  tabHistory: "Các bản ghi",
  tabViews: "Nhìn lại khen thưởng",
  facts: (year: number, watched: number) =>
    watched === 0
      ? `Năm ${year} · chưa đưa nội dung nào vào theo dõi`
      : `Năm ${year} · ${watched} nội dung theo dõi`,
  views: "Cách nhìn",
  viewMatrix: "Các năm",
  viewPeople: "Cá nhân",
  viewHeads: "Người đứng đầu",
  viewAreas: "Địa bàn",
  viewWatches: "Nội dung theo dõi",

  award: "Danh hiệu, hình thức của tập thể",
  toYear: "Năm năm đến năm",
  fiveYears: (last: number) => `${last - 4}–${last}`,
  ofYear: (year: number) => `Năm ${year}`,
  searchUnit: "Tìm đơn vị",
  searchUnitHint: "Tên đơn vị",
  columnUnit: "Đơn vị",
  columnTimes: "Số lần",
  times: (times: number) => `${times} lần`,
  none: "không có bản ghi",
  cell: (unit: string, year: number, times: number) =>
    times === 0 ? `${unit}, năm ${year}: không có bản ghi` : `${unit}, năm ${year}: ${times} lần, mở bản ghi`,
  score: (score: string) => `${score} điểm`,
  underMember: "trực thuộc",
  factsTitle: "Sổ cho thấy",
  factsNote:
    "Chỉ là số liệu trong sổ, không phải kết luận. Đơn vị đã đổi tên, hợp nhất: tính theo từng đơn vị.",
  factsNone: "Chưa có bản ghi nào trong năm năm này.",
  stackedTitle: "Cùng một năm, nhiều khen thưởng cùng loại",
  stackedNone: "Không có đối tượng nào có hai khen thưởng cùng loại trong một năm.",
  stackedMore: (rest: number) => `và ${rest} đối tượng khác`,
  stackedLine: (recipient: string, year: number) => `${recipient}, năm ${year}:`,
  matrixEmptyTitle: "Chưa có khen thưởng tập thể nào để nhìn lại",
  matrixEmptyText:
    "Khi sổ có khen thưởng của các đơn vị trong vài năm, bảng này cho thấy đơn vị nào nhận năm nào, đơn vị nào chưa lần nào. Ghi khen thưởng các năm trước ở phần Các bản ghi.",
  matrixEmptyAction: "Mở Các bản ghi",
  nothingFoundTitle: "Không có dòng nào khớp",
  nothingFoundText: "Thử ít chữ hơn, hoặc bỏ bớt điều kiện lọc.",

  stage: "Đối tượng tính",
  year: "Năm",
  columnYear: "Năm",
  columnDirect: "Trực tiếp",
  columnManagers: "Quản lý",
  columnUnknown: "Chưa rõ",
  columnShare: "Trực tiếp trên số đã rõ",
  columnVerdict: "Nhận xét",
  peopleTitle: (year: number) => `Cá nhân năm ${year}`,
  peopleYears: "Năm năm gần đây",
  peopleNote:
    "Người đứng đầu tính vào cán bộ quản lý. Người chưa rõ vị trí được đếm riêng, không xếp vào bên nào; một người có nhiều khen thưởng trong năm tính một lần.",
  columnPerson: "Cá nhân",
  columnAwards: "Danh hiệu, hình thức",
  columnCapacity: "Vị trí công tác",
  capacityOf: (name: string, year: number) => `Vị trí công tác năm ${year} của ${name}`,
  capacityFilter: "Lọc theo vị trí công tác",
  allCapacities: "Mọi vị trí",
  searchPerson: "Tìm cá nhân",
  searchPersonHint: "Họ và tên",
  peopleEmptyTitle: "Chưa có cá nhân nào trong năm này",
  peopleEmptyText:
    "Cá nhân có trong lịch sử khen thưởng hoặc hồ sơ đề nghị của năm hiện ở đây để ghi vị trí công tác và so số người trực tiếp với cán bộ quản lý.",

  columnHead: "Người đứng đầu",
  columnHeadAward: "Khen thưởng của người đứng đầu",
  columnUnitAwards: "Đơn vị cùng năm",
  unitNominated: "đang được đề nghị",
  headsFacts: (total: number, above: number, unknown: number) =>
    [`${total} dòng`, `${above} cao hơn đơn vị`, `${unknown} chưa rõ`].join(" · "),
  headsWithout: (people: number) =>
    `${people} cá nhân của năm chưa ghi vị trí công tác; trong đó có thể có người đứng đầu.`,
  headsWithoutAction: "Ghi vị trí công tác",
  headsBasis: (basis: string, reliability: string) => `Căn cứ so: ${basis} (${reliability}).`,
  headsEmptyTitle: "Chưa có người đứng đầu nào được khen thưởng hoặc đề nghị",
  headsEmptyText:
    "Ghi vị trí công tác của cá nhân là “Người đứng đầu đơn vị”, ở phần Cá nhân hoặc trong hồ sơ, để đặt khen thưởng của người đó cạnh kết quả của đơn vị cùng năm.",

  areaFilter: "Lọc theo địa bàn",
  allAreas: "Mọi địa bàn",
  columnArea: "Địa bàn",
  columnBasis: "Căn cứ",
  columnAreaAwards: "Khen thưởng 5 năm",
  columnRemote: "Vùng khó khăn",
  columnOther: "Địa bàn khác",
  areasYears: "Đơn vị được khen thưởng mỗi năm",
  areasTitle: (year: number) => `Đơn vị của năm ${year}`,
  areasNote:
    "Đếm đơn vị có ít nhất một khen thưởng tập thể trong năm. Đơn vị chưa rõ địa bàn được đếm riêng.",
  remoteWithout: (units: number) =>
    `${units} đơn vị ở vùng sâu, vùng xa, khó khăn chưa có khen thưởng nào trong năm năm này.`,
  areaOf: (unit: string) => `Địa bàn của ${unit}`,
  areaTitle: (unit: string) => `Địa bàn của “${unit}”`,
  areaBasis: "Căn cứ",
  areaBasisHint: "Quyết định công nhận, danh mục; có thể để trống.",
  areasEmptyTitle: "Chưa có đơn vị nào trong năm",
  areasEmptyText: "Thêm đơn vị thành viên ở mục Đơn vị rồi ghi đơn vị nào ở vùng sâu, vùng xa, khó khăn.",
  edit: "Sửa",

  watchesText:
    "Quy định riêng của cụm, cơ quan về điều cần chú ý khi xét khen thưởng. Nội dung được đưa vào theo dõi sẽ được nhắc bằng số liệu trong sổ ngay khi lập đề nghị; chỉ để lưu ý, không chặn đề nghị nào.",
  columnWatch: "Nội dung",
  columnClause: "Quy định tại",
  columnState: "Năm này",
  noRule: "–",
  watched: "Đang theo dõi",
  notWatched: "Không theo dõi",
  decidedOn: (day: string) => `ngày ${day}`,
  watchEdit: "Đặt",
  watchTitle: (watch: string) => `Theo dõi: ${watch}`,
  watchState: "Đưa vào theo dõi trong năm",
  watchClause: "Quy định tại",
  watchClauseHint: (word: ClusterWord) => `Điều, mục của văn bản. Để trống thì hiện là ${ownRule[word]}.`,
  watchDecidedOn: "Ngày quy định",
  takeBefore: (year: number) => `Lấy như năm ${year}`,
  alsoTitle: "Việc khác của cùng quy định",
  alsoText:
    "Giải pháp giao thành việc, phong trào và bốn khâu điển hình được theo dõi ở mục Phong trào – Giao ước.",
  alsoMovements: (count: number) => `${count} phong trào thi đua`,
  alsoTasks: (count: number) => `${count} việc được giao`,
  alsoExemplars: (count: number) => `${count} điển hình tiên tiến`,
  save: "Lưu",
  cancel: "Không lưu",
} as const;
