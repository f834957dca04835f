import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { yesNo as rule } from "../conference/counted-round";
import { type ScratchBook, scratchBook } from "../support/scratch-book";

const day = (text: string) => text as LocalDate;

async function member(book: ScratchBook, name: string): Promise<UnitId> {
  const unit = {
    ...{ name, shortName: "", locality: "", categoryId: null, parentId: null },
    ...{ memberFrom: day("2022-01-01"), memberTo: null, note: "" },
  };
  return (await book.call("registry.addUnit", unit)).id;
}

describe("a stricter regulation within the year", () => {
  it("makes two heads a fact to settle, refuses a third by its day, and is settled by an end", async () => {
    const book = scratchBook({ handlers: registryHandlers });
    const units = [
      await member(book, "Sở A"),
      await member(book, "Sở B"),
      await member(book, "Sở C"),
    ] as const;
    const { yearId } = await book.call("registry.yearSettings", {});
    const adopt = (title: string, inForceFrom: LocalDate, heads: number) =>
      book.call("registry.adoptRegulation", {
        ...{ title, inForceFrom, rule },
        settings: { ...settingsOfSilence, heads: { heads, deputies: null, clause: "Điều 5" } },
      });
    const head = (unitId: UnitId) => ({ unitId, role: "HEAD", leader: "", basis: "" }) as const;
    const whole = { from: null, to: null };
    const toSettle = async () => (await book.call("registry.yearSettings", {})).headsToSettle;
    await adopt("Quy chế", day("2022-01-01"), 2);
    await book.call("registry.addHead", { yearId, ...head(units[0]), ...whole });
    const { id: headId } = await book.call("registry.addHead", { yearId, ...head(units[1]), ...whole });
    expect(await toSettle()).toEqual([]);

    await adopt("Quy chế sửa đổi", day("2022-07-01"), 1);
    expect(await toSettle()).toEqual([
      {
        ...{ year: 2022, role: "HEAD", day: "2022-07-01", allowed: 1, clause: "Điều 5" },
        ...{ regulation: "Quy chế sửa đổi", units: ["Sở A", "Sở B"] },
      },
    ]);
    const edit = { headId, expectedRevision: 1, ...head(units[1]), from: null };
    await book.call("registry.editHead", { ...edit, to: day("2022-06-30") });
    expect(await toSettle()).toEqual([]);
    const later = { yearId, ...head(units[2]), from: day("2022-06-01"), to: null };
    const answer = await book.answer("registry.addHead", later);
    expect(answer).toMatchObject({
      error: { code: "HEADS_TOO_MANY", facts: { day: "2022-06-01", allowed: 2, units: ["Sở A", "Sở B"] } },
    });
    await book.call("registry.removeHead", { headId });
    expect(await book.answer("registry.addHead", later)).toMatchObject({
      error: { code: "HEADS_TOO_MANY", facts: { day: "2022-07-01", allowed: 1, units: ["Sở A"] } },
    });
  });
});
