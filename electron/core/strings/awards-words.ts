import type { Award } from "../awards/procedures";
import type { Reliability } from "../base/reliability";

/** How sure a line of law is. */
export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  VERIFIED: "đã đối chiếu",
  SEEN: "thấy trong bài báo",
  SECONDARY: "theo nguồn thứ cấp, cần đối chiếu",
  INFERRED: "suy ra, cần đối chiếu",
  UNVERIFIED: "chưa kiểm chứng",
};

/** What an award rests on and how sure that is, in one line. */
export function awardBasis(award: Award): string {
  return `${award.basis} · ${reliabilityWords[award.reliability]}`;
}
