import type { Database } from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Id, UnitEventId, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { arrangeUnits } from "#core/registry/arrange-units";
import { standsUnderItself } from "#core/registry/hierarchy";
import { existsOn, lifeOf, parentOn, shownName } from "#core/registry/lineage";
import { memberIdsOn, standingOn } from "#core/registry/standing";
import type { UnitEvent, UnitEventKind } from "#core/registry/unit-event";
import { layFirstSchema } from "#main/book/database/migrate";
import { migrations } from "#main/book/database/migrations";
import { openDatabase } from "#main/book/database/open-database";
import { insertCategory, readCluster } from "#main/book/registry/cluster-store";
import {
  deleteUnitEvent,
  insertUnitEvent,
  readLineages,
  readLiveLineages,
  readMemberships,
} from "#main/book/registry/lineage-store";
import { readUnitFacts } from "#main/book/registry/unit-facts";
import { countUnits, readUnitPage } from "#main/book/registry/unit-list-store";
import { freshenUnits } from "#main/book/registry/unit-projection";
import {
  deleteMembership,
  insertMembership,
  insertUnit,
  readMembershipsOf,
  setUnitBinned,
  updateUnit,
} from "#main/book/registry/unit-store";
import { writeFirstRows } from "#main/book/safekeeping/first-rows";
import { countedIds } from "../support/counted-ids";
import { fixedClock } from "../support/fixed-clock";
import { scratchCluster } from "../support/scratch-book";

const days = ["2020-01-01", "2021-06-30", "2022-01-01", "2023-05-05", "2025-07-01"] as LocalDate[];
const looked = ["1999-12-31", ...days, "2021-07-01", "2024-12-31", "2026-01-01"] as LocalDate[];
const now = "2022-11-02T01:30:00.000Z" as Moment;

const step = fc.record({
  does: fc.constantFrom(
    ...(["ADD", "ADD", "ADD", "RENAMED", "NEW_PARENT", "NEW_PARENT", "ENDED", "WITHDRAW"] as const),
    ...(["JOIN", "JOIN", "LEAVE", "BIN", "CATEGORY"] as const),
  ),
  unit: fc.nat({ max: 9 }),
  other: fc.option(fc.nat({ max: 9 }), { nil: null }),
  day: fc.constantFrom(...days),
  until: fc.option(fc.constantFrom(...days), { nil: null }),
});
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

/** A book of its own that takes any history, one change after the other. */
function anyBook() {
  const database = openDatabase(":memory:");
  layFirstSchema(database, migrations);
  const ids = countedIds();
  const clock = fixedClock();
  writeFirstRows(
    database,
    { kind: "REAL", programVersion: "0", asOf: null, cluster: scratchCluster },
    clock,
    ids,
  );
  const clusterId = readCluster(database).id;
  const categories = ["Sở", "Cục"].map((name, place) => {
    const id = ids.next<"category">();
    insertCategory(database, { id, clusterId, name, position: place + 1 });
    return id;
  });
  const units: UnitId[] = [];
  const at = (place: number) => units[place % units.length];

  const write = (unitId: UnitId, kind: UnitEventKind, said: Partial<UnitEvent>) => {
    const id: UnitEventId = ids.next<"unitEvent">();
    const event = { id, unitId, kind, on: null, name: null, parentId: null, decision: "", ...said };
    insertUnitEvent(database, event);
    if (standsUnderItself(readLineages(database), unitId)) deleteUnitEvent(database, id);
  };

  const add = ({ other, day, until }: Step) => {
    const parentId = other === null || units.length === 0 ? null : (at(other) ?? null);
    const id = ids.next<"unit">();
    const categoryId = categories[units.length % 3] ?? null;
    const position = units.length + 1;
    insertUnit(database, {
      ...{
        id,
        categoryId,
        position,
        shortName: "",
        locality: "",
        note: "",
        sourceMark: null,
        sourceNote: "",
      },
      editedAt: now,
    });
    write(id, "FOUNDED", { name: `Đơn vị ${position}`, parentId, on: until === null ? null : day });
    units.push(id);
  };

  const happen = (unitId: UnitId, { does, other, day }: Step) => {
    const events = readLineages(database).get(unitId) ?? [];
    if (events.some(({ kind, on }) => kind === does && on === day)) return;
    if (does === "ENDED" && lifeOf(events).end === null) write(unitId, "ENDED", { on: day });
    if (does === "RENAMED") write(unitId, "RENAMED", { on: day, name: `Tên từ ${day}` });
    const parentId = other === null ? null : (at(other) ?? null);
    if (does === "NEW_PARENT" && parentId !== unitId) write(unitId, "NEW_PARENT", { on: day, parentId });
  };

  return {
    database,
    clusterId,
    units,
    run: (next: Step) => {
      if (next.does === "ADD") return add(next);
      const unitId = at(next.unit);
      if (unitId === undefined) return;
      const { day, until } = next;
      const last = readMembershipsOf(database, unitId).at(-1);
      if (next.does === "WITHDRAW") {
        const events = readLineages(database).get(unitId) ?? [];
        const gone = events.find(({ kind }) => kind !== "FOUNDED");
        if (gone !== undefined) deleteUnitEvent(database, gone.id);
      } else if (next.does === "JOIN") {
        const to = until !== null && until >= day ? until : null;
        insertMembership(database, {
          id: ids.next<"membership">() as Id<"membership">,
          clusterId,
          unitId,
          from: day,
          to,
        });
      } else if (next.does === "LEAVE") {
        if (last !== undefined) deleteMembership(database, last.id);
      } else if (next.does === "BIN") {
        setUnitBinned(database, unitId, until === null ? null : now);
      } else if (next.does === "CATEGORY") {
        const categoryId = categories[next.other ?? 2] ?? null;
        updateUnit(database, {
          id: unitId,
          categoryId,
          shortName: "",
          locality: "",
          note: "",
          editedAt: now,
        });
      } else happen(unitId, next);
    },
  };
}

function namesOn(database: Database, date: LocalDate) {
  return database
    .prepare(
      `SELECT unit_id AS id, name, parent_id AS parentId, stands FROM unit_names
       WHERE from_on <= @date AND @date < until_on ORDER BY unit_id`,
    )
    .all({ date });
}

/** The list as the rules alone would have it: every unit read, arranged and judged one by one. */
function listedByRule(database: Database, date: LocalDate) {
  const facts = readUnitFacts(database);
  const lineages = readLiveLineages(database);
  const members = memberIdsOn(readMemberships(database), date);
  const placed = facts.units.map(({ id, position, categoryId }) => ({
    id,
    position,
    parentId: parentOn(lineages.get(id) ?? [], date),
    categoryPosition: facts.categories.find((category) => category.id === categoryId)?.position ?? null,
  }));
  return arrangeUnits(placed).map(({ id }) => [id, standingOn(lineages, members, id, date)]);
}

it("spans kept change by change say what the rules say of every unit on every day", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const { database, clusterId, run } = anyBook();
      for (const next of steps) {
        run(next);
        freshenUnits(database);
      }
      const lineages = readLineages(database);
      for (const date of looked) {
        const byRule = [...lineages]
          .sort(([left], [right]) => (left < right ? -1 : 1))
          .map(([id, events]) => ({
            id,
            name: shownName(events, date),
            parentId: parentOn(events, date),
            stands: Number(existsOn(events, date)),
          }));
        expect(namesOn(database, date)).toEqual(byRule);
        const listed = listedByRule(database, date);
        const filter = { clusterId, today: date, standing: "ALL", categoryId: null } as const;
        const rows = readUnitPage(database, filter, { offset: 0, limit: 500, among: null, beginnings: [] });
        expect(rows.map(({ id, standing }) => [id, standing])).toEqual(listed);
        const counts = countUnits(database, filter);
        for (const standing of ["MEMBER", "UNDER_MEMBER", "NEITHER"] as const) {
          expect(counts[standing]).toBe(listed.filter(([, held]) => held === standing).length);
        }
      }
      database.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

it("an old book spelled out at once says the same as one kept change by change", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
      const [kept, filled] = [anyBook(), anyBook()];
      for (const next of steps) {
        kept.run(next);
        freshenUnits(kept.database);
        filled.run(next);
      }
      freshenUnits(filled.database);
      const spans = ({ database }: typeof kept) =>
        ["unit_places ORDER BY 1, 2, 3", "unit_names ORDER BY unit_id, from_on"].map((rest) =>
          (database.prepare(`SELECT * FROM ${rest}`).all() as { number?: number }[]).map(
            ({ number: _number, ...row }) => row,
          ),
        );
      expect(spans(filled)).toEqual(spans(kept));
      kept.database.close();
      filled.database.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);
