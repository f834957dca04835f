import fc from "fast-check";
import { expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { arrangeUnits } from "#core/registry/arrange-units";
import { dayBefore } from "#core/registry/day-before";
import { matchesSearch } from "#core/registry/folded-search";
import { ancestorsOn, standsUnderItself } from "#core/registry/hierarchy";
import { nameOn, namePeriods } from "#core/registry/lineage";
import type { UnitEvent } from "#core/registry/unit-event";
import { day, founded, lineagesOf, unit } from "./lineage-samples";

const anyDay = fc
  .tuple(
    fc.integer({ min: 2000, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) =>
    day(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`),
  );

const renames = fc
  .uniqueArray(anyDay, { maxLength: 6 })
  .map((days) => [
    founded("U", { name: "first" }),
    ...days.map((on): UnitEvent => ({ ...founded("U", { name: `from ${on}` }), kind: "RENAMED", on })),
  ]);

it("every day falls into exactly one name, and it is the one that holds on that day", () => {
  fc.assert(
    fc.property(renames, anyDay, (events, date) => {
      const holding = namePeriods(events).filter(
        ({ from, to }) => (from === null || from <= date) && (to === null || date <= to),
      );
      expect(holding.map((period) => period.name)).toEqual([nameOn(events, date)]);
    }),
  );
});

it("the order in which events were read makes no difference", () => {
  fc.assert(
    fc.property(renames, anyDay, fc.infiniteStream(fc.nat()), (events, date, keys) => {
      const shuffled = events
        .map((event) => ({ event, key: keys.next().value ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ event }) => event);
      expect(nameOn(shuffled, date)).toBe(nameOn(events, date));
    }),
  );
});

it("the day before is the greatest earlier day", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const before = dayBefore(date);
      expect(before < date).toBe(true);
      expect(new Date(Date.parse(`${before}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)).toBe(date);
    }),
  );
});

const parents = fc.array(fc.option(fc.nat({ max: 7 }), { nil: null }), { minLength: 8, maxLength: 8 });

it("a line upwards ends, and a unit is above itself only where the check says so", () => {
  fc.assert(
    fc.property(parents, (choice) => {
      const lineages = lineagesOf(
        choice.map((parent, key) =>
          founded(`U${key}`, { name: `U${key}`, ...(parent === null ? {} : { parent: `U${parent}` }) }),
        ),
      );
      for (const [key, parent] of choice.entries()) {
        const line = ancestorsOn(lineages, unit(`U${key}`), day("2022-01-01"));
        expect(new Set(line).size).toBe(line.length);
        const above =
          parent === null
            ? []
            : [unit(`U${parent}`), ...ancestorsOn(lineages, unit(`U${parent}`), day("2022-01-01"))];
        expect(standsUnderItself(lineages, unit(`U${key}`))).toBe(above.includes(unit(`U${key}`)));
      }
    }),
  );
});

it("arranging keeps every unit once, and puts each right below the last of its parent's line", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 3 }))), (choices) => {
      const units = choices.map(([parent, category], place) => ({
        id: `U${place}` as UnitId,
        parentId: parent < place ? (`U${parent}` as UnitId) : null,
        categoryPosition: category === 0 ? null : category,
        position: place,
      }));
      const arranged = arrangeUnits(units);
      expect(new Set(arranged).size).toBe(units.length);
      for (const [place, child] of arranged.entries()) {
        if (child.parentId === null) continue;
        const before = arranged[place - 1];
        expect(
          before?.id === child.parentId || arranged.slice(0, place).some(({ id }) => id === child.parentId),
        ).toBe(true);
      }
    }),
  );
});

it("what is typed without marks finds what is written with them, whatever the order of the words", () => {
  const words = fc.constantFrom("Sở", "Tư", "pháp", "Đà", "Nẵng", "Hòa", "Thủy", "quận", "Ninh", "Kiều");
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (text, keys) => {
        const typed = text
          .map((word) => ({ word: foldText(word), key: keys.next().value ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ word }) => word)
          .join(" ");
        expect(matchesSearch(typed, [text.join(" ").normalize("NFD")])).toBe(true);
        expect(matchesSearch(`${typed} zz`, [text.join(" ")])).toBe(false);
      },
    ),
  );
});
