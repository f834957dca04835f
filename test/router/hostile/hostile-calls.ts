import { createHash } from "node:crypto";
import type { Caller, Procedure } from "#core/base/procedure";
import { type Answer, contract } from "#core/contract";
import { errorSentence } from "#core/strings/error-sentences";
import type { Sentence } from "#core/strings/sentence";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { watchedTables } from "#main/book/database/watched-tables";
import { seeded } from "../../durability/support/seeded";
import type { People } from "../../support/people";
import type { ScratchBook } from "../../support/scratch-book";
import { hostileNames, hostileValues, spoiled } from "./hostile-values";
import { nearValidInput } from "./near-valid-input";

interface HostileOrder {
  readonly book: ScratchBook;
  readonly people: People;
  readonly calls: number;
  readonly seed: number;
}

/** What hostile calls came to. */
interface HostileTally {
  /** Calls by what they were answered: DONE, READ or the code of the refusal. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Every breach of what the router promises, with the number of the call: `4711 registry.addUnit: …`. */
  readonly breaches: readonly string[];
}

/** Calls that count wrong secrets even where they refuse. */
const countsAttempts: ReadonlySet<string> = new Set([
  ...["safekeeping.signIn", "safekeeping.unlock", "safekeeping.recover", "safekeeping.vouch"],
  ...["safekeeping.changePassword", "safekeeping.setPin"],
]);
const callers = ["NOBODY", "VIEWER", "TELLER", "SECRETARY", "KEEPER"] as const;
const procedures: ReadonlyMap<string, Procedure> = new Map(Object.entries(contract));

/**
 * Sends a book made-up calls of every role and judges each answer: a refusal has its sentence and leaves every row as it
 * was, a change stands in the audit and was allowed to the caller, nothing is thrown and nothing surprises the program.
 */
export async function hostileCalls({ book, people, calls, seed }: HostileOrder): Promise<HostileTally> {
  const { database, router, context } = book;
  const chance = seeded(seed);
  const outcomes: Record<string, number> = {};
  const breaches: string[] = [];
  const names = [...procedures.keys()];
  const lots = { chance, ids: idsIn(book), tokens: [book.grant(book.outside("given"))] };
  let content = contentOf(book);
  let touched = changesOf(book);

  for (let number = 1; number <= calls; number += 1) {
    sitDown(callers[Math.floor((number - 1) / 50) % callers.length] ?? "NOBODY");
    const caller = context.session.caller();
    const name = chance.some(chance.pick(12) === 0 ? hostileNames : names) ?? "";
    const procedure = procedures.get(name);
    const input = inputFor(procedure);
    const breach = (what: string) => breaches.push(`${number} ${caller} ${name.slice(0, 60)}: ${what}`);
    const before = lastAuditSeq(database);
    const surprises = book.incidents.length;

    const answer = await router.call(name, input).catch((cause: unknown) => {
      breach(`threw ${String(cause)}`);
      return null;
    });
    if (answer === null) continue;
    const outcome = outcomeOf(answer, procedure);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (book.incidents.length > surprises) breach(`surprised by ${String(book.incidents.at(-1))}`);
    if (answer.ok && procedure?.roles.includes(caller) !== true) breach("answered to one who may not");
    if (answer.ok && procedure?.servedBy !== "BOOK") breach("answered for the shell");
    if (!answer.ok && !isWhole(errorSentence(answer.error))) breach(`${outcome} has no whole sentence`);
    if (outcome !== "DONE" && lastAuditSeq(database) !== before) breach(`${outcome}, yet in the audit`);
    if (changesOf(book) === touched) continue;
    touched = changesOf(book);
    const now = contentOf(book);
    const changed = [...now.keys()].filter((table) => now.get(table) !== content.get(table));
    if (changed.length > 0 && outcome !== "DONE" && !countsAttempts.has(name)) {
      breach(`${outcome}, yet changed ${changed.join(", ")}`);
    }
    content = now;
  }
  return { outcomes, breaches };

  function sitDown(role: Caller): void {
    if (context.session.caller() === role) return;
    if (role === "NOBODY") context.session.signOut();
    else context.session.signIn(people[role].id);
  }

  function inputFor(procedure: Procedure | undefined): unknown {
    if (procedure === undefined || chance.pick(8) === 0) return chance.some(hostileValues);
    const near = nearValidInput(procedure.input, lots);
    return chance.pick(2) === 0 ? near : spoiled(near, chance);
  }
}

/** It says what happened, and why or what to do now. */
function isWhole({ title, detail, cure }: Sentence): boolean {
  return title.trim() !== "" && (detail + cure).trim() !== "" && !/undefined|\[object/.test(title + cure);
}

function outcomeOf(answer: Answer, procedure: Procedure | undefined): string {
  if (!answer.ok) return answer.error.code;
  return procedure?.kind === "command" ? "DONE" : "READ";
}

/** Rows written on this connection so far, taken back ones too. */
function changesOf({ database }: ScratchBook): number {
  return database.prepare("SELECT total_changes()").pluck().get() as number;
}

/** The digest of the rows of every watched table: all a person or the program has put in the book. */
function contentOf({ database }: ScratchBook): ReadonlyMap<string, string> {
  return new Map(
    watchedTables(database).map(({ name, columns, key }) => {
      const kept = columns.map((column) => `"${column}"`);
      const order = key.map((column) => `"${column}"`).join(", ");
      const rows = database
        .prepare(`SELECT ${kept.join(", ")} FROM "${name}" ORDER BY ${order}`)
        .raw()
        .all();
      return [name, createHash("sha256").update(JSON.stringify(rows)).digest("hex")];
    }),
  );
}

function idsIn({ database }: ScratchBook): string[] {
  return watchedTables(database)
    .filter(({ key }) => key.length === 1 && key[0] === "id")
    .flatMap(({ name }) => database.prepare(`SELECT id FROM "${name}" LIMIT 5`).pluck().all() as string[]);
}
