// Pieces of an official paper by NĐ 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, sizes in points.
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

export const fontName = "Times New Roman";
export const bodySize = 13;
export const tableSize = 11.5;

/** @typedef {{ size?: number, bold?: boolean, italics?: boolean }} Look sizes in points */
/** @typedef {Paragraph | Table} Block */
/** @typedef {(typeof AlignmentType)[keyof typeof AlignmentType]} Alignment */

/**
 * Twentieths of a point in so many millimetres.
 * @param {number} length
 */
export const mm = (length) => Math.round((length * 1440) / 25.4);

/** Width between the margins of A4: 210 − 30 − 20 mm. */
export const textWidth = 160;

/**
 * Runs of one paragraph: `**bold**`, `__italic__` and `__**both**__` stand for themselves, the rest is upright.
 * @param {string} text
 * @param {Look} [look]
 */
export function runs(text, look = {}) {
  const { size = bodySize, bold = false, italics = false } = look;
  return text
    .split(/(__.+?__|\*\*.+?\*\*)/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const leaning = piece.startsWith("__");
      const inner = leaning ? piece.slice(2, -2) : piece;
      const strong = inner.startsWith("**");
      return new TextRun({
        text: strong ? inner.slice(2, -2) : inner,
        bold: bold || strong,
        italics: italics || leaning,
        size: size * 2,
      });
    });
}

/**
 * A tag alone in its paragraph: the filler takes the whole paragraph out.
 * @param {string} name
 */
export function tag(name) {
  return new Paragraph({ children: [new TextRun({ text: `{${name}}` })], spacing: { before: 0, after: 0 } });
}

/**
 * The parts between the opening and the closing tag of a list or a condition.
 * @template {Block} Part
 * @param {string} name
 * @param {Part[]} inner
 * @returns {(Part | Paragraph)[]}
 */
export function each(name, ...inner) {
  return [tag(`#${name}`), ...inner, tag(`/${name}`)];
}

/**
 * Running text: justified, first line 1.27 cm in, a little more than single spacing.
 * @param {string} text
 * @param {{ keepNext?: boolean }} [options]
 */
export function body(text, { keepNext = false } = {}) {
  return new Paragraph({
    children: runs(text),
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 60, after: 60, line: 276 },
    keepNext,
    widowControl: true,
  });
}

/**
 * Heading of a numbered part of the paper.
 * @param {string} text
 */
export function heading(text) {
  return new Paragraph({
    children: runs(text, { bold: true }),
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, after: 60, line: 276 },
    keepNext: true,
  });
}

/**
 * A centred line.
 * @param {string} text
 * @param {Look & { before?: number, after?: number, keepNext?: boolean }} [look]
 */
export function centred(text, { before = 0, after = 0, keepNext = false, ...look } = {}) {
  return new Paragraph({
    children: runs(text, look),
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    keepNext,
  });
}

/**
 * A line of one point. Two tables touching each other are one table to Word and LibreOffice (the head of the first is
 * repeated over the second), and an empty paragraph keeps its full height whatever size its words would have.
 */
export function sliver() {
  return new Paragraph({
    children: [],
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    keepNext: true,
  });
}

/**
 * The solid rule under a line, so many millimetres long in a column so many wide. A paragraph of its own, so that
 * the words above may be longer than the rule.
 * @param {number} length
 * @param {number} column
 * @param {number} [after] twentieths of a point
 */
export function rule(length, column, after = 0) {
  const side = mm((column - length) / 2);
  return new Paragraph({
    children: [new TextRun({ text: "", size: 4 })],
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    indent: { left: side, right: side },
    spacing: { before: 40, after, line: 60, lineRule: LineRuleType.EXACT },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none };
const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const allBorders = { top: line, bottom: line, left: line, right: line };

/**
 * A cell holding paragraphs; its width in twentieths of a point, its margin in millimetres.
 * @param {Block[]} children
 * @param {number} width
 * @param {{ ruled?: boolean, margin?: number, middle?: boolean }} [look]
 */
export function cell(children, width, { ruled = true, margin = 1, middle = true } = {}) {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    borders: ruled ? allBorders : noBorders,
    margins: { left: mm(margin), right: mm(margin), top: ruled ? 40 : 0, bottom: ruled ? 40 : 0 },
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
  });
}

/**
 * A row that never breaks over two pages.
 * @param {TableCell[]} cells
 * @param {{ header?: boolean }} [options]
 */
export function row(cells, { header = false } = {}) {
  return new TableRow({ children: cells, cantSplit: true, tableHeader: header });
}

/**
 * A table of fixed columns; widths in millimetres.
 * @param {number[]} widths
 * @param {TableRow[]} rows
 * @param {{ ruled?: boolean }} [look]
 */
export function table(widths, rows, { ruled = true } = {}) {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: ruled
      ? { ...allBorders, insideHorizontal: line, insideVertical: line }
      : { ...noBorders, insideHorizontal: none, insideVertical: none },
  });
}

/**
 * A paragraph inside a table.
 * @param {string} text
 * @param {Look & { alignment?: Alignment, before?: number, after?: number, keepNext?: boolean }} [look]
 */
export function cellText(
  text,
  { alignment = AlignmentType.CENTER, before = 0, after = 0, keepNext = false, ...look } = {},
) {
  return new Paragraph({
    children: runs(text, { size: tableSize, ...look }),
    alignment,
    spacing: { before, after },
    keepNext,
  });
}
