import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { type MeetingLack, meetingLacks } from "#core/conference/day/readiness";
import { keepUntil } from "#core/conference/day/keep-until";
import { weaveLog } from "#core/conference/day/weave-log";
import type { LogLine } from "#core/conference/day/log-entry";

describe("the last day ballot papers are kept", () => {
  it.each([
    ["2022-11-02", 30, null, "2022-12-02"],
    ["2022-11-30", null, 3, "2023-02-28"],
    ["2023-11-30", null, 3, "2024-02-29"],
    ["2022-12-31", 1, null, "2023-01-01"],
    ["2022-11-02", 90, 1, "2023-01-31"],
    ["2022-11-02", 10, 12, "2023-11-02"],
    ["2022-11-02", 0, null, "2022-11-02"],
    ["2023-12-31", null, 2, "2024-02-29"],
    ["2024-02-29", null, 12, "2025-02-28"],
    ["2024-02-29", null, 48, "2028-02-29"],
    ["2024-02-29", 365, null, "2025-02-28"],
    ["2023-02-28", 366, null, "2024-02-29"],
    ["2022-12-30", 3, 1, "2023-01-30"],
    ["2022-12-31", 0, 12, "2023-12-31"],
    ["2022-11-02", null, null, null],
  ])("from %s with %s days and %s months is %s", (closedOn, days, months, until) => {
    expect(keepUntil(closedOn as LocalDate, { days, months })).toBe(until);
  });
});

describe("what falls into the log by itself", () => {
  const line = (key: string, clock: string | null) => ({ key, clock }) as LogLine;
  const keys = (stored: readonly LogLine[], fallen: readonly LogLine[]) =>
    weaveLog(stored, fallen).map(({ key }) => key);

  it.each([
    ["before the first entry of a later hour", [line("m", "09:30")], ["a", "m", "b"]],
    ["after an entry of the same hour", [line("m", "09:00")], ["a", "m", "b"]],
    ["at the end where its hour is not known", [line("m", null)], ["a", "b", "m"]],
    ["in the order of hours among itself", [line("n", "09:40"), line("m", "09:20")], ["a", "m", "n", "b"]],
  ])("stands %s", (_where, fallen, expected) => {
    expect(keys([line("a", "09:00"), line("b", "10:00")], fallen)).toEqual(expected);
  });

  it("leaves the order of what was written as it is, hours or not", () => {
    const stored = [line("a", "10:00"), line("b", null), line("c", "08:00")];
    expect(keys(stored, [line("m", "09:00")])).toEqual(["m", "a", "b", "c"]);
  });
});

describe("what a meeting lacks", () => {
  const ready = {
    phase: "BEFORE" as const,
    ...{ hasRegulation: true, hasStartHour: true, hasPlace: true, hasChair: true },
    ...{ hasSecretary: true, agendaItems: 10, agendaBackwards: 0, invitations: 1, voters: 22, unmarked: 22 },
    ...{ missingForMinimum: 15, roundsWithoutTellers: [], envelopesMissing: 0 },
  };
  const codes = (facts: Partial<Parameters<typeof meetingLacks>[0]>) =>
    meetingLacks({ ...ready, ...facts }).map(({ code }: MeetingLack) => code);

  it.each([
    ["nothing, a roll is marked on the day", {}, []],
    ["invitations, only before", { invitations: 0 }, ["NO_INVITATIONS"]],
    ["marks, on the day", { phase: "ON_THE_DAY" }, ["ROLL_NOT_MARKED"]],
    ["voters, once all are marked", { phase: "ON_THE_DAY", unmarked: 0 }, ["ATTENDANCE_TOO_LOW"]],
    [
      "sealed papers, after it; never again an agenda",
      { phase: "AFTER", unmarked: 0, missingForMinimum: 0, agendaItems: 0, envelopesMissing: 1 },
      ["PAPERS_NOT_SEALED"],
    ],
  ] as const)("is %s", (_what, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});
