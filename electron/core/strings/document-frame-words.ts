/** Letterhead and signer of the desk's papers; what is not known stays blank for the clerk's hand. */
export const documentFrameWords = {
  number: (number: string, symbols: string) =>
    number === ""
      ? `Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/${symbols}`
      : `Số: ${number}/${symbols}`,
  blankSymbol: "…………",
  /** The day stays in one piece: a long place goes on the line above. */
  placeAndDay: (place: string, day: string) => `${place}, ${day.replaceAll(" ", "\u00A0")}`,
  blankDay: (year: number) => `ngày ……… tháng ……… năm ${year}`,
  /** Where the name of an office, in capitals, ends with its place: ` TỈNH LẠNG SƠN`. */
  placeAtEnd: / (?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU) (?!TRỰC )\S+(?: \S+){0,3}$/u,
  blankPost: "……………………………",
} as const;
