import { expect, it } from "vitest";
import { withPeople } from "../support/people";
import { workedBook } from "../safekeeping/worked-book";
import { hostileCalls } from "./hostile/hostile-calls";

const calls = Number(process.env["HOSTILE_CALLS"] ?? 1500);
const seed = Number(process.env["HOSTILE_SEED"] ?? 20_221_102);

/** After so many a book has lost too much for the next ones to meet anything. */
const callsOfOneBook = 5000;
const books = Array.from({ length: Math.ceil(calls / callsOfOneBook) }, (_, place) => ({
  seed: seed + place,
  calls: Math.min(callsOfOneBook, calls - place * callsOfOneBook),
}));

/** The short form; `npm run torture -- --calls 100000` sends so many. */
it.each(books)(
  "answers $calls hostile calls of every role, changes nothing it refuses and is never surprised, seed $seed",
  async (order) => {
    const book = await workedBook();
    const people = await withPeople(book);
    const { outcomes, breaches } = await hostileCalls({ book, people, ...order });
    console.log(`${order.calls} calls, seed ${order.seed}:`, outcomes);
    expect(breaches).toEqual([]);
    expect(Object.keys(outcomes)).toEqual(
      expect.arrayContaining(["DONE", "READ", "NOT_ALLOWED", "INPUT_NOT_VALID"]),
    );
    expect(book.database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(book.database.pragma("foreign_key_check")).toEqual([]);
  },
  // A hang is an error; many calls on a busy machine are not.
  600_000,
);
