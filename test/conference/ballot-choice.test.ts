import { describe, expect, it } from "vitest";
import type { Meeting } from "#core/conference/meeting";
import type { NominationRow } from "#core/dossiers/procedures";
import { ballotGroupsOf } from "#renderer/conference/ballot-choice.ts";
import { ballotKindsOf } from "#renderer/conference/ballot-kinds.ts";

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

describe("what a ballot offers", () => {
  it("is no dossier that was withdrawn or has gone on without a vote", () => {
    const waiting = (["COMPLETE", "WITHDRAWN", "IN_SUBMISSION", "DECIDED", "DRAFT"] as const).map((state) =>
      row({ ...office, id: state, state }),
    );
    const [acclaim] = ballotKindsOf({ voters: [] } as unknown as Meeting, waiting, [], "CUM");
    const offered = acclaim?.groups.flatMap(({ rows }) => rows.map(({ nominationId }) => nominationId));
    expect(offered).toEqual(["COMPLETE", "DRAFT"]);
  });
});
