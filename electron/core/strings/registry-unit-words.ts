import type { OutputOf } from "../contract";

type ChangeKind = OutputOf<"registry.unitDetails">["changes"][number]["kind"];

/** Words of what a decision makes of units. */
export const unitChangeWords = {
  open: "Ghi sáp nhập, chia tách, kết thúc…",
  title: (name: string) => `Ghi thay đổi của ${name}`,
  hint: "Mỗi quyết định là một thay đổi; một lần hoàn tác lấy lại cả quyết định.",
  what: "Thay đổi",
  kinds: [
    { value: "JOIN", label: "Sáp nhập vào đơn vị khác", facts: "Đơn vị này kết thúc" },
    { value: "RECEIVE", label: "Nhận đơn vị khác sáp nhập vào", facts: "Đơn vị này còn lại" },
    { value: "UNITE", label: "Hợp nhất thành đơn vị mới", facts: "Các đơn vị cũ kết thúc" },
    { value: "SPLIT", label: "Chia tách", facts: "Lập đơn vị mới từ đơn vị này" },
    { value: "MOVE", label: "Chuyển đơn vị cấp trên", facts: "Tên không đổi" },
    { value: "END", label: "Giải thể", facts: "Không còn từ ngày ghi dưới đây" },
  ],
  date: "Ngày có hiệu lực",
  decision: "Quyết định",
  decisionHint: "Số, ngày và cơ quan ban hành.",
  into: "Đơn vị nhận",
  others: "Các đơn vị sáp nhập vào",
  united: "Các đơn vị cùng hợp nhất",
  newName: "Tên mới của đơn vị nhận",
  newNameHint: "Để trống nếu tên không đổi.",
  name: "Tên đơn vị mới",
  parts: "Các đơn vị mới",
  partsHint: "Mỗi dòng một tên.",
  parent: "Đơn vị cấp trên mới",
  parentHint: "Để trống nếu không còn trực thuộc đơn vị nào.",
  originalEnds: "Đơn vị này kết thúc sau khi chia tách",
  endMemberships: "Kết thúc tư cách thành viên cùng ngày kết thúc của đơn vị",
  childrenGo: "Đơn vị trực thuộc chuyển theo đơn vị nhận",
  newMember: "Đơn vị mới là thành viên của cụm từ ngày này",
  save: "Lưu thay đổi",
  cancel: "Không lưu",

  relations: "Trước và sau sáp nhập, chia tách",
  until: (date: string) => `đến ${date}`,
  from: (date: string) => `từ ${date}`,
  ended: (date: string) => `Kết thúc từ ${date}`,
  changesTitle: "Thay đổi đã ghi",
  withdraw: "Bỏ cả quyết định này",
  historyTitle: "Thành tích trước sáp nhập",
  historyText:
    "Có tính cho đơn vị mới hay không: chưa có căn cứ. Sổ giữ thành tích ở đơn vị cũ, không tự chuyển.",
  lifeEnded: "Đã kết thúc",
  lifeNotYet: "Chưa lập",
  typeToFind: "Danh sách còn dài; gõ tên để tìm.",
  moreFound: (count: string) => `Có hơn ${count} đơn vị khớp; gõ thêm chữ để thu hẹp.`,
} as const;

/** What happened, with the name it speaks of. */
export const changeTexts: Readonly<Record<ChangeKind, (what: string) => string>> = {
  RENAMED: (what) => `Đổi tên thành ${what}`,
  NEW_PARENT: (what) => (what === "" ? "Không còn trực thuộc đơn vị nào" : `Chuyển về trực thuộc ${what}`),
  MERGED_INTO: (what) => `Sáp nhập vào ${what}`,
  SPLIT_FROM: (what) => `Tách ra từ ${what}`,
  ENDED: () => "Kết thúc",
  RECEIVED: (what) => `Nhận ${what} sáp nhập vào`,
  DIVIDED: (what) => `Lập ${what} từ đơn vị này`,
};
