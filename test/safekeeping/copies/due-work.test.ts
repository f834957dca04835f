import { describe, expect, it } from "vitest";
import type { BackupId, BackupPlaceId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import {
  type CopiesNow,
  dueWork,
  type OutsideStanding,
  waitingForPassphrase,
} from "#core/safekeeping/copies/due-work";

const day = (date: string) => date as LocalDate;
const stick: OutsideStanding = {
  ...{ id: "stick" as BackupPlaceId, rhythm: "DAILY", state: "READY" },
  ...{ lastMadeOn: day("2026-10-27"), lastSeq: 40, minutesSinceFailure: null },
};
/** Nothing due: the day has its copies, and every copy was opened lately. */
const quiet: CopiesNow = {
  today: day("2026-10-28"),
  settings: { daily: "ON", proveAfterDays: 30 },
  seq: 40,
  own: { lastMadeOn: day("2026-10-28"), lastSeq: 40, minutesSinceFailure: null },
  places: [],
  openable: [{ id: "new" as BackupId, provedOn: day("2026-10-28") }],
};
const yesterday = { lastMadeOn: day("2026-10-27"), lastSeq: 39, minutesSinceFailure: null };

describe("the copy of the day", () => {
  it.each<[string, Partial<CopiesNow>, ReturnType<typeof dueWork>]>([
    ["is due on a day that has none, once something was saved", { own: yesterday }, { kind: "DAILY" }],
    [
      "is due in a book without any",
      { own: { ...yesterday, lastMadeOn: null, lastSeq: null } },
      { kind: "DAILY" },
    ],
    ["is not due where nothing was saved since the last", { own: { ...yesterday, lastSeq: 40 } }, null],
    ["is not due twice a day", { own: { ...yesterday, lastMadeOn: day("2026-10-28") } }, null],
    [
      "is not due where it is switched off",
      { own: yesterday, settings: { daily: "OFF", proveAfterDays: 30 } },
      null,
    ],
    ["waits after a failure", { own: { ...yesterday, minutesSinceFailure: 10 } }, null],
    ["is tried again after that", { own: { ...yesterday, minutesSinceFailure: 20 } }, { kind: "DAILY" }],
    [
      "is due on another day also where the clock was set back",
      { own: { ...yesterday, lastMadeOn: day("2027-01-01") } },
      { kind: "DAILY" },
    ],
  ])("%s", (_what, facts, work) => {
    expect(dueWork({ ...quiet, ...facts })).toEqual(work);
  });
});

describe("a place of the book", () => {
  it.each<[string, Partial<OutsideStanding>, boolean]>([
    ["in reach gets its copy of the day", {}, true],
    ["that waits to be asked gets none", { rhythm: "ASKED" }, false],
    ["that is away gets none", { state: "AWAY" }, false],
    ["without its passphrase gets none", { state: "SEALED" }, false],
    ["that has all that was saved gets none", { lastSeq: 41 }, false],
    ["that has the day's gets none", { lastMadeOn: day("2026-10-28") }, false],
    ["where one just failed waits", { minutesSinceFailure: 1 }, false],
  ])("%s", (_what, standing, due) => {
    const places = [{ ...stick, ...standing }];
    expect(dueWork({ ...quiet, seq: 41, places })).toEqual(due ? { kind: "PLACE", placeId: "stick" } : null);
  });

  it("comes after the copy of the day, and is named while it waits for its passphrase", () => {
    const facts: CopiesNow = { ...quiet, seq: 41, own: yesterday, places: [{ ...stick, state: "SEALED" }] };
    expect(dueWork(facts)).toEqual({ kind: "DAILY" });
    expect(waitingForPassphrase(facts)).toEqual(["stick"]);
    expect(
      waitingForPassphrase({ ...facts, places: [{ ...stick, state: "SEALED", rhythm: "ASKED" }] }),
    ).toEqual([]);
  });
});

describe("a copy whose proof grew old", () => {
  const copy = (id: string, provedOn: string | null) => ({
    id: id as BackupId,
    provedOn: provedOn === null ? null : day(provedOn),
  });
  it("is opened again, the one that was never opened first, then the oldest", () => {
    const openable = [copy("a", "2026-09-27"), copy("b", "2026-08-01"), copy("c", "2026-10-01")];
    expect(dueWork({ ...quiet, openable })).toEqual({ kind: "PROVE", backupId: "b" });
    const never = [...openable, copy("d", null)];
    expect(dueWork({ ...quiet, openable: never })).toEqual({ kind: "PROVE", backupId: "d" });
  });

  it("on the last of its days is not old yet", () => {
    expect(dueWork({ ...quiet, openable: [copy("a", "2026-09-28")] })).toBeNull();
    expect(dueWork({ ...quiet, openable: [copy("a", "2026-09-27")] })).toEqual({
      kind: "PROVE",
      backupId: "a",
    });
  });
});
