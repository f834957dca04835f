import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Moment } from "#core/base/local-date";
import { bookFolder } from "#main/book/book-folder";
import {
  type PlacedCopy,
  type Placing,
  type PlacingDisk,
  putInPlace,
  settlePlacing,
} from "#main/book/safekeeping/restore/put-in-place";
import { inMemory, scratchFolder } from "../../workshop/support";

type Failing = "ONCE" | "FROM_THEN_ON" | "KILLED";
class Killed extends Error {}

const copy: PlacedCopy = {
  name: "0003_20221102-0130",
  madeAt: null,
  at: "2022-11-02T01:30:00.000Z" as Moment,
};

/** A disk whose `nth` call (from 0) fails, once or from then on; KILLED: the process is gone with it. */
function failingDisk(nth: number, code: string, failing: Failing) {
  const calls: string[] = [];
  const guard =
    (name: string, action: (...args: never[]) => unknown) =>
    (...args: never[]) => {
      // A handle is closed whatever happens: a test must not run out of them.
      if (name === "closeSync") return action(...args);
      const place = calls.push(name) - 1;
      const fails = nth >= 0 && (place === nth || (failing !== "ONCE" && place > nth));
      if (fails && failing === "KILLED") throw new Killed();
      if (fails && name !== "existsSync") throw Object.assign(new Error(code), { code });
      return action(...args);
    };
  const names = [
    ...["closeSync", "existsSync", "fsyncSync", "mkdirSync", "openSync", "readFileSync", "renameSync"],
    ...["rmSync", "writeSync"],
  ] as const;
  const disk = Object.fromEntries(
    names.map((name) => [name, guard(name, fs[name as keyof typeof fs] as never)]),
  ) as unknown as PlacingDisk;
  return { calls, disk };
}

/** A folder with an old database, with its log where it goes aside, and a new one waiting. */
function scene(old: "REPLACED" | "ASIDE"): Placing {
  const folder = bookFolder(scratchFolder(inMemory));
  fs.mkdirSync(folder.staging);
  const staged = join(folder.staging, "new.db");
  fs.writeFileSync(staged, "new");
  fs.writeFileSync(folder.database, "old");
  if (old === "ASIDE") fs.writeFileSync(`${folder.database}-wal`, "log of old");
  const asideIn = join(folder.root, "hong-20221102-0130");
  return { folder, staged, old: old === "ASIDE" ? { asideIn } : "REPLACED", copy };
}

/** What stands: the old book with its log, the new one without any, or neither. */
function standing({ folder, staged, old }: Placing): "OLD" | "NEW" | "BETWEEN" {
  const read = (path: string) => (fs.existsSync(path) ? fs.readFileSync(path, "utf8") : null);
  const log = read(`${folder.database}-wal`);
  const aside = old === "REPLACED" ? null : join(old.asideIn, "so-thi-dua.db");
  switch (read(folder.database)) {
    case "old":
      return log === (aside === null ? null : "log of old") ? "OLD" : "BETWEEN";
    case "new":
      if (log !== null || fs.existsSync(staged)) return "BETWEEN";
      return aside === null || (read(aside) === "old" && read(`${aside}-wal`) === "log of old")
        ? "NEW"
        : "BETWEEN";
    default:
      return "BETWEEN";
  }
}

describe.each(["REPLACED", "ASIDE"] as const)("a database put in place of one that is %s", (old) => {
  it("stands alone, and nothing is left under way", () => {
    const placing = scene(old);
    putInPlace(placing);
    expect(standing(placing)).toBe("NEW");
    expect(settlePlacing(placing.folder)).toEqual({ stands: "NEW", copy });
    expect(settlePlacing(placing.folder)).toBe(null);
  });

  it.each(["ONCE", "FROM_THEN_ON", "KILLED"] as const)(
    "is the old or the new with every call failing in turn (%s), at once or after the next start",
    (failing) => {
      const counting = failingDisk(-1, "", failing);
      putInPlace(scene(old), counting.disk);
      const wrong: unknown[] = [];
      const stood = { OLD: 0, NEW: 0 };
      for (let nth = 0; nth < counting.calls.length; nth += 1) {
        for (const code of failing === "KILLED" ? [""] : ["EIO", "ENOSPC", "EACCES"]) {
          const placing = scene(old);
          let said: "NEW" | "FAILED" = "NEW";
          try {
            putInPlace(placing, failingDisk(nth, code, failing).disk);
          } catch {
            said = "FAILED";
          }
          const settled = settlePlacing(placing.folder);
          const found = standing(placing);
          const told = settled === null || settled.stands === found;
          const trueToItsWord = failing === "KILLED" || found === (said === "NEW" ? "NEW" : "OLD");
          const again = settlePlacing(placing.folder);
          if (found === "BETWEEN" || !told || !trueToItsWord || again !== null)
            wrong.push({ nth, call: counting.calls[nth], code, said, settled, found });
          else stood[found] += 1;
        }
      }
      console.log(
        `${old} ${failing}: ${counting.calls.length} calls failed in turn, old stood ${stood.OLD} times, new ${stood.NEW}`,
      );
      expect(wrong).toEqual([]);
      expect(stood.OLD).toBeGreaterThan(0);
    },
  );
});

describe("a start that finds a placing cut off", () => {
  it("takes a half-written marker for nothing begun", () => {
    const placing = scene("REPLACED");
    fs.writeFileSync(join(placing.folder.root, "khoi-phuc.json"), '{"staged":"/');
    expect(settlePlacing(placing.folder)).toEqual({ stands: "OLD", copy: null });
    expect(standing(placing)).toBe("OLD");
  });

  it("refuses to put anything beside a log that belongs to the book before", () => {
    const placing = scene("REPLACED");
    fs.writeFileSync(`${placing.folder.database}-wal`, "log of old");
    expect(() => putInPlace(placing)).toThrow("-wal");
    expect(fs.readFileSync(placing.folder.database, "utf8")).toBe("old");
  });
});
