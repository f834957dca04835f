/** Pieces of the pledge, the registrations and the letters of the year. */
export const pledgePaperWords = {
  numbered: (place: number, content: string) => `${place}. ${content}`,
  /** A ground as a pledge cites it, without its end: `Căn cứ Luật …`. */
  ground: (line: string) => (/^(căn cứ|thực hiện|theo) /iu.test(line) ? line : `Căn cứ ${line}`),
  /** The day stays in one piece: a long place goes on the line above. */
  signedWhere: (place: string, day: string) => `${place}, ${day.replaceAll(" ", "\u00A0")}`,
  blankDay: (year: number) => `ngày ……… tháng ……… năm ${year}`,
  blankFigure: "………",
  measured: (figure: string, measure: string) => (measure === "" ? figure : `${figure}\u00A0${measure}`),
  atLeast: (figure: string) => `từ ${figure} trở lên`,
  atMost: (figure: string) => `không quá ${figure}`,
  range: (from: string, to: string) => `từ ${from} đến ${to}`,
  done: "thực hiện xong",
  byDay: (day: string) => `xong trước ngày ${day}`,

  registrationSubject: (year: number) => `Đăng ký danh hiệu thi đua, hình thức khen thưởng năm\u00A0${year}`,

  reminderAside: (title: string) => `V/v đôn đốc ${lowerFirst(title)}`,
  daysLate: (days: string) => `${days} ngày`,
  reminderCount: (units: string) => `${units} đơn vị`,
  supplementAside: (dossiers: string) => `V/v bổ sung giấy tờ của ${dossiers} hồ sơ đề nghị khen thưởng`,
  recipientsBelow: "Các đơn vị thành viên có tên dưới đây",
  papers: (count: string) => `${count} giấy tờ`,
} as const;

/** `Báo cáo sơ kết` → `báo cáo sơ kết`, inside a sentence. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
