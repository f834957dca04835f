import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import type { Meeting } from "#core/conference/meeting";
import { ballotWords, crossWords, thresholdWords } from "#core/strings/ballot-words";
import { twoDatesWords } from "#core/strings/conference-words";
import { outcomeWords } from "#core/strings/outcome-words";
import { linesWords } from "#core/strings/count-words";
import { type ChosenGroup, whyNotOpen } from "#renderer/conference/ballot-choice.ts";
import { readRatio } from "#renderer/ui/read-ratio.ts";
import { typedTime } from "#renderer/conference/time-fields.tsx";
import { atLeast80OfVoters } from "./counted-round";

describe("a threshold as typed", () => {
  it.each([
    ["80 %", 80, 100],
    ["80", 80, 100],
    ["66,67%", 6667, 10_000],
    ["2/3", 2, 3],
    [" 1 / 2 ", 1, 2],
    ["100%", 100, 100],
  ])("%s is the exact fraction %i/%i", (text, numerator, denominator) => {
    expect(readRatio(text)).toEqual({ ok: true, value: { numerator, denominator } });
  });
  it.each([
    ["", ballotWords.ratioUnreadable],
    ["quá bán", ballotWords.ratioUnreadable],
    ["2/0", ballotWords.ratioUnreadable],
    ["66,667 %", ballotWords.ratioUnreadable],
    ["0 %", ballotWords.ratioZero],
    ["5/3", ballotWords.ratioAboveOne],
    ["101 %", ballotWords.ratioAboveOne],
  ])("%s is refused with a sentence", (text, error) => {
    expect(readRatio(text)).toEqual({ ok: false, error });
  });
});

describe("a time as typed", () => {
  it.each([
    ["9h40", "09:40"],
    ["09:40", "09:40"],
    ["9.05", "09:05"],
    ["23:59", "23:59"],
    ["8h", "08:00"],
    ["14H", "14:00"],
    ["0h05", "00:05"],
    ["", null],
  ])("%s is %s", (text, time) => expect(typedTime.parse(text)).toBe(time));
  it.each(["24:00", "9", "24h", "9h60", "9h5", "chín giờ"])("%s is refused", (text) =>
    expect(typedTime.safeParse(text).success).toBe(false),
  );
  it("tells an hour that cannot be from one that cannot be read", () => {
    const why = (text: string) => typedTime.safeParse(text).error?.issues[0]?.message;
    expect(why("25:99")).toBe(outcomeWords.timeImpossible("25:99"));
    expect(why("chín giờ")).toBe(outcomeWords.timeUnreadable);
  });
});

describe("words", () => {
  it("names both dates of a source, the year once where it is the same", () => {
    expect(twoDatesWords("2022-12-02" as LocalDate, "2022-11-02" as LocalDate)).toBe(
      "Nguồn ghi hai ngày: 02/11 và 02/12/2022",
    );
    expect(twoDatesWords("2022-11-02" as LocalDate, "2023-01-02" as LocalDate)).toBe(
      "Nguồn ghi hai ngày: 02/11/2022 và 02/01/2023",
    );
  });
  it("tells runs of lines as a span", () => {
    expect(linesWords("LINE_SUM", [1, 2, 4])).toBe("Dòng 1, 2, 4 cộng = hợp lệ");
    expect(linesWords("LINE_WITHIN_VALID", [1, 2, 3, 5])).toBe("Dòng 1–3, 5 ≤ hợp lệ");
  });
  it("tells a threshold with its base and both sides of the product", () => {
    const { threshold } = atLeast80OfVoters;
    if (threshold === null) throw new Error("a threshold");
    expect(thresholdWords(threshold)).toBe("từ 80 % tổng số có quyền bỏ phiếu trở lên");
    expect(thresholdWords({ ...threshold, comparison: "MORE_THAN", base: "VALID" })).toBe(
      "hơn 80 % số phiếu hợp lệ",
    );
    expect(crossWords(8, 10, threshold.ratio, "AT_LEAST")).toBe("8 × 100 ≥ 80 × 10");
  });
});

describe("why a ballot cannot be made", () => {
  const group: ChosenGroup = {
    name: "Chi cục",
    categoryId: null,
    post: null,
    quota: 1,
    nominationIds: ["n" as never],
    unitIds: [],
  };
  const meeting = (attendance: Meeting["attendance"], regulated: "yes" | "no" = "yes") =>
    ({
      attendance,
      regulation: regulated === "yes" ? { rule: atLeast80OfVoters } : null,
    }) as unknown as Meeting;
  const all = { summoned: 10, present: 10, absent: 0 };

  it.each([
    [meeting(all, "no"), "Vòng 1", [group], ballotWords.openWhyNoRegulation],
    [meeting({ summoned: 0, present: 0, absent: 0 }), "Vòng 1", [group], ballotWords.openWhyRollEmpty],
    [meeting({ summoned: 10, present: 7, absent: 1 }), "Vòng 1", [group], ballotWords.openWhyUnmarked(2)],
    [meeting({ summoned: 10, present: 0, absent: 10 }), "Vòng 1", [group], ballotWords.openWhyNobody],
    [meeting(all), "Vòng 1", [], ballotWords.openWhyNothing],
    [meeting(all), "Vòng 1", [{ ...group, quota: null }], ballotWords.openWhyQuota("Chi cục", 1)],
    [meeting(all), "Vòng 1", [{ ...group, quota: 2 }], ballotWords.openWhyQuota("Chi cục", 1)],
    [meeting(all), " ", [group], ballotWords.openWhyName],
    [meeting(all), "Vòng 1", [group], null],
  ])("case %#", (where, name, chosen, reason) => {
    expect(whyNotOpen(where, { name, mode: "SECRET", dueOn: null, chosen })).toBe(reason);
  });

  it("by correspondence nobody needs to be there, but a last day must be told", () => {
    const nobody = meeting({ summoned: 10, present: 0, absent: 0 });
    const asked = { name: "Vòng 1", mode: "CORRESPONDENCE" as const, chosen: [group] };
    expect(whyNotOpen(nobody, { ...asked, dueOn: null })).toBe(ballotWords.openWhyDue);
    expect(whyNotOpen(nobody, { ...asked, dueOn: "2022-11-20" })).toBeNull();
  });
});
