import { describe, expect, it } from "vitest";
import type { InputOf } from "#core/contract";
import type { UnitId } from "#core/base/ids";
import { bookWithMembers, day, takeBack } from "../pledges/pledge-book";

const everything = { search: "", categoryId: null, awardCode: null, offset: 0, limit: 100 } as const;

async function register() {
  const members = await bookWithMembers();
  const { book, third } = members;
  const { id: under } = await book.call("registry.addUnit", {
    ...{ name: "Chi cục THADS quận Hải An", shortName: "", locality: "", categoryId: null, note: "" },
    ...{ parentId: third, memberFrom: null, memberTo: null },
  });
  const line = (memberId: UnitId, nomineeUnitId: UnitId = memberId): InputOf<"registrations.add"> => ({
    ...{ memberId, nomineeUnitId, awardCode: "CO_NGANH_TU_PHAP", nominees: 1 },
    ...{ registeredOn: day("2022-02-15"), incomingPaperId: null, note: "" },
  });
  return { ...members, under, line };
}

describe("the register of titles and flags", () => {
  it("takes a line for the member and for a unit under it, and every step back", async () => {
    const { book, third, under, line } = await register();
    await book.call("registrations.add", line(third));
    const added = await book.undoable("registrations.add", line(third, under));
    const { rows } = await book.call("registrations.list", everything);
    expect(rows.map(({ memberName, nomineeName }) => [memberName, nomineeName])).toEqual([
      ["Cục THADS TP Hà Nội", "Cục THADS TP Hà Nội"],
      ["Cục THADS TP Hà Nội", "Chi cục THADS quận Hải An"],
    ]);
    expect((await book.call("registrations.silent", {})).names).toHaveLength(3);
    await takeBack(book, added);
    expect((await book.call("registrations.list", everything)).total).toBe(1);
  });

  it("is corrected, binned, and taken back", async () => {
    const { book, first, line } = await register();
    const { id: registrationId } = await book.call("registrations.add", line(first));
    const edited = await book.undoable("registrations.edit", {
      ...{ ...line(first), registrationId, expectedRevision: 1, note: "Bổ sung" },
    });
    await takeBack(book, edited);
    const binned = await book.undoable("registrations.bin", { registrationId });
    expect((await book.call("safekeeping.bin", {})).items).toMatchObject([
      { kind: "REGISTRATION", name: "Sở Tư pháp TP Hà Nội" },
    ]);
    await takeBack(book, binned);
    expect((await book.call("registrations.list", everything)).rows).toMatchObject([{ note: "" }]);
  });

  it("refuses what contradicts the registry, the catalogue or itself, and saves nothing", async () => {
    const { book, first, second, stranger, under, line } = await register();
    const refusal = (fields: InputOf<"registrations.add">) => book.refusal("registrations.add", fields);
    expect(await refusal(line(stranger))).toBe("REGISTRANT_NOT_MEMBER");
    expect(await refusal(line(first, under))).toBe("REGISTERED_UNIT_ELSEWHERE");
    expect(await refusal(line(first, second))).toBe("REGISTERED_UNIT_ELSEWHERE");
    expect(await refusal({ ...line(first), nominees: 3 })).toBe("REGISTERED_COUNT_OF_UNIT");
    expect(await refusal({ ...line(first), awardCode: "KHONG_CO" })).toBe("NOT_FOUND");
    expect(await refusal({ ...line(first), registeredOn: day("2020-12-31") })).toBe(
      "REGISTERED_OUTSIDE_YEAR",
    );
    expect(await refusal({ ...line(first), registeredOn: day("2022-11-03") })).toBe("REGISTERED_IN_FUTURE");
    expect((await book.call("registrations.list", everything)).total).toBe(0);
    await book.call("registrations.add", line(first));
    expect(await refusal(line(first))).toBe("REGISTERED_ALREADY");
  });

  it("stands beside what was nominated since, by award and category", async () => {
    const { book, first, second, third, departments, bureaus, line } = await register();
    await book.call("registrations.add", line(first));
    await book.call("registrations.add", line(third));
    for (const unitId of [first, second]) {
      await book.call("dossiers.addNomination", {
        ...{ nominee: { kind: "UNIT", unitId }, memberId: unitId, awardCode: "CO_NGANH_TU_PHAP" },
        ...{ year: 2022, note: "" },
      });
    }
    const { categories, awards, total } = await book.call("registrations.summary", {});
    expect(categories.map(({ id }) => id)).toEqual([departments, bureaus]);
    expect(awards).toMatchObject([
      {
        awardName: "Cờ thi đua ngành Tư pháp",
        counts: [
          { lines: 1, nominees: 1, nominated: 2 },
          { lines: 1, nominees: 1, nominated: 0 },
        ],
      },
    ]);
    expect(total).toEqual({ lines: 2, nominees: 2, nominated: 2 });
    const { rows } = await book.call("registrations.list", everything);
    expect(rows.map(({ nominated }) => nominated)).toEqual([1, 0]);
  });
});
