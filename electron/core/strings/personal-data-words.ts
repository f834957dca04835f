import type { LeftoverKind } from "../safekeeping/personal-data/leftovers";
import { formatWhole } from "./quantities";
import { clauseOr } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

/** Words of personal data: what is due, what an erasure takes and leaves, its certificate. */
export const personalDataWords = {
  tab: "Dữ liệu cá nhân",
  subjectNoun: { PERSON: "cá nhân", CONTACT: "đầu mối liên hệ", DOSSIER: "hồ sơ đề nghị" },
  subject: { PERSON: "Cá nhân", CONTACT: "Đầu mối cũ", DOSSIER: "Hồ sơ không thành" },
  keepLabel: (until: string) => `Giữ dữ liệu cá nhân của một mục đến ${until}`,
  keepEndLabel: "Thôi giữ thêm dữ liệu cá nhân của một mục",
  eraseContactLabel: "Xóa dữ liệu cá nhân của một đầu mối liên hệ",

  erasedRegister: "Họ tên, chức vụ trong danh sách cá nhân và mọi chỗ gõ tay trong sổ",
  erasedNominations: (count: number) =>
    `Tên ở ${formatWhole(count)} hồ sơ đề nghị (hồ sơ vẫn còn, không tên)`,
  erasedAwards: (count: number) => `Tên ở ${formatWhole(count)} dòng lịch sử khen thưởng`,
  erasedDrafts: (count: number) => `${formatWhole(count)} bản đang gõ dở`,
  erasedTrail: "Nội dung nhật ký, tên các bước, chỉ mục tìm kiếm, bản đang mở xem",
  staysSealed: (round: string) => `Kết quả đã chốt giữ tên như biên bản đã ký: ${round}.`,
  staysDocuments: (count: number) =>
    `${formatWhole(count)} văn bản đã lập có thể ghi tên; văn bản đã lập không sửa được.`,
  staysPackages: (count: number) =>
    `${formatWhole(count)} gói hồ sơ đã ghi ra USB còn tên; sổ không với tới được.`,
  staysBackups: (count: number) =>
    `${formatWhole(count)} bản sao lưu làm trước lúc xóa còn tên cho đến khi được thay hoặc xóa bằng tay.`,
  staysElsewhere: "Chỗ khác trong sổ nhắc tới người này không thuộc lần xóa này.",

  dueTitle: "Dữ liệu cá nhân đến hạn xem lại",
  dueText: "Dữ liệu đã lưu không tự mất: đến hạn thì quyết định giữ thêm (ghi lý do) hoặc xóa.",
  rule: (subject: string, months: number, clause: string, word: ClusterWord) =>
    `${subject}: ${formatWhole(months)} tháng (${clauseOr(clause, word)})`,
  headSubject: "Loại",
  headName: "Tên",
  headDue: "Đến hạn",
  headActions: "Việc làm",
  since: (last: string, due: string) => `${due} (lần cuối ${last})`,
  kept: (until: string, reason: string) => `Giữ đến ${until}: ${reason}`,
  none: "Chưa có gì đến hạn",
  noneText:
    "Cá nhân không còn trong hồ sơ nào, đầu mối đã thôi, hồ sơ không thành sẽ hiện ở đây khi hết thời hạn giữ.",
  keep: "Giữ thêm…",
  erase: "Xóa…",
  openDossier: "Mở hồ sơ",
  dossierText:
    "Hồ sơ không thành: mở hồ sơ để xóa dữ liệu của người ấy, hoặc đưa vào thùng rác rồi xóa hẳn (hai người).",

  leftoversTitle: "Những gì chương trình để lại",
  leftoverWhat: {
    OPENED: "Bản đang mở xem, bản in thử",
    STAGING: "Tệp đang chép dở",
    DRAFT: "Bản đang gõ dở, chưa lưu",
    LOG: "Nhật ký lỗi của máy (không có tên người)",
  } satisfies Readonly<Record<LeftoverKind, string>>,
  leftoverRest: (rest: { readonly days: number; readonly clause: string; readonly swept: string }) => {
    const stays =
      rest.days === 0
        ? "mất mỗi khi mở và đóng sổ"
        : `giữ ít nhất ${formatWhole(rest.days)} ngày từ lần sửa cuối`;
    return `: ${stays}${rest.clause === "" ? "" : ` (${rest.clause})`}; ${rest.swept}.`;
  },
  leftoverSwept: (moment: string) => `dọn lần cuối ${moment}`,
  leftoverSweptAtStart: "dọn mỗi lần mở chương trình",
  leftoverPhotos: "Ảnh chụp giấy tờ chỉ ghép trong bộ nhớ; sổ chỉ giữ tệp PDF đã ghép.",

  keepTitle: (name: string) => `Giữ thêm dữ liệu của “${name}”`,
  keepUntil: "Giữ đến ngày",
  keepReason: "Vì sao giữ",
  keepNeeds: "Chưa ghi đủ ngày và lý do.",
  notNow: "Để sau",
  keepAct: "Giữ thêm",
  eraseTitle: (name: string) => `Xóa dữ liệu cá nhân của “${name}”?`,
  takes: "Sẽ xóa, không lấy lại được",
  leaves: "Còn lại sau khi xóa",
  leavesNothing: "Không còn chỗ nào sổ biết mà chưa xóa được. Nhật ký vẫn chứng minh được việc đã làm.",
  papers: "Tài liệu đính kèm",
  papersText:
    "Tệp được đánh dấu sẽ bị xóa cùng. Tệp không đánh dấu được đổi tên nếu tên tệp có họ tên; nội dung tệp giữ nguyên.",
  paper: (fileName: string, number: string) => `${fileName} (${number})`,
  paperWhy: { NAMED: "Tên tệp có họ tên", OF_DOSSIER: "Giấy tờ trong hồ sơ của người này" },
  eraseContactTakes:
    "Họ tên, chức vụ, điện thoại, ghi chú của đầu mối này; nội dung nhật ký nhắc tới người này",
  reason: "Lý do xóa",
  reasonNeeded: "Chưa ghi lý do xóa.",
  eraseDeed: (person: string, papers: number) =>
    papers === 0
      ? `Xóa dữ liệu cá nhân của ${person}, không tệp tài liệu nào bị xóa cùng.`
      : `Xóa dữ liệu cá nhân của ${person}, cùng ${formatWhole(papers)} tệp tài liệu.`,
  eraseContactDeed: (contact: string) => `Xóa dữ liệu cá nhân của đầu mối liên hệ ${contact}.`,
  erasedPaper: (fileName: string) => `Tệp tài liệu ${fileName}`,
  eraseKeep: "Không xóa",
  eraseAct: "Xóa dữ liệu cá nhân",
  eraseDone: (number: string) => `Đã xóa dữ liệu cá nhân, số ${number}`,

  erasures: "Các lần đã xóa",
  erasuresNone: "Chưa có lần xóa nào.",
  erasureWhat: (rows: number, payloads: number, papers: number) =>
    `${formatWhole(rows)} dòng dữ liệu, ${formatWhole(payloads)} mục nhật ký, ${formatWhole(papers)} tệp tài liệu. `,
} as const;
