import type { ShownAs } from "../safekeeping/personal-data/redaction";

/** Words of the list for the public as it is printed. */
export const publicListPaperWords = {
  subject: (year: number) => `Công khai lấy ý kiến về việc đề nghị khen thưởng năm\u00A0${year}`,
  opening: (cluster: string, year: number) =>
    `${cluster} công khai danh sách tập thể, cá nhân được đề nghị khen thưởng năm\u00A0${year} để lấy ý kiến:`,
  count: (count: string) => `${count} tập thể, cá nhân`,
  shortened: (count: string) => `${count} trường hợp chỉ nêu chữ cái đầu của họ và tên.`,
  leftOut: (count: string) => `${count} trường hợp không nêu tên.`,
  opinions: (to: string, until: string) => `Ý kiến gửi về ${to}, chậm nhất ngày ${until}.`,
  dayBlank: "………/………/…………",
} as const;

/** Words of the form that makes it, and of its steps. */
export const publicListWords = {
  nounNomination: "hồ sơ đề nghị",
  label: (number: string, how: string) => `Danh sách công khai: ${number} ${how}`,
  how: {
    FULL: "nêu đủ tên",
    SHORTENED: "nêu chữ cái đầu",
    LEFT_OUT: "không nêu tên",
  } satisfies Readonly<Record<ShownAs, string>>,

  awards: "Danh hiệu, hình thức",
  everyAward: "Tất cả",
  categories: "Nhóm đơn vị",
  everyCategory: "Tất cả",
  opinionsTo: "Ý kiến gửi về",
  opinionsToHint: "Đơn vị, địa chỉ nhận ý kiến. Chưa có thì để chỗ trống trên giấy.",
  opinionsUntil: "Chậm nhất ngày",
  periodsHint: (seen: string) => `Đã gặp: ${seen}. Số ngày theo quy chế.`,
  period: (days: number, about: string) => `${days} ngày làm việc với ${about}`,

  nominees: (count: number) => `Được đề nghị (${count})`,
  nomineesText: "Mặc định nêu đủ tên. Ai cần viết tắt hoặc không nêu tên thì chọn và ghi lý do.",
  none: "Chưa có đề nghị nào để công khai",
  noneText:
    "Đề nghị đã nhận của các danh hiệu, nhóm đơn vị đã chọn sẽ hiện ở đây. Nhận hồ sơ ở phòng Hồ sơ đề nghị.",
  drafts: (count: number) =>
    `Không có trong danh sách: ${count} đề nghị còn là bản thảo, chưa nhận ở phòng Hồ sơ đề nghị.`,
  change: "Cách nêu tên",
  shownAs: { FULL: "Nêu đủ tên", SHORTENED: "Chữ cái đầu", LEFT_OUT: "Không nêu tên" } satisfies Readonly<
    Record<ShownAs, string>
  >,
  shownFacts: {
    FULL: "Tên, chức vụ, đơn vị.",
    SHORTENED: "Như “N. V. A.” và đơn vị; không nêu chức vụ.",
    LEFT_OUT: "Không có dòng nào; cuối danh sách ghi số trường hợp không nêu tên.",
  } satisfies Readonly<Record<ShownAs, string>>,
  nameTitle: (name: string) => `Nêu tên “${name}” trên danh sách công khai`,
  nameText: "Lý do chỉ giữ trong sổ, không in ra.",
  nameReason: "Vì sao",
  nameNeedsReason: "Chưa ghi lý do.",
  save: "Ghi",
  notNow: "Để sau",

  preview: "Xem trước",
  previewTitle: "Danh sách công khai sẽ lập",
  previewColumns: {
    number: "STT",
    name: "Tập thể, cá nhân",
    under: "Chức vụ; đơn vị",
    award: "Đề nghị",
  },
  neverOn: (fields: string) => `Không bao giờ có trên danh sách: ${fields}.`,
  never: {
    BIRTH_DATE: "ngày sinh",
    IDENTITY_NUMBER: "số CCCD",
    TELEPHONE: "điện thoại",
    ACHIEVEMENT: "tóm tắt thành tích",
    NOTE: "ghi chú",
    VOTES: "kết quả bỏ phiếu",
  },
  close: "Đóng",
  make: "Lập danh sách",
} as const;
