import { describe, expect, it } from "vitest";
import { readCurrentYear, ensureYear, readHeads, readYear, readYears } from "#main/book/registry/year-store";
import { clusterIdOf, scratchBook } from "../support/scratch-book";

describe("the years of a cluster", () => {
  it("a new book works in the year it was made for, with nothing chosen yet", () => {
    const { database } = scratchBook({ handlers: {} });
    expect(readCurrentYear(database)).toMatchObject({ year: 2022, letterhead: null, pattern: "SEPARATE" });
    expect(readHeads(database, readCurrentYear(database).id)).toEqual([]);
  });

  it("a year is made once and found afterwards", () => {
    const book = scratchBook({ handlers: {} });
    const clusterId = clusterIdOf(book);
    const made = ensureYear(book.database, { clusterId, year: 2023, newId: book.context.ids.next<"year">() });
    const again = ensureYear(book.database, {
      clusterId,
      year: 2023,
      newId: book.context.ids.next<"year">(),
    });
    expect(again).toEqual(made);
    expect(readYear(book.database, made.id)).toEqual(made);
    expect(readYears(book.database, clusterId).map(({ year }) => year)).toEqual([2023, 2022]);
    expect(readCurrentYear(book.database).year).toBe(2022);
  });
});
