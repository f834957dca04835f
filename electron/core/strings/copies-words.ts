import type { CopyPlace, KeptBecause, Shrunk } from "../safekeeping/copies/copy";
import type { CopyRhythm } from "../safekeeping/copies/copy-settings";
import { formatWhole } from "./quantities";

const proofFacts = (facts: { readonly rows: number; readonly papers: number; readonly seals: number }) =>
  `${formatWhole(facts.rows)} dòng, ${formatWhole(facts.papers)} tài liệu, ${formatWhole(facts.seals)} kết quả đã chốt`;

/** Words of the copies of a book: the tab "Bản sao lưu" and what a proof finds. */
export const copyWords = {
  copyNoun: "bản sao lưu",
  placeNoun: "nơi sao lưu",
  snapshotUnreadable: "không đọc lại được bản chụp của sổ vừa ghi",
  manifestMissing: "Bản sao không có danh sách tệp.",
  manifestChanged: "Danh sách tệp của bản sao không còn đúng như lúc ghi.",
  fileChanged: (path: string) => `Tệp “${path}” trong bản sao không còn đúng như lúc ghi.`,
  databaseUnreadable: "Tệp sổ trong bản sao không đọc được.",
  notOurs: "Tệp trong bản sao không phải là sổ của chương trình này.",
  archiveDamaged: "Tệp mã hóa không còn đúng như lúc ghi.",
  ownPlace: "Thư mục sổ trên máy này",
  /** Reason in the audit of an import. */
  noneBefore: "Nhập khi chưa sao lưu được sổ trước đó, theo lựa chọn của người nhập.",
  provenLabel: (name: string) => `Thử lại bản sao lưu ${name}`,
  placeAddedLabel: (name: string) => `Thêm nơi sao lưu ${name}`,
  placeRemovedLabel: (name: string) => `Thôi sao lưu ra ${name}`,
  rhythmLabel: {
    DAILY: (name: string) => `Sao lưu hằng ngày ra ${name}`,
    ASKED: (name: string) => `Chỉ sao lưu ra ${name} khi bấm`,
  } satisfies Record<CopyRhythm, (name: string) => string>,
  settingsLabel: "Đổi cách tự sao lưu",
  acceptedLabel: "Xác nhận sổ ít dữ liệu hơn là đúng",

  protectedNone: "Chưa có bản sao lưu nào được mở thử",
  protectedNoneText: "Sao lưu ngay ra USB: chương trình chép, đọc lại từng tệp rồi mở thử bản chép.",
  protectedNow: (made: string) => `Bản gần nhất còn nguyên vẹn: ${made}`,
  protectedText: (proved: string, places: number) =>
    `Đã thử khôi phục lúc ${proved}. Bản nguyên vẹn có ở ${formatWhole(places)} nơi.`,
  outsideNever: "Chưa có bản nào nằm ngoài máy này: hỏng ổ đĩa là mất cả sổ và bản sao.",
  outsideOld: (days: number) => `Bản nằm ngoài máy này đã cũ ${formatWhole(days)} ngày. Nên sao lưu ra USB.`,

  places: "Nơi sao lưu",
  placeAdd: "Thêm nơi sao lưu…",
  placeAddEncrypted: "Thêm nơi mã hóa…",
  placeKind: {
    OWN: "Tự sao lưu mỗi lần đóng sổ và hằng ngày theo cài đặt dưới đây",
    STICK: "USB, nhận lại khi cắm vào",
    FOLDER: "Thư mục",
  } satisfies Record<CopyPlace["kind"], string>,
  placeDaily: "Tự sao lưu ra đây mỗi ngày một lần",
  placeEncrypted: "Mã hóa bằng cụm mật khẩu",
  placePassphrase: {
    NEEDED: "Cần cụm mật khẩu: bấm “Sao lưu ra đây” một lần, sau đó tự sao lưu đến khi đóng sổ.",
    HELD: "Cụm mật khẩu đang được nhớ trong bộ nhớ đến khi đóng sổ, không ghi ra đĩa.",
  },
  placeAway: "Chưa cắm",
  placeThere: "Sẵn sàng",
  placeNoCopy: "Chưa có bản nào ở đây",
  placeLast: (moment: string) => `Bản gần nhất ${moment}`,
  placeFailed: (moment: string, reason: string) => `Lần tự sao lưu ${moment} chưa xong: ${reason}`,
  placeBackUp: "Sao lưu ra đây",
  placeRemove: "Bỏ nơi này",

  when: "Lúc",
  reason: "Vì sao",
  place: "Nơi để",
  size: "Dung lượng",
  proof: "Đã thử khôi phục",
  proved: (moment: string) => `Đã thử khôi phục ${moment}`,
  provedFacts: proofFacts,
  faulty: (finding: string) => `Hỏng: ${finding}`,
  neverProved: "Chưa thử",
  presenceAway: "USB chưa cắm",
  presenceGone: "Không còn ở đó",
  encrypted: "Mã hóa",
  proveAgain: "Thử lại",
  proveText:
    "Đọc lại từng tệp của bản sao rồi mở thử sổ trong đó: tệp, nhật ký, kết quả đã chốt. Bản sao và sổ đang dùng không đổi.",
  proving: "Đang mở thử bản sao lưu",
  provedNow: (facts: { readonly rows: number; readonly papers: number; readonly seals: number }) =>
    `Bản này còn nguyên vẹn: ${proofFacts(facts)}.`,
  keptBecause: {
    NEWEST: "Giữ: một trong năm bản mới nhất",
    LAST_SOUND: "Giữ: bản nguyên vẹn mới nhất",
    ASKED_FOR: "Giữ: sao lưu theo yêu cầu, không tự xóa",
    BEFORE_STEP: "Giữ 30 ngày: trước một lần đổi cả sổ",
    NOT_PROVEN: "Giữ: chưa thử hoặc đã đổi",
    BEFORE_LOSS: "Giữ: trước khi sổ ít đi bất thường",
    DAY: "Giữ: bản cuối của ngày",
    WEEK: "Giữ: bản cuối của tuần",
    MONTH: "Giữ: bản cuối của tháng",
    YEAR: "Giữ: bản cuối của năm",
  } satisfies Record<KeptBecause, string>,
  mayGo: "Sẽ tỉa ở lần đóng sổ tới",
  shrunk: (facts: Shrunk) =>
    `Sổ bỗng ít đi nhiều: từ ${formatWhole(facts.unitsBefore)} còn ${formatWhole(facts.units)} đơn vị, từ ${formatWhole(facts.nominationsBefore)} còn ${formatWhole(facts.nominations)} hồ sơ. Các bản cũ hơn được giữ lại tất cả.`,
  faultyTitle: (made: string, place: string) => `Bản sao lưu ${made} ở “${place}” đã hỏng`,
  faultyNext: (next: string) => `Bản gần nhất còn nguyên vẹn: ${next}. Sổ đang dùng không bị ảnh hưởng.`,
  faultyNoNext: "Không còn bản nào nguyên vẹn: sao lưu ngay ra USB. Sổ đang dùng không bị ảnh hưởng.",
  settings: "Tự sao lưu và thử lại",
  daily: "Sao lưu hằng ngày vào thư mục sổ",
  dailyHint: "Ngày nào có lưu thay đổi thì có một bản, ngoài bản lúc đóng sổ.",
  proveAfter: "Thử lại bản đã thử quá",
  proveAfterChoice: (days: number) => `${formatWhole(days)} ngày`,
  dueNow: "Làm ngay việc đến hạn",
  dueDone: (made: { readonly copied: readonly string[]; readonly proved: number }) =>
    made.copied.length + made.proved === 0
      ? "Không có việc nào đến hạn: chưa lưu thêm gì, hoặc hôm nay đã sao lưu."
      : [
          made.copied.length === 0 ? "" : `Đã sao lưu ra: ${made.copied.join(", ")}.`,
          made.proved === 0 ? "" : `Đã thử lại ${formatWhole(made.proved)} bản.`,
        ]
          .join(" ")
          .trim(),
  dueFailed: (failed: { readonly name: string; readonly reason: string }) =>
    `${failed.name}: ${failed.reason}`,
  shrunkAccept: "Ít đi là đúng",

  encrypt: "Mã hóa bằng cụm mật khẩu",
  encryptHint: "Cả sổ vào một tệp, chỉ mở được bằng cụm mật khẩu.",
  passphrase: "Cụm mật khẩu",
  passphraseAgain: "Gõ lại cụm mật khẩu",
  passphraseHint: (shortest: number) => `Ít nhất ${formatWhole(shortest)} ký tự, nên là bốn từ trở lên.`,
  passphraseLost:
    "Chương trình không lưu cụm mật khẩu. Mất cụm mật khẩu thì không ai mở được bản sao này: ghi ra giấy, cất ở nơi khác.",
  passphraseShort: "Cụm mật khẩu còn ngắn.",
  passphraseDiffers: "Hai lần gõ chưa giống nhau.",
  passphraseOpen: "Mở bản sao lưu mã hóa",
  backUpHere: (name: string) => `Sao lưu ra ${name}`,
  open: "Thử mở",
} as const;
