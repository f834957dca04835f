import { describe, expect, it } from "vitest";
import { type YearGrounds, firstSteps } from "#core/overview/first-steps";
import { firstStepLocked, firstStepWords } from "#core/strings/overview-words";

const nothing: YearGrounds = { members: 0, heads: [], regulation: null, letterhead: null };
const everything: YearGrounds = {
  ...{ members: 9, heads: [{ role: "HEAD" }, { role: "DEPUTY" }] },
  ...{ regulation: "Quy chế", letterhead: "CLUSTER" },
};
const kinds = (grounds: Partial<YearGrounds>) =>
  firstSteps({ ...everything, ...grounds }).map(({ kind }) => kind);

describe("the first steps of a year", () => {
  it("are all there in a new book, in their order; nobody leads before there is a member", () => {
    expect(firstSteps(nothing)).toEqual([
      { kind: "MEMBERS", after: null },
      { kind: "HEADS", after: "MEMBERS" },
      { kind: "REGULATION", after: null },
      { kind: "LETTERHEAD", after: null },
    ]);
  });

  it("are gone once all are taken", () => {
    expect(kinds({})).toEqual([]);
  });

  it.each<[Partial<YearGrounds>, string]>([
    [{ members: 0 }, "MEMBERS"],
    [{ heads: [] }, "HEADS"],
    [{ regulation: null }, "REGULATION"],
    [{ letterhead: null }, "LETTERHEAD"],
  ])("come back one by one: without %j there is %s", (grounds, expected) => {
    expect(kinds(grounds)).toEqual([expected]);
  });

  it("ask for a head where only a deputy is told, and for no deputy where a head is", () => {
    expect(kinds({ heads: [{ role: "DEPUTY" }] })).toEqual(["HEADS"]);
    expect(kinds({ heads: [{ role: "HEAD" }] })).toEqual([]);
  });

  it("are open as soon as there is a member", () => {
    const [heads] = firstSteps({ ...nothing, members: 1 });
    expect(heads).toEqual({ kind: "HEADS", after: null });
  });

  it("say what to write down, where, and what comes before", () => {
    const locked = firstSteps(nothing).map(firstStepLocked);
    expect(locked).toEqual([null, "ghi thành viên trước", null, null]);
    for (const { title, detail, action } of Object.values(firstStepWords))
      expect([title, detail, action]).not.toContain("");
  });
});
