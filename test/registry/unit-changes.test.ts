import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import type { InputOf } from "#core/contract";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { type ScratchBook, scratchBook } from "../support/scratch-book";
import { day } from "./lineage-samples";

const on = day("2025-07-01");
const decision = "NQ 202/2025/QH15";

async function bookBeforeMergers() {
  const book = scratchBook({ handlers: registryHandlers });
  book.clock.pass(60 * 24 * 1200);
  const add = async (name: string, fields: Partial<InputOf<"registry.addUnit">> = {}) => {
    const blank = { shortName: "", locality: "", categoryId: null, parentId: null, note: "" };
    const member = { memberFrom: day("2020-01-01"), memberTo: null };
    return (await book.call("registry.addUnit", { name, ...blank, ...member, ...fields })).id;
  };
  const under = (parentId: UnitId) => ({ parentId, memberFrom: null });
  const haGiang = await add("Sở Tư pháp tỉnh Hà Giang");
  const tuyenQuang = await add("Sở Tư pháp tỉnh Tuyên Quang");
  const phong = await add("Phòng Công chứng số 1", under(haGiang));
  return { book, add, under, haGiang, tuyenQuang, phong };
}

/** Everything the book says of units, but for how often a row was written. */
function dump({ database }: ScratchBook) {
  const all = (sql: string) => database.prepare(sql).all();
  return {
    units: all(`SELECT id, short_name, locality, position FROM units WHERE binned_at IS NULL ORDER BY id`),
    events: all("SELECT * FROM unit_events ORDER BY id"),
    memberships: all("SELECT * FROM memberships ORDER BY id"),
    places: all("SELECT * FROM unit_places ORDER BY cluster_id, unit_id, from_on"),
    tallies: all("SELECT * FROM unit_tallies WHERE change <> 0 ORDER BY 1, 2, 3, 4"),
    names: all(
      `SELECT unit_id, from_on, name, parent_id, stands FROM unit_names
       WHERE unit_id IN (SELECT id FROM units WHERE binned_at IS NULL) ORDER BY 1, 2`,
    ),
  };
}

const merge = (
  unitIds: UnitId[],
  into: InputOf<"registry.mergeUnits">["into"],
): InputOf<"registry.mergeUnits"> => ({
  ...{ unitIds, into, date: on, decision },
  ...{ memberships: "END_WITH_UNIT", children: "GO_ALONG" },
});

describe("one decision, one undo", () => {
  it("merges a unit into one that lives on: renamed, its memberships ended, what stood under it gone along", async () => {
    const { book, haGiang, tuyenQuang, phong } = await bookBeforeMergers();
    const before = dump(book);
    const into = { kind: "EXISTING", unitId: tuyenQuang, newName: "Sở Tư pháp Tuyên Quang mới" } as const;
    const { stepId } = await book.undoable("registry.mergeUnits", merge([haGiang], into));
    const gone = await book.call("registry.unitDetails", { unitId: haGiang });
    expect(gone.memberships).toEqual([{ from: "2020-01-01", to: "2025-06-30" }]);
    const kept = await book.call("registry.unitDetails", { unitId: tuyenQuang });
    expect([kept.name, kept.children.map(({ id }) => id)]).toEqual([into.newName, [phong]]);
    expect(kept.lineage.before.map(({ id }) => id)).toEqual([haGiang]);
    expect(gone.lineage.after.map(({ id }) => id)).toEqual([tuyenQuang]);
    const { rows } = await book.call("registry.listUnits", {
      ...{ search: "ha giang", categoryId: null, standing: "ALL", offset: 0, limit: 10 },
    });
    expect(rows).toMatchObject([{ id: haGiang, standing: "NEITHER", life: "ENDED" }]);
    await book.call("safekeeping.undo", { stepId });
    expect(dump(book)).toEqual(before);
  });

  it("is not taken back while a later decision stands on the unit it founded", async () => {
    const { book, haGiang, tuyenQuang } = await bookBeforeMergers();
    const fresh = {
      kind: "NEW",
      ...{ name: "Sở Tư pháp hợp nhất", locality: "", categoryId: null, parentId: null },
      membership: "FROM_FIRST_DAY",
    } as const;
    await book.call("registry.mergeUnits", merge([haGiang, tuyenQuang], fresh));
    const founded = book.database
      .prepare(
        "SELECT unit_id AS unitId, id FROM unit_events WHERE kind = 'FOUNDED' AND change_id IS NOT NULL",
      )
      .get() as { readonly unitId: UnitId; readonly id: InputOf<"registry.withdrawUnitEvent">["eventId"] };
    await book.call("registry.renameUnit", {
      ...{ unitId: founded.unitId, date: day("2025-09-01"), name: "Sở Tư pháp mang tên mới", decision },
    });
    expect(await book.answer("registry.withdrawUnitEvent", { eventId: founded.id })).toMatchObject({
      error: { code: "UNIT_CHANGE_IN_USE", facts: { nominations: 0, rolls: 0, others: 1 } },
    });
  });

  it("merges into a new unit, splits, moves and ends; each comes back exactly", async () => {
    const { book, haGiang, tuyenQuang, phong } = await bookBeforeMergers();
    const fresh = {
      kind: "NEW",
      ...{ name: "Sở Tư pháp hợp nhất", locality: "", categoryId: null, parentId: null },
      membership: "FROM_FIRST_DAY",
    } as const;
    const parts = [
      { name: "Phòng A", locality: "" },
      { name: "Phòng B", locality: "" },
    ];
    const commands = [
      ["registry.mergeUnits", merge([haGiang, tuyenQuang], fresh)],
      ["registry.moveUnit", { unitId: phong, date: on, decision, parentId: tuyenQuang }],
      ["registry.endUnit", { unitId: phong, date: on, decision, memberships: "END_WITH_UNIT" }],
      [
        "registry.splitUnit",
        {
          ...{ unitId: phong, date: on, decision, parts, original: "ENDS" },
          ...{ memberships: "END_WITH_UNIT", membership: "NO_MEMBER" },
        },
      ],
    ] as const;
    for (const [name, input] of commands) {
      const before = dump(book);
      const { stepId } = await book.undoable(name, input as never);
      expect(dump(book)).not.toEqual(before);
      await book.call("safekeeping.undo", { stepId });
      expect(dump(book), name).toEqual(before);
    }
  });

  it("is withdrawn by any of its events and put back by undo", async () => {
    const { book, haGiang, tuyenQuang } = await bookBeforeMergers();
    const into = { kind: "EXISTING", unitId: tuyenQuang, newName: "" } as const;
    const before = dump(book);
    await book.call("registry.mergeUnits", merge([haGiang], into));
    const merged = dump(book);
    const events = merged.events as { id: never; kind: string }[];
    const eventId = events.find(({ kind }) => kind === "NEW_PARENT")?.id as never;
    const { stepId } = await book.undoable("registry.withdrawUnitEvent", { eventId });
    expect(dump(book)).toEqual(before);
    expect(await book.refusal("registry.withdrawUnitEvent", { eventId })).toBe("NOT_FOUND");
    await book.call("safekeeping.undo", { stepId });
    expect(dump(book)).toEqual(merged);
  });

  it("stays while a unit it founded is used", async () => {
    const { book, haGiang, under, add } = await bookBeforeMergers();
    const fresh = { kind: "NEW", name: "Sở mới", locality: "", categoryId: null, parentId: null } as const;
    const { unitId } = await book.call(
      "registry.mergeUnits",
      merge([haGiang], { ...fresh, membership: "FROM_FIRST_DAY" }),
    );
    await add("Phòng của sở mới", under(unitId));
    const { events } = dump(book);
    const founding = (events as { unit_id: string; id: never }[]).find(({ unit_id }) => unit_id === unitId);
    expect(await book.refusal("registry.withdrawUnitEvent", { eventId: founding?.id as never })).toBe(
      "UNIT_CHANGE_HAS_CHILDREN",
    );
  });
});

describe("what cannot be is refused, and nothing is half-saved", () => {
  const cases: readonly (readonly [
    string,
    string,
    (units: Awaited<ReturnType<typeof bookBeforeMergers>>) => readonly [string, object],
  ])[] = [
    [
      "a unit merged into itself",
      "UNIT_MERGED_INTO_ITSELF",
      ({ haGiang, tuyenQuang }) => [
        "registry.mergeUnits",
        merge([tuyenQuang, haGiang], { kind: "EXISTING", unitId: haGiang, newName: "" }),
      ],
    ],
    [
      "a membership that would outlive its unit",
      "MEMBERSHIP_OUTSIDE_LIFE",
      ({ tuyenQuang }) => [
        "registry.endUnit",
        { unitId: tuyenQuang, date: on, decision, memberships: "STAY" },
      ],
    ],
    [
      "a membership that begins after its unit's end",
      "MEMBERSHIP_ENDS_BEFORE_START",
      ({ tuyenQuang }) => [
        "registry.endUnit",
        { unitId: tuyenQuang, date: day("2019-01-01"), decision, memberships: "END_WITH_UNIT" },
      ],
    ],
    [
      "an end that leaves units under it",
      "UNIT_ENDS_WITH_CHILDREN",
      ({ haGiang }) => [
        "registry.endUnit",
        { unitId: haGiang, date: on, decision, memberships: "END_WITH_UNIT" },
      ],
    ],
    [
      "a parent that stands under the unit",
      "UNIT_PARENT_CYCLE",
      ({ haGiang, phong }) => ["registry.moveUnit", { unitId: haGiang, date: on, decision, parentId: phong }],
    ],
    [
      "a unit under itself",
      "UNIT_PARENT_IS_ITSELF",
      ({ haGiang }) => ["registry.moveUnit", { unitId: haGiang, date: on, decision, parentId: haGiang }],
    ],
    [
      "the parent it has",
      "UNIT_SAME_PARENT",
      ({ haGiang, phong }) => ["registry.moveUnit", { unitId: phong, date: on, decision, parentId: haGiang }],
    ],
    [
      "a new unit named like another",
      "UNIT_NAME_TAKEN",
      ({ phong }) => [
        "registry.splitUnit",
        {
          ...{ unitId: phong, date: on, decision, original: "LIVES_ON", memberships: "STAY" },
          ...{ parts: [{ name: "PHÒNG CÔNG CHỨNG SỐ 1", locality: "" }], membership: "NO_MEMBER" },
        },
      ],
    ],
  ];

  it.each(cases)("%s", async (_name, code, command) => {
    const units = await bookBeforeMergers();
    const before = dump(units.book);
    const [name, input] = command(units);
    expect(await units.book.refusal(name as never, input as never)).toBe(code);
    expect(dump(units.book)).toEqual(before);
  });

  it("anything that happens to a unit that has ended, or before its first day", async () => {
    const { book, phong, haGiang, tuyenQuang } = await bookBeforeMergers();
    const end = { unitId: phong, date: on, decision, memberships: "STAY" } as const;
    await book.call("registry.renameUnit", {
      unitId: phong,
      date: day("2025-08-01"),
      name: "Khác",
      decision,
    });
    expect(await book.refusal("registry.endUnit", end)).toBe("UNIT_HAS_LATER_EVENTS");
    const later = { ...end, date: day("2025-09-01") };
    await book.call("registry.endUnit", later);
    expect(await book.refusal("registry.endUnit", later)).toBe("UNIT_EVENT_AFTER_END");
    const rename = { unitId: phong, name: "Tên sau", decision };
    expect(await book.refusal("registry.renameUnit", { ...rename, date: day("2025-09-01") })).toBe(
      "UNIT_EVENT_AFTER_END",
    );
    const into = { kind: "EXISTING", unitId: phong, newName: "" } as const;
    const late = { ...merge([tuyenQuang], into), date: day("2025-10-01") };
    expect(await book.refusal("registry.mergeUnits", late)).toBe("UNIT_EVENT_AFTER_END");
    const fresh = { kind: "NEW", name: "Sở mới", locality: "", categoryId: null, parentId: null } as const;
    const { unitId } = await book.call(
      "registry.mergeUnits",
      merge([haGiang], { ...fresh, membership: "NO_MEMBER" }),
    );
    expect(await book.refusal("registry.renameUnit", { unitId, name: "Sớm", decision, date: on })).toBe(
      "UNIT_EVENT_BEFORE_START",
    );
  });
});
