import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimeOfDay } from "#core/base/local-date";
import { attendanceOf } from "#core/conference/attendance-of";
import { checkMoves } from "#core/conference/day/check-moves";
import { type Move, type RollVoter, rollAt } from "#core/conference/day/roll-at";
import type { VoterAttendance } from "#core/conference/meeting";

const toClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` as TimeOfDay;
const clock = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(toClock);
const attendance = fc.constantFrom<VoterAttendance>("PRESENT", "DEPUTY", "ABSENT", "NOT_MARKED");

/** A voter with any day at all: by turns from what the roll took, at hours of its own, in any order. */
const voterDay = fc
  .tuple(attendance, fc.uniqueArray(clock, { maxLength: 8 }), fc.nat())
  .map(([taken, clocks, seed]) => {
    const absent = taken === "ABSENT" || taken === "NOT_MARKED";
    const moves = [...clocks].sort().map((hour, index) => ({
      kind: (index % 2 === 0) === absent ? ("ARRIVED" as const) : ("LEFT" as const),
      clock: hour,
    }));
    const turned = seed % 2 === 0 ? [...moves].reverse() : moves;
    return { taken, moves: turned };
  });
const day = fc.array(voterDay, { maxLength: 25 });

function build(voters: readonly { taken: VoterAttendance; moves: readonly Omit<Move, "voterId">[] }[]) {
  const roll: RollVoter[] = voters.map(({ taken }, index) => ({
    id: `v${index}`,
    attendance: taken,
    deputy: taken === "DEPUTY" ? "Phó Giám đốc" : "",
    deputyVoterId: null,
  }));
  const moves = voters.flatMap((voter, index) =>
    voter.moves.map((move) => ({ ...move, voterId: `v${index}` })),
  );
  return { roll, moves };
}

/** Walks the day minute by minute with a door keeper who lets everybody in and out. */
function slowWalk(
  roll: readonly RollVoter[],
  moves: readonly Move[],
  until: TimeOfDay,
): { readonly present: number; readonly absent: number } {
  const inside = new Set<string>();
  const outside = new Set<string>();
  for (const { id, attendance: taken } of roll) {
    if (taken === "PRESENT" || taken === "DEPUTY") inside.add(id);
    if (taken === "ABSENT") outside.add(id);
  }
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const now = toClock(minute);
    for (const { voterId, kind, clock: hour } of moves) {
      if (hour !== now) continue;
      (kind === "ARRIVED" ? inside : outside).add(voterId);
      (kind === "ARRIVED" ? outside : inside).delete(voterId);
    }
    if (now === until) break;
  }
  return { present: inside.size, absent: outside.size };
}

describe("attendance at an hour", () => {
  it("is what a door keeper who walks through the day counts", () => {
    fc.assert(
      fc.property(day, clock, (voters, until) => {
        const { roll, moves } = build(voters);
        const { summoned, present, absent } = attendanceOf(rollAt(roll, moves, until));
        expect({ present, absent }).toEqual(slowWalk(roll, moves, until));
        expect(summoned).toBe(roll.length);
      }),
    );
  });

  it("does not depend on the order the moves were written in, nor on moves later than the hour", () => {
    fc.assert(
      fc.property(day, clock, (voters, until) => {
        const { roll, moves } = build(voters);
        const at = attendanceOf(rollAt(roll, moves, until));
        expect(attendanceOf(rollAt(roll, [...moves].reverse(), until))).toEqual(at);
        const earlier = moves.filter((move) => move.clock <= until);
        expect(attendanceOf(rollAt(roll, earlier, until))).toEqual(at);
      }),
    );
  });

  it("applies no move where no hour is asked: the base of a round opened before anybody moved", () => {
    fc.assert(
      fc.property(day, (voters) => {
        const { roll, moves } = build(voters);
        expect(rollAt(roll, moves, null)).toBe(roll);
      }),
    );
  });

  it("a day by turns makes sense whatever the order it was typed in; one move twice never does", () => {
    fc.assert(
      fc.property(voterDay, ({ taken, moves }) => {
        const fault = checkMoves(taken, moves, null);
        if (moves.length === 0) expect(fault).toBeNull();
        else if (taken === "NOT_MARKED") expect(fault).toEqual({ fault: "NOT_MARKED" });
        else {
          expect(fault).toBeNull();
          const [first] = moves;
          if (first !== undefined)
            expect(checkMoves(taken, [...moves, first], null)).toMatchObject({ fault: "SAME_HOUR" });
        }
      }),
    );
  });
});
