import { type LocalDate, formatDate } from "../base/local-date";
import type { Asked, Direction } from "../pledges/targets/asked";
import type { CellRefusal } from "../pledges/targets/errors";
import type { AnswerWords, Figure } from "../pledges/targets/figure";
import { writeFigure } from "../pledges/targets/figure";
import { writeHundredths } from "../pledges/targets/hundredths";
import type { JudgementReason, Period, TargetStatus } from "../pledges/targets/judge-actual";
import { formatWhole } from "./quantities";

/** Why a typed cell is refused, after the cell's own name. */
export const cellRefusalWords: Readonly<Record<CellRefusal, string>> = {
  NOT_A_FIGURE: "không phải con số",
  AMBIGUOUS_POINT: "dấu chấm có thể là phần lẻ hoặc hàng nghìn; gõ 9,25 hoặc 1234",
  NEGATIVE: "không nhận số âm",
  TOO_MANY_DECIMALS: "nhiều nhất hai chữ số sau dấu phẩy",
  TOO_LARGE:
    "số quá lớn, nhiều nhất 13 chữ số; đổi đơn vị tính của chỉ tiêu sang triệu đồng, tỷ đồng… rồi ghi số theo đơn vị đó",
  NOT_AN_ANSWER: "chỉ nhận Có hoặc Chưa",
  NOT_A_DAY: "chỉ nhận ngày đã xong (ngày/tháng/năm) hoặc Chưa",
  TWO_DIGIT_YEAR: "năm cần đủ bốn chữ số",
  NO_SUCH_DAY: "lịch không có ngày này",
  NOT_ASKED: "đơn vị không nhận chỉ tiêu này",
  NOT_MEMBER: "đơn vị không là thành viên trong năm",
};

/** The same as a sentence of its own, under the field. */
export function cellRefusalSentence(why: CellRefusal): string {
  const words = cellRefusalWords[why];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

export const answerWords: AnswerWords = { YES: "Có", NO: "Chưa" };

/** State of a cell, always with its icon. */
export const targetStatusWords: Readonly<Record<TargetStatus, string>> = {
  EXCEEDED: "Vượt",
  MET: "Đạt",
  NEARLY: "Gần đạt",
  MISSED: "Chưa đạt",
  NOT_REPORTED: "Chưa báo cáo",
  NOT_APPLICABLE: "Không áp dụng",
  NOT_DUE: "Chưa đến hạn",
};

export const periodWords: Readonly<Record<Period, string>> = { MIDYEAR: "6 tháng", YEAR: "Cả năm" };

export const directionWords: Readonly<Record<Direction, string>> = {
  AT_LEAST: "Ít nhất",
  AT_MOST: "Nhiều nhất",
  RANGE: "Trong khoảng",
  YES_NO: "Có hoặc không",
  BY_DAY: "Trước ngày",
};

/** `1.234,5`: hundredths as screens and lists show them. */
export function formatFigureValue(hundredths: number): string {
  const [whole = "0", decimals] = writeHundredths(hundredths).split(",");
  return `${formatWhole(Number(whole))}${decimals === undefined ? "" : `,${decimals}`}`;
}

/** As it is typed again: from a million on with its thousands apart, where no full stop can be a decimal. */
export function figureInField(hundredths: number): string {
  return hundredths < 100_000_000 ? writeHundredths(hundredths) : formatFigureValue(hundredths);
}

/** A small whole number of a range as pledges write it: `01–02`. */
function formatRangeEnd(hundredths: number): string {
  const text = formatFigureValue(hundredths);
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** What a target asks, short, with the unit of measure apart: `≥ 2` and `xã`. */
export function askedShort(asked: Asked): string {
  switch (asked.direction) {
    case "AT_LEAST":
      return `≥ ${formatFigureValue(asked.value)}`;
    case "AT_MOST":
      return `≤ ${formatFigureValue(asked.value)}`;
    case "RANGE":
      return `${formatRangeEnd(asked.value)}–${formatRangeEnd(asked.valueTo)}`;
    case "YES_NO":
      return answerWords.YES;
    case "BY_DAY":
      return formatDate(asked.dueOn);
  }
}

/** What a target asks, in a sentence: `ít nhất 2 xã`. */
export function askedSentence(asked: Asked, measure: string): string {
  const unit = measure === "" ? "" : ` ${measure}`;
  switch (asked.direction) {
    case "AT_LEAST":
      return `ít nhất ${formatFigureValue(asked.value)}${unit}`;
    case "AT_MOST":
      return `nhiều nhất ${formatFigureValue(asked.value)}${unit}`;
    case "RANGE":
      return `từ ${formatRangeEnd(asked.value)} đến ${formatRangeEnd(asked.valueTo)}${unit}`;
    case "YES_NO":
      return "có thực hiện";
    case "BY_DAY":
      return `xong trước hết ngày ${formatDate(asked.dueOn)}`;
  }
}

/** A figure as the matrix shows it; empty where nothing is reported. */
export function figureText(figure: Figure | null): string {
  if (figure?.kind === "VALUE") return formatFigureValue(figure.value);
  return writeFigure(figure, answerWords);
}

/** A figure as it is typed and copied. */
export function typedFigure(figure: Figure | null): string {
  return writeFigure(figure, answerWords);
}

/** Why a cell stands as it does: `thiếu 1 xã`. */
export function reasonSentence(reason: JudgementReason, measure: string): string {
  const unit = measure === "" ? "" : ` ${measure}`;
  const by = "by" in reason ? `${formatFigureValue(reason.by)}${unit}` : "";
  switch (reason.code) {
    case "OTHER_CATEGORY":
      return "chỉ tiêu giao cho nhóm khác";
    case "NOT_APPLICABLE":
      return "chỉ tiêu không áp dụng cho đơn vị này";
    case "NOTHING_REPORTED":
      return "đơn vị chưa báo cáo";
    case "NOTHING_REPORTED_YET":
      return `chưa báo cáo, hạn ${formatDate(reason.dueOn)}`;
    case "AS_ASKED":
      return "đúng như giao ước";
    case "DONE":
      return "đã thực hiện";
    case "NOT_DONE":
      return "chưa thực hiện";
    case "NOT_DONE_YET":
      return "chưa xong, còn thời gian";
    case "ABOVE":
      return `hơn ${by}`;
    case "BELOW_LIMIT":
      return `dưới mức ${by}`;
    case "SHORT":
      return `thiếu ${by}`;
    case "SHORT_SO_FAR":
      return `còn ${by} phải làm đến cuối năm`;
    case "OVER_LIMIT":
      return `quá mức ${by}`;
    case "NEARLY_SHORT":
      return `thiếu ${by}, từ ${formatNearly(reason.from)} tính là gần đạt`;
    case "NEARLY_OVER_LIMIT":
      return `quá mức ${by}, từ ${formatNearly(reason.from)} tính là gần đạt`;
    case "IN_TIME":
      return reason.days === 0 ? "đúng ngày cuối" : `sớm ${reason.days} ngày`;
    case "LATE":
      return `chậm ${reason.days} ngày`;
  }
}

/** `95 %` from hundredths of a percent. */
export function formatNearly(hundredthsOfPercent: number): string {
  return `${writeHundredths(hundredthsOfPercent)} %`;
}

/** `Chậm 4`, `Đúng`: a day in a narrow cell is told by its lateness. */
export function dayCellText(on: LocalDate, reason: JudgementReason): string {
  if (reason.code === "LATE") return `Chậm ${reason.days}`;
  return reason.code === "IN_TIME" ? "Đúng" : formatDate(on);
}
