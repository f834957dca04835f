import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lanesOf, layLabels } from "#core/pledges/plan/timeline-places";

const spans = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 999 }), length: fc.integer({ min: 1, max: 1000 }) }))
  .map((list) => list.toSorted((left, right) => left.start - right.start));

describe("what lies on the axis of the year", () => {
  it("never lies on another of its lane, and uses no lane more than overlap at one place", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const lanes = lanesOf(list);
        for (const [index, span] of list.entries())
          for (const [other, before] of list.slice(0, index).entries())
            if (lanes[index] === lanes[other])
              expect(before.start + before.length).toBeLessThanOrEqual(span.start);
        const most = Math.max(
          0,
          ...list.map(
            ({ start }) =>
              list.filter((span) => span.start <= start && start < span.start + span.length).length,
          ),
        );
        expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBe(most);
      }),
    );
  });

  it("one span after another shares a lane: 01/01–30/06 and 01/07–31/12", () => {
    expect(
      lanesOf([
        { start: 0, length: 497 },
        { start: 497, length: 503 },
      ]),
    ).toEqual([0, 0]);
  });

  it("labels stay on the axis", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (places) => {
        for (const { start } of layLabels(
          places.toSorted((left, right) => left - right),
          220,
        ))
          expect(start + 220).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
