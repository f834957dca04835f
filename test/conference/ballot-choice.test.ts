import { describe, expect, it } from "vitest";
import type { NominationRow } from "#core/dossiers/procedures";
import { ballotGroupsOf } from "#renderer/conference/ballot-choice.ts";

const flag = { awardCode: "CO_BO", awardName: "Bằng khen của tỉnh" };
const fighter = { awardCode: "CSTDTQ", awardName: "Chiến sĩ thi đua toàn quốc" };
const office = { categoryId: "c1", categoryName: "Cục THADS" };

function row(over: object): NominationRow {
  const none = { categoryId: null, categoryName: null, nomineeKind: "UNIT" };
  return { id: "n", ...none, ...flag, ...over } as unknown as NominationRow;
}

const names = (...rows: readonly NominationRow[]) => ballotGroupsOf(rows).map(({ name }) => name);

describe("the groups of a ballot", () => {
  it("are named by their category, with the award where a category has two", () => {
    expect(names(row(office), row(office))).toEqual(["Cục THADS"]);
    expect(names(row(office), row({ ...office, ...fighter }))).toEqual([
      "Cục THADS – Bằng khen của tỉnh",
      "Cục THADS – Chiến sĩ thi đua toàn quốc",
    ]);
  });

  it("are named by their award where there is no category: the name goes into the minutes", () => {
    expect(names(row(office), row({ ...fighter, nomineeKind: "PERSON" }))).toEqual([
      "Cục THADS",
      "Chiến sĩ thi đua toàn quốc",
    ]);
  });

  it("never compare a person with a unit", () => {
    expect(names(row({}), row({ nomineeKind: "PERSON" }))).toEqual([
      "Bằng khen của tỉnh",
      "Bằng khen của tỉnh – cá nhân",
    ]);
  });
});
