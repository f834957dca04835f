// Who signs: the three who always do, kept in one piece, then the other tellers and the witnesses.
import { AlignmentType, Paragraph } from "docx";
import { bodySize, cell, cellText, centred, each, mm, row, runs, table } from "./parts.mjs";

export function signatures() {
  const widths = [45, 67, 48];
  /** @param {string[]} texts @param {Parameters<typeof centred>[1]} look */
  const line = (texts, look, margin = 0) =>
    row(
      texts.map((text, place) =>
        cell([centred(text, { size: bodySize, keepNext: true, ...look })], mm(widths[place] ?? 0), {
          ruled: false,
          margin,
          middle: false,
        }),
      ),
    );
  return table(
    widths,
    [
      line(["THƯ KÝ", "TỔ TRƯỞNG TỔ KIỂM PHIẾU", "CHỦ TRÌ HỘI NGHỊ"], { bold: true, before: 240 }),
      line(Array(3).fill("(Ký, ghi rõ họ tên)"), { italics: true, size: 12 }),
      line(["{secretaryName}", "{chiefName}", "{chairName}"], { bold: true, before: 1300, after: 120 }, 2),
    ],
    { ruled: false },
  );
}

export function otherSigners() {
  const [roles, names, dots] = [40, 74, 46];
  const bare = { ruled: false, margin: 0.5 };
  /** @param {string} content */
  const text = (content) => cellText(content, { alignment: AlignmentType.LEFT, size: bodySize, before: 200 });
  return each(
    "hasOtherSigners",
    new Paragraph({
      children: runs("Thành viên khác của tổ kiểm phiếu, người chứng kiến (ký, ghi rõ họ tên):", {
        italics: true,
      }),
      spacing: { before: 240, after: 120 },
      keepNext: true,
    }),
    table(
      [roles, names, dots],
      [
        row([
          cell([text("{#otherSigners}{signerRole}")], mm(roles), bare),
          cell([text("{signerName}")], mm(names), bare),
          cell([text("……………………{/otherSigners}")], mm(dots), bare),
        ]),
      ],
      { ruled: false },
    ),
  );
}
