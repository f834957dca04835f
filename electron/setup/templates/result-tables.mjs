// Tables of results: one for each style of ballot, since each counts other things.
import { AlignmentType } from "docx";
import { cell, cellText, each, mm, row, table } from "./parts.mjs";

/** @typedef {{ title: string, content: () => import("docx").Paragraph[] }} Column */

/** @type {Column} */
const nameColumn = {
  title: "Đơn vị, cá nhân được\u00A0đề\u00A0nghị",
  content: () => [
    cellText("{name}", { alignment: AlignmentType.LEFT }),
    ...each("unders", cellText("{.}", { alignment: AlignmentType.LEFT, italics: true })),
    ...each("awards", cellText("{.}", { alignment: AlignmentType.LEFT, italics: true })),
    ...each("notes", cellText("{.}", { alignment: AlignmentType.LEFT, italics: true })),
  ],
};
/** @type {(title: string, tags: string[]) => Column} */
const figure = (title, tags) => ({ title, content: () => tags.map((name) => cellText(`{${name}}`)) });
const number = figure("Số TT", ["number"]);
const share = figure("Tỷ lệ", ["share", "percent"]);
const rank = figure("Xếp thứ", ["rank"]);
const result = figure("Kết quả", ["result"]);

/**
 * A table whose one row is repeated for each line of the ballot.
 * @param {[millimetres: number, column: Column][]} columns
 */
function resultTable(columns) {
  const widths = columns.map(([width]) => width);
  const head = columns.map(([width, { title }]) =>
    cell([cellText(title, { bold: true, keepNext: true })], mm(width)),
  );
  const cells = columns.map(([width, { content }], place) => {
    const paragraphs = content();
    if (place === 0) return cell([cellText("{#lines}{number}")], mm(width));
    if (place < columns.length - 1) return cell(paragraphs, mm(width));
    return cell([cellText("{result}{/lines}")], mm(width));
  });
  return table(widths, [row(head, { header: true }), row(cells)]);
}

export const yesNoTable = () =>
  resultTable([
    [9, number],
    [51.5, nameColumn],
    [12, figure("Đồng ý", ["agree"])],
    [14.5, figure("Không đồng ý", ["disagree"])],
    [12, figure("Để trống", ["blank"])],
    [14, figure("Dòng không hợp lệ", ["lineInvalid"])],
    [16, share],
    [11, rank],
    [20, result],
  ]);

/** Raised hands and written answers know no papers: agree, disagree, no opinion. */
export const voicesTable = () =>
  resultTable([
    [9, number],
    [59.5, nameColumn],
    [14, figure("Đồng ý", ["agree"])],
    [15.5, figure("Không đồng ý", ["disagree"])],
    [15, figure("Không có ý kiến", ["blank"])],
    [16, share],
    [11, rank],
    [20, result],
  ]);

export const pickTable = () =>
  resultTable([
    [10, number],
    [70, nameColumn],
    [18, figure("Số phiếu chọn", ["agree"])],
    [21, share],
    [13, rank],
    [28, result],
  ]);

export const strikeOutTable = () =>
  resultTable([
    [10, number],
    [60, nameColumn],
    [16, figure("Giữ tên", ["agree"])],
    [16, figure("Gạch tên", ["disagree"])],
    [20, share],
    [12, rank],
    [26, result],
  ]);
