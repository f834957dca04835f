import { expect, it } from "vitest";
import { withPeople } from "../support/people";
import { workedBook } from "../safekeeping/worked-book";
import { hostileCalls } from "./hostile/hostile-calls";

const calls = Number(process.env["HOSTILE_CALLS"] ?? 1500);
const seed = Number(process.env["HOSTILE_SEED"] ?? 20_221_102);

/** The short form; `npm run torture -- --calls 100000` sends so many. */
it(
  "answers hostile calls of every role, changes nothing it refuses and is never surprised",
  async () => {
    const book = await workedBook();
    const people = await withPeople(book);
    const { outcomes, breaches } = await hostileCalls({ book, people, calls, seed });
    console.log(`${calls} calls, seed ${seed}:`, outcomes);
    expect(breaches).toEqual([]);
    expect(Object.keys(outcomes)).toEqual(
      expect.arrayContaining(["DONE", "READ", "NOT_ALLOWED", "INPUT_NOT_VALID"]),
    );
    expect(book.database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(book.database.pragma("foreign_key_check")).toEqual([]);
    // A hang is an error; many calls are not.
  },
  180_000 + calls * 100,
);
