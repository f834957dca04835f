import { describe, expect, it } from "vitest";
import { noMinutesFacts } from "#core/conference/new-facts";
import { outcomeWords } from "#core/strings/outcome-words";
import { factsFields } from "#renderer/conference/facts-form.tsx";

const read = (startedAt: string, endedAt: string) =>
  factsFields.safeParse({ ...noMinutesFacts, startedAt, endedAt, witnesses: "", invalidReasons: [] });

describe("the facts of the minutes, as typed", () => {
  it("take times as people write them", () => {
    expect(read("9h40", "10.25").data).toMatchObject({ startedAt: "09:40", endedAt: "10:25" });
    expect(read("", "10:25").data).toMatchObject({ startedAt: null, endedAt: "10:25" });
  });

  it("refuse a count that ends before it begins", () => {
    const refused = read("10:40", "09:10");
    expect(refused.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [["endedAt"], outcomeWords.timeBackwards],
    ]);
  });
});
