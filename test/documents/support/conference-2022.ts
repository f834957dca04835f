import { type LineInput, type RoundInput, sealedRound } from "./sealed-round";

const cities = ["TP Hà Nội", "TP Hồ Chí Minh", "TP Hải Phòng", "TP Đà Nẵng", "TP Cần Thơ"];
const lines = (word: string, votes: readonly number[]): LineInput[] =>
  cities.map((city, place) => ({ name: `${word} ${city}`, agree: votes[place] ?? 0 }));

/** The conference of 2022: 5 Sở, 5 Cục and 4 Chi cục on one ballot; ten voters, one paper invalid. */
export const conference2022: RoundInput = {
  voters: [...lines("Sở Tư pháp", []), ...lines("Cục THADS", [])].map(({ name }, place) => ({
    unitName: name,
    delegate: place < 5 ? "Giám đốc" : "Cục trưởng",
    ...(place === 4 ? { attendance: "DEPUTY" as const, deputy: "Phó Giám đốc Võ Hồng Yến" } : {}),
  })),
  totals: { printed: 12, leftOver: 1, spoiled: 1, valid: 9, invalid: 1, blankPapers: 0 },
  facts: { invalidReasons: [{ reason: "Ghi thêm tên ngoài danh sách", papers: 1 }] },
  groups: [
    { name: "Sở Tư pháp", quota: 2, lines: lines("Sở Tư pháp", [9, 8, 5, 3, 2]) },
    { name: "Cục Thi hành án dân sự", quota: 2, lines: lines("Cục THADS", [9, 9, 7, 4, 1]) },
    {
      name: "Chi cục Thi hành án dân sự",
      quota: 4,
      lines: [
        { name: "Chi cục THADS huyện Phú Xuyên", under: "Cục THADS TP Hà Nội", agree: 9 },
        {
          name: "Chi cục THADS quận Bình Thạnh",
          under: "Cục THADS TP Hồ Chí Minh",
          agree: 8,
          disagree: 0,
          blank: 1,
        },
        { name: "Chi cục THADS quận Ninh Kiều", under: "Cục THADS TP Cần Thơ", agree: 8 },
        { name: "Chi cục THADS quận Hải An", under: "Cục THADS TP Hải Phòng", agree: 8, disagree: 0 },
      ],
    },
  ],
};

export const sealed2022 = () => sealedRound(conference2022);
