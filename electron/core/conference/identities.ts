import { z } from "zod";

/** The sums that must come out before minutes may exist (product.md §2). */
const identityName = z.enum([
  "SUMMONED", // triệu tập = có mặt + vắng
  "MINIMUM_ATTENDANCE", // số tối thiểu theo quy chế ≤ có mặt; only where the regulation sets one
  "PRINTED", // in = phát ra + còn lại + hỏng, đổi
  "ISSUED_TO_PRESENT", // phát ra ≤ người có quyền bỏ phiếu có mặt
  "RETURNED_OF_ISSUED", // thu về ≤ phát ra
  "VALIDITY", // hợp lệ + không hợp lệ = thu về
  "BLANK_PAPERS", // phiếu trắng ≤ hợp lệ (or ≤ không hợp lệ), by the rule
  "LINE_SUM", // YES_NO: đồng ý + không đồng ý + để trống + dòng không hợp lệ = hợp lệ; STRIKE_OUT: giữ + gạch = hợp lệ
  "LINE_WITHIN_VALID", // PICK_K: no line above hợp lệ
  "MARKS_WITHIN_CHOICES", // PICK_K, STRIKE_OUT: Σ dấu ≤ hợp lệ × k, per group
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
