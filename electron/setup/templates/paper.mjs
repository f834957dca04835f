// The frame every paper of the desk stands in: page, letterhead, title, signer and recipients by NĐ 30/2020/NĐ-CP,
// Phụ lục I. The tags are those of `electron/core/documents/paper-frame.ts`.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import {
  bodySize,
  cell,
  cellText,
  centred,
  each,
  fontName,
  mm,
  row,
  rule,
  runs,
  sliver,
  table,
  textWidth,
} from "./parts.mjs";

/** @typedef {import("./parts.mjs").Block} Block */

/** Margins of NĐ 30: top and bottom 20, left 30, right 20 mm; the page number sits inside the top one. */
const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(9), footer: mm(9) };
const portrait = { size: { width: mm(210), height: mm(297) }, margin };
const landscape = {
  // The library turns width and height itself.
  size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
  margin: { ...margin, left: mm(20), right: mm(20) },
};
/** Width between the margins of a landscape page: 297 − 20 − 20 mm. */
export const wideText = 257;

const bare = { ruled: false, margin: 0, middle: false };
const bookMark = () => each("bookMarks", centred("{.}", { size: 12, bold: true, after: 60 }));
const emptyLine = () => new Paragraph({ children: [], spacing: { before: 0, after: 0 } });

/**
 * A whole paper.
 * @param {string} title name in the file's properties
 * @param {Block[]} children
 * @param {{ wide?: boolean, margins?: object }} [look]
 */
export function paper(title, children, { wide = false, margins = {} } = {}) {
  const page = wide ? landscape : portrait;
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: bodySize * 2 })],
  });
  return new Document({
    title,
    creator: "Sổ Thi Đua",
    lastModifiedBy: "Sổ Thi Đua",
    description: "",
    styles: {
      default: {
        document: {
          run: { font: fontName, size: bodySize * 2, language: { value: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { ...page, margin: { ...page.margin, ...margins } }, titlePage: true },
        headers: {
          first: new Header({ children: [...bookMark(), emptyLine()] }),
          default: new Header({ children: [pageNumber, ...bookMark()] }),
        },
        footers: {
          first: new Footer({ children: [emptyLine()] }),
          default: new Footer({ children: [emptyLine()] }),
        },
        children: [
          ...children,
          // Word wants a paragraph after a table that ends the paper.
          sliver(),
        ],
      },
    ],
  });
}

/**
 * The head of a paper: issuing body at the left, quốc hiệu at the right, below them number and place with day. The
 * columns are 40 to 60 without side margins, so that the quốc hiệu stands on one line.
 * @param {{ body?: string, number?: string, day?: string, aside?: string, wide?: boolean, plain?: boolean }} [words]
 *   `aside`: the `V/v` of a letter; `plain`: no line above the body
 */
export function letterhead({
  body = "{bodyName}",
  number = "{paperNumber}",
  day = "{placeAndDay}",
  aside = "",
  wide = false,
  plain = false,
} = {}) {
  const width = wide ? wideText : textWidth;
  const [left, right] = [width * 0.4, width * 0.6];
  return table(
    [left, right],
    [
      row([
        cell(
          [
            ...(plain ? [] : each("superiors", centred("{.}", { size: 12 }))),
            centred(body, { size: 12, bold: true }),
            rule(24, left),
          ],
          mm(left),
          bare,
        ),
        cell(
          [
            centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12.5, bold: true }),
            centred("Độc lập - Tự do - Hạnh phúc", { size: 13.5, bold: true }),
            rule(59, right),
          ],
          mm(right),
          bare,
        ),
      ]),
      row([
        cell(
          [
            ...(number === "" ? [emptyLine()] : [centred(number, { size: 13, before: 120 })]),
            ...(aside === "" ? [] : [centred(aside, { size: 12, before: 60 })]),
          ],
          mm(left),
          bare,
        ),
        cell([centred(day, { size: 13, italics: true, before: 120 })], mm(right), bare),
      ]),
    ],
    { ruled: false },
  );
}

/**
 * Name of the paper's type, what it is about, and the short rule.
 * @param {string} type
 * @param {string[]} lines
 * @param {{ wide?: boolean, before?: number }} [look]
 */
export function title(type, lines = [], { wide = false, before = 320 } = {}) {
  return [
    centred(type, { size: 14, bold: true, before }),
    ...lines.map((line) => centred(line, { size: 14, bold: true })),
    rule(56, wide ? wideText : textWidth, 240),
  ];
}

/** `Nơi nhận` at the left, who signs at the right; kept on one page, apart from a table before it. */
export function signer({ recipients = ["- Như trên;", "- Lưu: VT."], wide = false } = {}) {
  const width = wide ? wideText : textWidth;
  const [left, right] = [width * 0.45, width * 0.55];
  const post = { size: 13, bold: true, keepNext: true };
  const gap = () => centred("", { size: 6, before: 120, keepNext: true });
  const block = table(
    [left, right],
    [
      row([
        cell(
          [
            gap(),
            cellText("__**Nơi nhận:**__", { size: 12, alignment: AlignmentType.LEFT }),
            ...recipients.map((line) => cellText(line, { size: 11, alignment: AlignmentType.LEFT })),
          ],
          mm(left),
          bare,
        ),
        cell(
          [
            gap(),
            ...each("signerAuthorities", centred("{.}", post)),
            centred("{signerPost}", post),
            centred("……………………………", { size: 13, before: 1500 }),
          ],
          mm(right),
          bare,
        ),
      ]),
    ],
    { ruled: false },
  );
  return [sliver(), block];
}

/**
 * Blocks for hands to sign side by side: role, "(Ký, ghi rõ họ tên)", room, name.
 * @param {[role: string, name: string][]} people `name` is a tag, or empty
 * @param {{ room?: number }} [look] `room` to sign in, in twentieths of a point
 */
export function signatureRow(people, { room = 1300 } = {}) {
  const width = textWidth / people.length;
  /** @param {string[]} texts @param {Parameters<typeof centred>[1]} look */
  const line = (texts, look) =>
    row(
      texts.map((text) =>
        cell([centred(text, { keepNext: true, ...look })], mm(width), { ...bare, margin: 0.5 }),
      ),
    );
  return table(
    people.map(() => width),
    [
      line(
        people.map(([role]) => role),
        { bold: true, before: 240 },
      ),
      line(
        people.map(() => "(Ký, ghi rõ họ tên)"),
        { italics: true, size: 12 },
      ),
      line(
        people.map(([, name]) => name),
        { bold: true, before: room, after: 120 },
      ),
    ],
    { ruled: false },
  );
}

/**
 * A table whose one row is repeated for each entry of a list. Widths in millimetres.
 * @param {string} list
 * @param {{ width: number, head: string, text: string, align?: "LEFT" | "CENTER" | "RIGHT" }[]} columns
 * @param {{ size?: number, before?: number, after?: number, total?: string[] }} [look] `total`: the texts of a last row
 */
export function listTable(list, columns, { size = 12, before = 40, after = 40, total = [] } = {}) {
  const last = columns.length - 1;
  const alignment = /** @param {"LEFT" | "CENTER" | "RIGHT"} align */ (align) => AlignmentType[align];
  /** @param {string} text @param {number} place */
  const repeated = (text, place) =>
    `${place === 0 ? `{#${list}}` : ""}${text}${place === last ? `{/${list}}` : ""}`;
  return table(
    columns.map(({ width }) => width),
    [
      row(
        columns.map(({ head, width }) =>
          cell([cellText(head, { bold: true, size, keepNext: true })], mm(width)),
        ),
        { header: true },
      ),
      row(
        columns.map(({ text, width, align = "LEFT" }, place) =>
          cell(
            [cellText(repeated(text, place), { alignment: alignment(align), size, before, after })],
            mm(width),
          ),
        ),
      ),
      ...(total.length === 0
        ? []
        : [
            row(
              columns.map(({ width, align = "LEFT" }, place) =>
                cell(
                  [cellText(total[place] ?? "", { alignment: alignment(align), size, bold: true })],
                  mm(width),
                ),
              ),
            ),
          ]),
    ],
  );
}

/**
 * A line `**Label:** words` of running text.
 * @param {string} label
 * @param {string} words
 */
export function labelled(label, words) {
  return new Paragraph({
    children: [...runs(`${label}: `, { bold: true }), ...runs(words)],
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 60, after: 60, line: 276 },
  });
}
