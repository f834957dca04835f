import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeetingId, RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { RoundCount } from "#core/conference/count";
import type { Round } from "#core/conference/meeting";
import type { VotingRule } from "#core/registry/regulation";
import { type RegulationSettings, settingsOfSilence } from "#core/registry/regulation-settings";
import { type ConferenceBook, meetingDay, meetingWithRoll } from "./conference-book";
import { noOtherTotals, noWritten, yesNo } from "./counted-round";
import { bookWith, group, nothing } from "./every-mode-book";
import { compareByEuclid } from "./exact-fractions";

const modes = ["SECRET", "OPEN", "CORRESPONDENCE"] as const;
type Mode = (typeof modes)[number];
const bases = ["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"] as const;

/** Four voters, three names: what people do with a vote each, and what the regulation asks of it. */
const evening = fc.record({
  base: fc.constantFrom(...bases),
  comparison: fc.constantFrom("AT_LEAST" as const, "MORE_THAN" as const),
  ratio: fc.constantFrom([1, 2], [2, 3], [3, 4], [4, 5], [9, 10], [1, 1], [1, 100]),
  present: fc.integer({ min: 1, max: 4 }),
  issued: fc.nat(4),
  returned: fc.nat(4),
  invalid: fc.nat(4),
  late: fc.nat(4),
  counted: fc.boolean(),
  written: fc.nat(4),
  voices: fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
  order: fc.boolean(),
});
type Evening = typeof evening extends fc.Arbitrary<infer Value> ? Value : never;

/** One book a mode: each evening is a regulation, a meeting and a round of its own, cancelled when it is looked at. */
async function hold(book: ConferenceBook, mode: Mode, given: Evening) {
  const [numerator = 1, denominator = 1] = given.ratio;
  const rule: VotingRule = {
    ...yesNo,
    threshold: { ratio: { numerator, denominator }, comparison: given.comparison, base: given.base },
  };
  const settings: RegulationSettings = {
    ...settingsOfSilence,
    modes: { allowed: [...modes], usual: "SECRET", clause: "" },
    writtenOpinions: { rule: given.counted ? "COUNTED" : "NOT_ALLOWED", clause: "" },
  };
  await book.call("registry.adoptRegulation", { title: "Quy chế", inForceFrom: meetingDay, rule, settings });
  const meetingId = await meetingWithRoll(book);
  const { voters } = await book.call("conference.meeting", { meetingId });
  for (const { id, revision } of voters.slice(given.present))
    await book.call("conference.editVoter", {
      ...{ voterId: id, expectedRevision: revision, delegate: "", deputy: "", absenceReason: "" },
      attendance: "ABSENT",
    });
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Vòng", mode, groups: [group(book, 2)] },
    ...(mode === "CORRESPONDENCE" ? { dueOn: "2022-11-20" as LocalDate } : {}),
  });
  return { meetingId, roundId, round: await book.call("conference.round", { roundId }) };
}

/** An honest count of the evening: every voice once, none invented. */
function countOf(mode: Mode, given: Evening, round: Round): RoundCount {
  let drawn = 0;
  const tally = (voters: number) => {
    const parts: [number, number, number, number] = [0, 0, 0, 0];
    for (let voter = 0; voter < voters; voter += 1) {
      const voice = given.voices[drawn++ % given.voices.length] ?? 0;
      const part = mode === "SECRET" ? voice : voice % 3;
      parts[part] = (parts[part] ?? 0) + 1;
    }
    return parts;
  };
  const issued = Math.min(given.issued, given.present);
  const returned = Math.min(given.returned, issued);
  const invalid = Math.min(given.invalid, returned);
  const answered = Math.min(given.returned, 4);
  const late = Math.min(given.late, 4 - answered);
  const takes = mode !== "CORRESPONDENCE" && given.counted;
  const written = takes ? Math.min(given.written, 4 - given.present) : 0;
  const papers = { issued, returned, invalid, valid: returned - invalid, blankPapers: 0 };
  const totals: RoundCount["totals"] =
    mode === "SECRET"
      ? {
          ...noOtherTotals,
          ...papers,
          printed: issued + 2,
          leftOver: 1,
          spoiled: 1,
          written: takes ? written : null,
        }
      : mode === "OPEN"
        ? { ...nothing, written: takes ? written : null }
        : { ...nothing, sent: 4, returned: answered, late, notReturned: 4 - answered - late };
  const voices = mode === "SECRET" ? returned - invalid : mode === "OPEN" ? given.present : answered;
  return {
    totals,
    lines: round.groups
      .flatMap(({ lines }) => lines)
      .map(({ id }) => {
        const [agree, disagree, blank, bad] = tally(voices);
        const [writtenAgree, writtenDisagree] = tally(written);
        const opinions = takes
          ? { writtenAgree, writtenDisagree, writtenBlank: written - writtenAgree - writtenDisagree }
          : noWritten;
        return { lineId: id, agree, disagree, blank, invalid: mode === "SECRET" ? bad : null, ...opinions };
      }),
  };
}

async function typed(book: ConferenceBook, roundId: RoundId, meetingId: MeetingId, count: RoundCount) {
  const { voters } = await book.call("conference.meeting", { meetingId });
  for (const { id: voterId } of voters.slice(0, count.totals.late ?? 0))
    await book.call("conference.addLateAnswer", { roundId, voterId, receivedOn: "2022-11-21" as LocalDate });
  await book.call("conference.saveCount", { roundId, expectedRevision: 1, count });
  return await book.call("conference.round", { roundId });
}

/** What the base is in an evening, told from what people did and not from the program. */
function baseOf(mode: Mode, { base, present, counted }: Evening, { totals }: RoundCount): number {
  if (mode === "CORRESPONDENCE" || counted || base === "TOTAL_VOTERS") return 4;
  if (mode === "OPEN" || base === "PRESENT") return present;
  return { ISSUED: totals.issued, RETURNED: totals.returned, VALID: totals.valid }[base] ?? 0;
}

describe.each(modes)("counts typed through the commands into a real book: %s", (mode) => {
  it("hold every identity, and pass who reaches the threshold over the base by exact fractions", async () => {
    const book = await bookWith({});
    await fc.assert(
      fc.asyncProperty(evening, async (given) => {
        const { meetingId, roundId, round } = await hold(book, mode, given);
        const honest = countOf(mode, given, round);
        const count = given.order ? { ...honest, lines: [...honest.lines].reverse() } : honest;
        const counted = await typed(book, roundId, meetingId, count);
        expect(counted.findings.filter(({ state }) => state !== "RIGHT")).toEqual([]);
        const base = baseOf(mode, given, honest);
        const [numerator = 1, denominator = 1] = given.ratio;
        for (const { lineId, agree, base: said, outcome } of counted.outcome?.groups[0]?.lines ?? []) {
          const line = honest.lines.find((one) => one.lineId === lineId);
          const votes = (line?.agree ?? 0) + (mode !== "CORRESPONDENCE" ? (line?.writtenAgree ?? 0) : 0);
          expect([agree, said]).toEqual([votes, base]);
          const order = base === 0 ? -1 : compareByEuclid(votes, base, numerator, denominator);
          const reaches = votes > 0 && (order > 0 || (order === 0 && given.comparison === "AT_LEAST"));
          expect(["WON", "LEFT_OPEN", "ABOVE_QUOTA"].includes(outcome)).toBe(reaches);
        }
        expect(counted.outcome?.groups[0]?.lines).toHaveLength(3);
        await book.call("conference.cancelRound", { roundId });
        await book.call("conference.binMeeting", { meetingId });
      }),
      { numRuns: 25 },
    );
    expect(book.incidents).toEqual([]);
  }, 120_000);

  it("turn red by exactly the slip of one voice", async () => {
    const book = await bookWith({});
    await fc.assert(
      fc.asyncProperty(evening, fc.integer({ min: 1, max: 3 }), async (given, by) => {
        const { meetingId, roundId, round } = await hold(book, mode, given);
        const honest = countOf(mode, given, round);
        const lines = honest.lines.map((line, place) =>
          place === 1 ? { ...line, disagree: (line.disagree ?? 0) + by } : line,
        );
        const { findings, outcome } = await typed(book, roundId, meetingId, { ...honest, lines });
        const wrong = findings.filter(({ state }) => state === "WRONG");
        expect(wrong.map(({ lineNumber, difference }) => [lineNumber, difference])).toEqual([[2, by]]);
        expect(outcome).toBeNull();
        await book.call("conference.cancelRound", { roundId });
        await book.call("conference.binMeeting", { meetingId });
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
