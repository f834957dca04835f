import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "#core/base/calendar-days";
import type { LocalDate } from "#core/base/local-date";
import { copyReason } from "#core/safekeeping/copies/copy";
import { type CopyKeeping, standardKeeping } from "#core/safekeeping/copies/keeping";
import { holdsFarLess, planThinning, type ThinnableCopy } from "#core/safekeeping/copies/thinning";

const dayOf = (number: number): LocalDate =>
  new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10) as LocalDate;
const today = dayOf(800);

const copies = fc
  .array(
    fc.record({
      madeOn: fc.integer({ min: 0, max: 820 }).map(dayOf),
      reason: fc.constantFrom(...copyReason.options),
      proof: fc.constantFrom("SOUND" as const, "SOUND" as const, "FAULTY" as const, "NONE" as const),
      size: fc.constantFrom(
        "AS_BEFORE" as const,
        "AS_BEFORE" as const,
        "AS_BEFORE" as const,
        "FAR_LESS" as const,
      ),
    }),
    { maxLength: 60 },
  )
  .map((list): readonly ThinnableCopy[] => list.map((copy, place) => ({ ...copy, id: String(place) })));

/** Every setting a person may save. */
const keepings: fc.Arbitrary<CopyKeeping> = fc.record({
  days: fc.integer({ min: 7, max: 366 }),
  weeks: fc.integer({ min: 4, max: 260 }),
  months: fc.integer({ min: 6, max: 120 }),
  years: fc.option(fc.integer({ min: 5, max: 100 })),
});

const goes = (all: readonly ThinnableCopy[], keeping: CopyKeeping) => {
  const kept = planThinning(all, { today, keeping });
  return all.filter(({ id }) => kept.get(id) === null);
};

describe("thinning", () => {
  it("never takes the newest sound copy, nor anything that is not proven sound", () => {
    fc.assert(
      fc.property(copies, keepings, (all, keeping) => {
        const gone = new Set(goes(all, keeping).map(({ id }) => id));
        const lastSound = all.findLast(({ proof }) => proof === "SOUND");
        if (lastSound !== undefined) expect(gone.has(lastSound.id)).toBe(false);
        expect(all.filter(({ id, proof }) => gone.has(id) && proof !== "SOUND")).toEqual([]);
      }),
    );
  });

  it("takes nothing that was asked for, nor a copy from before a step younger than thirty days", () => {
    fc.assert(
      fc.property(copies, keepings, (all, keeping) => {
        for (const { reason, madeOn } of goes(all, keeping)) {
          expect(reason).not.toBe("USB");
          if (reason.startsWith("BEFORE_")) expect(daysBetween(madeOn, today)).toBeGreaterThanOrEqual(30);
        }
      }),
    );
  });

  it("takes nothing older than a copy of a book that suddenly held far less", () => {
    fc.assert(
      fc.property(copies, keepings, (all, keeping) => {
        const loss = all.findLastIndex(({ size }) => size === "FAR_LESS");
        for (const { id } of goes(all, keeping)) expect(Number(id)).toBeGreaterThan(loss);
      }),
    );
  });

  it("always leaves the five newest sound copies, and the last of every day, week and month of the least setting", () => {
    fc.assert(
      fc.property(copies, keepings, (all, keeping) => {
        const sound = all.filter(({ proof }) => proof === "SOUND");
        const gone = new Set(goes(all, keeping));
        expect(sound.slice(-5).filter((copy) => gone.has(copy))).toEqual([]);
        const least: CopyKeeping = { days: 7, weeks: 4, months: 6, years: 5 };
        const staysWithLeast = all.filter((copy) => !goes(all, least).includes(copy));
        expect(staysWithLeast.filter((copy) => gone.has(copy))).toEqual([]);
      }),
    );
  });

  it("takes no more where anything is kept longer", () => {
    fc.assert(
      fc.property(copies, keepings, keepings, (all, one, other) => {
        const longer: CopyKeeping = {
          days: Math.max(one.days, other.days),
          weeks: Math.max(one.weeks, other.weeks),
          months: Math.max(one.months, other.months),
          years: one.years === null || other.years === null ? null : Math.max(one.years, other.years),
        };
        const gone = goes(all, one);
        expect(goes(all, longer).filter((copy) => !gone.includes(copy))).toEqual([]);
      }),
    );
  });

  it("done again the same day takes nothing more", () => {
    fc.assert(
      fc.property(copies, keepings, (all, keeping) => {
        const gone = new Set(goes(all, keeping).map(({ id }) => id));
        expect(
          goes(
            all.filter(({ id }) => !gone.has(id)),
            keeping,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe("over a year of two copies a day, thinned after each", () => {
  it("days, weeks, months stand, and no gap is wider than its span", () => {
    let standing: ThinnableCopy[] = [];
    for (let day = 0; day < 365; day += 1) {
      for (const half of ["a", "b"]) {
        const made = { id: `${dayOf(day)}${half}`, madeOn: dayOf(day), reason: "CLOSING" } as const;
        standing.push({ ...made, proof: "SOUND", size: "AS_BEFORE" });
        const kept = planThinning(standing, { today: dayOf(day), keeping: standardKeeping });
        standing = standing.filter(({ id }) => kept.get(id) !== null);
      }
    }
    const end = dayOf(364);
    const kept = planThinning(standing, { today: end, keeping: standardKeeping });
    const because = (word: string) => standing.filter(({ id }) => kept.get(id) === word).length;
    expect({ week: because("WEEK"), month: because("MONTH"), all: standing.length }).toEqual({
      week: 6,
      month: 11,
      all: 33,
    });
    for (const [newer, older] of standing.slice(1).map((copy, place) => [copy, standing[place]] as const)) {
      if (older === undefined) continue;
      const age = daysBetween(older.madeOn, end);
      expect(daysBetween(older.madeOn, newer.madeOn)).toBeLessThanOrEqual(age < 14 ? 1 : age < 56 ? 7 : 31);
    }
  });
});

describe("a book that suddenly holds far less", () => {
  it.each([
    [{ units: 10, nominations: 40 }, { units: 10, nominations: 19 }, true],
    [{ units: 10, nominations: 40 }, { units: 10, nominations: 20 }, false],
    [{ units: 10, nominations: 0 }, { units: 4, nominations: 0 }, true],
    [{ units: 3, nominations: 3 }, { units: 0, nominations: 0 }, false],
  ])("%j then %j: %s", (before, now, far) => {
    expect(holdsFarLess(before, now)).toBe(far);
  });
});
