import { z } from "zod";

/** The sums that must come out before minutes may exist, in every mode (product.md §2). */
const identityName = z.enum([
  "SUMMONED", // triệu tập = có mặt + vắng
  "MINIMUM_ATTENDANCE", // số tối thiểu theo quy chế ≤ có mặt; only where the regulation sets one
  "PRINTED", // in = phát ra + còn lại + hỏng, đổi
  "ISSUED_TO_PRESENT", // phát ra ≤ người có quyền bỏ phiếu có mặt
  "RETURNED_OF_ISSUED", // thu về ≤ phát ra
  "VALIDITY", // hợp lệ + không hợp lệ = thu về
  "BLANK_PAPERS", // phiếu trắng ≤ hợp lệ (or ≤ không hợp lệ), by the rule
  "LINE_SUM", // YES_NO: đồng ý + không đồng ý + để trống + dòng không hợp lệ = hợp lệ; STRIKE_OUT: giữ + gạch = hợp lệ
  "LINE_WITHIN_VALID", // PICK_K: no line above hợp lệ, less the blank ones among them
  "MARKS_WITHIN_CHOICES", // PICK_K, STRIKE_OUT: Σ dấu ≤ (hợp lệ − để trắng) × k, per group
  "HANDS", // OPEN: đồng ý + không đồng ý + không có ý kiến = có mặt at that moment
  "SENT_TO_VOTERS", // CORRESPONDENCE: gửi đi ≤ tổng số có quyền bỏ phiếu
  "SENT", // CORRESPONDENCE: gửi đi = về đúng hạn + về muộn + không trả lời
  "LATE_NAMED", // CORRESPONDENCE: về muộn = số đơn vị ghi tên trả lời muộn
  "ANSWERS", // CORRESPONDENCE: đồng ý + không đồng ý + không có ý kiến = về đúng hạn
  "OWN_LINE", // đồng ý + không đồng ý ≤ người bỏ phiếu − 1, where a nominee may not vote on its own line
  "WRITTEN_TO_ABSENT", // ý kiến bằng văn bản ≤ vắng
  "WRITTEN_LINE", // SECRET, OPEN: written đồng ý + không đồng ý + không có ý kiến = ý kiến bằng văn bản
]);
export type IdentityName = z.infer<typeof identityName>;

export const identityFinding = z.strictObject({
  identity: identityName,
  state: z.enum(["RIGHT", "WRONG", "NOT_ENTERED"]),
  relation: z.enum(["EQUAL", "AT_MOST"]),
  /** Terms of the left side in the order the rule names them; null where not entered. */
  left: z.array(z.int().nullable()),
  right: z.array(z.int().nullable()),
  /** Left minus right where both are entered: by how much a wrong one is off. */
  difference: z.int().nullable(),
  /** Ballot number and name of the line, name of the group it or the rule is about; null for the whole round. */
  lineNumber: z.int().nullable(),
  lineName: z.string().nullable(),
  groupName: z.string().nullable(),
});
export type IdentityFinding = Readonly<z.infer<typeof identityFinding>>;
