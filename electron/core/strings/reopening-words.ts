const sentence = (text: string) => (text.endsWith(".") ? text : `${text}.`);

/** Words of opening a sealed round again, and of a result that was replaced. */
export const reopeningWords = {
  reopen: "Mở chốt…",
  whyNot: (dependents: readonly string[]) =>
    dependents.length === 1
      ? `Chưa mở được: ${dependents.join("")}.`
      : `Chưa mở được: đã có ${dependents.length} việc dựa trên kết quả này.`,
  whyNotList: "Lấy lại các việc sau thì mở chốt được:",
  text: "Chỉ mở khi phát hiện kết quả sai. Cần lý do; sổ có nhiều người dùng thì cần hai người.",

  title: (round: string) => `Mở chốt “${round}”?`,
  detail: (code: string) =>
    `Số phiếu được mở ra để sửa rồi chốt lại với mã mới. Bản chốt ${code} không mất: được giữ nguyên và ghi là đã thay.`,
  lose: (code: string) => [
    "Các đề nghị trên phiếu trở về “đang bỏ phiếu” cho đến khi chốt lại",
    `Biên bản đã in với mã ${code} không còn là kết quả hiện hành`,
    "Phải kiểm lại, chốt lại, làm lại biên bản và ký lại",
    "Lần mở chốt này không hoàn tác được",
  ],
  keep: (code: string) => [
    `Bản chốt và mã ${code}: so mã vẫn nhận ra, kèm lý do đã thay`,
    "Biên bản đã làm, bản ký, gói hồ sơ đã ghi: giữ nguyên tệp",
    "Danh sách dự họp, tên trên phiếu, nội dung biên bản: giữ nguyên",
  ],
  twoTeams: "Tổ 1 kiểm tiếp từ số đã chốt; tổ 2 nhập lại từ đầu, không thấy số của tổ 1.",
  keepWord: "Không mở",
  act: "Mở chốt",
  reasonTooShort: "Ghi rõ điều gì sai và ai phát hiện, ít nhất vài từ.",
  deed: (round: string, code: string) => `Mở chốt “${round}”, mã ${code}, để sửa số phiếu và chốt lại.`,

  roundReplaced: (round: string) => `${round} (đã thay)`,
  chip: "Đã thay",
  replacedTitle: "Bản chốt này đã thay",
  replacedText: (moment: string, reason: string) => `Mở chốt lúc ${moment}. Lý do: ${sentence(reason)}`,
  replacedByCode: (code: string) => `Mã chốt đang có giá trị: ${code}.`,
  replacedNotYet: "Vòng thay cho bản này chưa chốt lại: hiện chưa có kết quả có giá trị.",
  toReplacement: "Sang vòng thay thế",
  replacesTitle: (code: string) => `Vòng này thay cho bản chốt ${code}`,
  replacesText: (sealedAt: string, reopenedAt: string, reason: string) =>
    `Chốt lúc ${sealedAt}, mở chốt lúc ${reopenedAt}. Lý do: ${sentence(reason)}`,
  replacesTodo: "Sửa số phiếu cho đúng rồi chốt lại. Số liệu đã chốt trước vẫn còn trong sổ.",
  toCount: "Sang bước Kiểm phiếu",
  toReplaced: "Xem bản chốt trước",
  cancelWhyNot: "Vòng mở ra từ bản đã chốt: không hủy được, chỉ chốt lại.",
  minutesWhyNot: "Bản chốt đã thay: làm biên bản ở vòng thay thế.",
  minutesReplaced: "mang mã đã thay",

  compareReplaced: (code: string | null, moment: string, reason: string) =>
    [
      `Mã đúng của vòng này nhưng đã thay: mở chốt lúc ${moment}, lý do: ${sentence(reason)}`,
      code === null ? "Vòng chưa chốt lại." : `Mã đang có giá trị: ${code}.`,
    ].join(" "),
} as const;
