import type { ChosenAtOpening, OpeningChoice } from "../safekeeping/startup/opening-choice";

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

const roundsOf = (rounds: OpeningChoice["missingRounds"]): string =>
  rounds.length === 0
    ? ""
    : ` Thiếu kết quả đã chốt: ${rounds.map(({ round, code }) => `${round} (mã ${code})`).join("; ")}.`;

const asideOf = (aside: string): string => (aside === "" ? "" : ` vào thư mục “${aside}”`);

const told: Readonly<Record<ChosenAtOpening, (choice: OpeningChoice) => string>> = {
  "app.openOlderBook": ({ missingRounds, reason }) =>
    `làm tiếp với sổ cũ hơn lần dùng gần nhất.${roundsOf(missingRounds)}${reason === "" ? "" : ` Lý do đã ghi: ${sentence(reason)}`}`,
  "app.setLogAside": ({ aside }) => `cất tệp ghi tạm không phải của sổ này${asideOf(aside)}.`,
  "app.freeLock": ({ host }) =>
    host === "" ? "mở khóa sổ do máy khác giữ." : `mở khóa sổ do máy “${host}” giữ.`,
  "app.restoreDamaged": ({ copy, aside, missingRounds }) =>
    `đưa bản sao lưu${copy === "" ? "" : ` “${copy}”`} vào thay tệp sổ hỏng; tệp hỏng được cất${asideOf(aside)}.${roundsOf(missingRounds)}`,
  "app.salvageBook": () => "lập sổ này từ những gì còn đọc được của tệp sổ hỏng.",
};

/** Words of what was chosen for a book before anybody signed in. */
export const openingChoicesWords = {
  title: "Khi chưa ai đăng nhập, đã có người chọn cho sổ này:",
  line: (choice: OpeningChoice, at: string) => `${at}: ${told[choice.what](choice)}`,
  text: "Nhật ký ghi các việc này là “Chưa ai đăng nhập”. Nếu chưa rõ ai làm, hỏi những người dùng máy này.",
  known: "Đã biết",
  knownLabel: "Đã biết việc chọn khi chưa ai đăng nhập",
} as const;
