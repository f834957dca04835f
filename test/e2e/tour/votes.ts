/** What is read out for one name: đồng ý, không đồng ý, để trống, dòng hỏng. */
export interface LineVotes {
  readonly name: string;
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
  readonly invalid: number;
}

/** One count of the 2022 conference. The article tells who was put forward, never the votes: all are invented. */
export interface Votes {
  readonly totals: Readonly<
    Record<
      "printed" | "issued" | "leftOver" | "spoiled" | "returned" | "valid" | "invalid" | "blankPapers",
      number
    >
  >;
  readonly groups: readonly {
    readonly tab: string;
    readonly quota: number;
    readonly lines: readonly LineVotes[];
  }[];
}

/** The unit the tour itself adds and nominates. */
export const unitAddedOnTheWay = "Chi cục THADS thêm khi tham quan (minh họa)";

const line = (name: string, agree: number, disagree: number, blank = 0, invalid = 0): LineVotes => ({
  name,
  agree,
  disagree,
  blank,
  invalid,
});

/** Ten papers returned, nine valid; 80 % of ten voters is eight votes. */
export const illustrativeVotes: Votes = {
  totals: {
    printed: 12,
    issued: 10,
    leftOver: 2,
    spoiled: 0,
    returned: 10,
    valid: 9,
    invalid: 1,
    blankPapers: 0,
  },
  groups: [
    {
      tab: "Sở Tư pháp",
      quota: 2,
      lines: [
        line("Sở Tư pháp TP Cần Thơ", 5, 4),
        line("Sở Tư pháp TP Đà Nẵng", 7, 2),
        line("Sở Tư pháp TP Hà Nội", 9, 0),
        line("Sở Tư pháp TP Hải Phòng", 6, 2, 1),
        line("Sở Tư pháp TP Hồ Chí Minh", 8, 1),
      ],
    },
    {
      tab: "Cục THADS",
      quota: 2,
      lines: [
        line("Cục THADS TP Cần Thơ", 4, 5),
        line("Cục THADS TP Đà Nẵng", 6, 3),
        line("Cục THADS Hà Nội", 9, 0),
        line("Cục THADS TP Hải Phòng", 7, 1, 1),
        line("Cục THADS TP Hồ Chí Minh", 8, 1),
      ],
    },
    {
      tab: "Chi cục THADS",
      quota: 4,
      lines: [
        line("Chi cục THADS quận Ninh Kiều", 8, 1),
        line("Chi cục THADS huyện Phú Xuyên", 9, 0),
        line("Chi cục THADS quận Hải An", 8, 0, 0, 1),
        line("Chi cục THADS quận Bình Thạnh", 8, 1),
        line(unitAddedOnTheWay, 5, 4),
      ],
    },
  ],
};

const changed: Readonly<Record<string, LineVotes>> = {
  "Sở Tư pháp TP Hồ Chí Minh": line("Sở Tư pháp TP Hồ Chí Minh", 7, 2),
  "Sở Tư pháp TP Đà Nẵng": line("Sở Tư pháp TP Đà Nẵng", 8, 1),
  "Chi cục THADS quận Ninh Kiều": line("Chi cục THADS quận Ninh Kiều", 7, 2),
};

/** The same papers with three votes changed: other winners. */
export const threeVotesChanged: Votes = {
  ...illustrativeVotes,
  groups: illustrativeVotes.groups.map((group) => ({
    ...group,
    lines: group.lines.map((one) => changed[one.name] ?? one),
  })),
};
