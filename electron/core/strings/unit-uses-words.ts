/** Where a unit is used, in one sentence. */
export function usesInWords(nominations: number, rolls: number, others: number): string {
  const rest =
    others === 0
      ? ""
      : ` và ${others} mục khác (đơn vị dẫn đầu, đăng ký, chỉ tiêu, ký giao ước, văn bản đến, khen thưởng, điển hình, quyết định về sau)`;
  return `Có trong ${nominations} đề nghị khen thưởng, ${rolls} danh sách dự họp${rest}.`;
}
