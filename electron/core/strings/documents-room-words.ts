/** Steps and lists of the room of documents. */
export const documentsRoomWords = {
  titleAbout: (name: string, about: string) => `${name} – ${about}`,
  fileStem: (name: string, mark: string) => `${name} - ${mark}`,
  versionMark: (version: number) => ` (bản ${version})`,
  awardAbout: (award: string, year: number) => `${award} năm ${year}`,
  yearMark: (year: number) => `năm ${year}`,
  yearChoice: (year: number) => `Năm ${year}`,
  roundFacts: (meeting: string, day: string) => `${meeting}, ${day}`,
  due: (day: string) => `hạn ${day}`,
  handover: (year: number, unit: string) => `Cờ năm ${year}, giao ${unit}`,
  nominationCount: (count: number) => `${count} đề nghị`,
  chosenCount: (count: number) => `${count} được chọn trong số đã suy tôn`,

  makeLabel: (title: string) => `Lập “${title}”`,
  takeBackLabel: (title: string) => `Nhận bản đã sửa của “${title}”`,
  takeSignedLabel: (title: string) => `Nhận bản ký của “${title}”`,
} as const;
