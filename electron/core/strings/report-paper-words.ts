/** Pieces of the reports of the year. */
export const reportPaperWords = {
  heading: { MIDYEAR: "BÁO CÁO SƠ KẾT", YEAR: "BÁO CÁO TỔNG KẾT" },
  subject: {
    MIDYEAR: (year: number) => `Phong trào thi đua 6 tháng đầu năm\u00A0${year}`,
    YEAR: (year: number) => `Phong trào thi đua và công tác khen thưởng năm\u00A0${year}`,
  },
  next: {
    MIDYEAR: (year: number) => `NHIỆM VỤ 6 THÁNG CUỐI NĂM ${year}`,
    YEAR: (year: number) => `PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${year + 1}`,
  },
  meeting: (title: string, day: string, place: string) =>
    place === "" ? `${title}, ngày ${day}` : `${title}, ngày ${day}, tại ${place}`,
  movement: (title: string, from: number, to: number | null) =>
    // Many titles end with their own years.
    to !== null && new RegExp(`${from}\\s*[-–]\\s*${to}`).test(title)
      ? title
      : to === null
        ? `${title} (từ năm ${from})`
        : to === from
          ? `${title} (năm ${from})`
          : `${title} (${from}–${to})`,
  tally: (
    asked: string,
    exceeded: string,
    met: string,
    missed: string,
    notDue: string,
    notReported: string,
  ) =>
    `Tính theo từng đơn vị, từng chỉ tiêu được giao: ${asked} lượt; vượt ${exceeded}; đạt ${met}; chưa đạt ${missed}; chưa đến hạn ${notDue}; chưa có số liệu báo cáo ${notReported}.`,
} as const;
