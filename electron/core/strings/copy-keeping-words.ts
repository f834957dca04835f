import type { CopyKeeping } from "../safekeeping/copies/keeping";
import { formatWhole } from "./quantities";

/** Words of how long copies are kept: the card, the drawer, and what a new setting would remove. */
export const copyKeepingWords = {
  kept: ({ days, weeks, months, years }: CopyKeeping) =>
    `Giữ 5 bản mới nhất, bản cuối của ${formatWhole(days)} ngày, ${formatWhole(weeks)} tuần, ${formatWhole(months)} tháng và ${years === null ? "mọi năm" : `${formatWhole(years)} năm`}. Bản sao lưu theo yêu cầu không tự xóa.`,
  change: "Đổi thời gian giữ…",
  title: "Thời gian giữ bản sao lưu",
  draft: "thời gian giữ bản sao lưu",
  label: "Đổi thời gian giữ bản sao lưu",
  days: "Giữ bản cuối của mỗi ngày (số ngày)",
  daysHint: "Từ 7 đến 366 ngày.",
  weeks: "Giữ bản cuối của mỗi tuần (số tuần)",
  weeksHint: "Từ 4 đến 260 tuần.",
  months: "Giữ bản cuối của mỗi tháng (số tháng)",
  monthsHint: "Từ 6 đến 120 tháng.",
  years: "Giữ bản cuối của mỗi năm (số năm)",
  yearsHint: "Từ 5 đến 100 năm. Để trống là giữ mọi năm.",
  always:
    "Luôn giữ, dù đặt thế nào: 5 bản nguyên vẹn mới nhất, bản sao lưu theo yêu cầu, bản trước một lần đổi cả sổ trong 30 ngày, bản chưa thử hoặc đã hỏng, các bản trước khi sổ ít đi bất thường.",
  noneGoes: "Không bản sao lưu nào phải bỏ thêm.",
  noneBack: "Bản đã bỏ trước đây không trở lại.",
  goes: (count: number) => `${formatWhole(count)} bản sao lưu sẽ được bỏ thêm.`,
  goesWhen:
    "Chưa bỏ ngay: mỗi bản được bỏ ở lần tự sao lưu tới vào nơi đó. Hoàn tác trước lúc ấy thì còn nguyên.",
  copyThere: (moment: string, placeName: string) => `${moment} · ${placeName}`,
  andMore: (count: number) => `và ${formatWhole(count)} bản nữa`,
  save: "Lưu thời gian giữ",
  cancel: "Hủy",
} as const;
