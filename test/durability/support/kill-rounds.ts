import { spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bookFolder, prepareFolders } from "#main/book/book-folder";
import { createBook } from "#main/book/create-book";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { migrations } from "#main/book/database/migrations";
import { openForReading } from "#main/book/database/open-database";
import type { NewBook } from "#main/book/protocol";
import type { OpenBook } from "#main/book/run-book";
import { layOldBook } from "../../support/old-book";
import { faultsOfBook, halfDoneWork, judgeStick } from "./faults-after-kill";
import { faultsOfPeople } from "./faults-of-people";
import { mustOpen, scriptedParts } from "./scripted-book";
import { seeded } from "./seeded";

export interface KillOrder {
  readonly rounds: number;
  readonly seed: number;
  /** An empty folder of the run's own. */
  readonly home: string;
  /** The folder of the project. */
  readonly root: string;
  /** The bundled `mixed-work` script. */
  readonly script: string;
  /** Where the book of a fault is kept to be looked at; null: nowhere. */
  readonly keepFaults: string | null;
  readonly report: (round: number, tally: KillTally) => void;
}

/** What a run of kills saw. */
export interface KillTally {
  kills: number;
  /** Killed after at least one save was acknowledged. */
  killedAfterSaves: number;
  /** Killed while an old book was brought to the schema of today, or right after. */
  migrations: number;
  /** Of those, the books that were found still old. */
  foundOld: number;
  events: number;
  seals: number;
  papers: number;
  awards: number;
  /** Copies and packages on the stick that had their whole name. */
  copies: number;
  packages: number;
  /** Copies brought back and told of before the kill. */
  restores: number;
  /** Rounds in a book that knew its people. */
  peopled: number;
  /** Commands two people took together, told of before the kill; of them, copies brought back. */
  byTwo: number;
  restoresByTwo: number;
  /** Users of the books. */
  users: number;
  readonly faults: string[];
}

/** A process is killed some milliseconds after it was told that some saves are done. */
const mostSaves = 8;
const shortDelay = 40;
/** Some kills come so late that they hit the end of a long deed: a copy, a package, a restore. */
const longDelay = 400;
const longEvery = 4;
/** Milliseconds from the first sign of an opening; bringing an old book up to date takes about that long. */
const longestOpening = 400;
/** A book grows; a fresh one keeps a round short. */
const mostRoundsOfOneBook = 100;
/** Each so many rounds an old book is opened instead. */
const oldBookEvery = 10;
const papersEvery = 10;

const newBook: NewBook = {
  contents: "EMPTY",
  kind: "REAL",
  clusterWord: "CUM",
  clusterName: "Cụm thi đua số 5",
  clusterCode: "CUM5",
  year: 2022,
  placeName: "Hà Nội",
};

/** Kills a working process again and again; after each kill the book is opened and judged whole. */
export async function killRounds(order: KillOrder): Promise<KillTally> {
  const tally: KillTally = {
    ...{ kills: 0, killedAfterSaves: 0, migrations: 0, foundOld: 0, events: 0, seals: 0, papers: 0 },
    ...{ awards: 0, copies: 0, packages: 0, restores: 0, faults: [] },
    ...{ peopled: 0, byTwo: 0, restoresByTwo: 0, users: 0 },
  };
  // Two books at least, however short the run: one that knows its people and one of one person.
  const roundsOfOneBook = Math.min(mostRoundsOfOneBook, Math.ceil(order.rounds / 2));
  for (const place of ["desk", "stick"]) mkdirSync(join(order.home, place));
  let worked: WorkedBook | null = null;
  for (let round = 1; round <= order.rounds; round += 1) {
    if (round % oldBookEvery === 0) await migrationRound(order, round, tally);
    else {
      if (worked === null || round % roundsOfOneBook === 1)
        worked = await freshBook(order, round, worked, tally);
      await workRound(order, round, worked, tally);
    }
    order.report(round, tally);
  }
  if (worked !== null) await countUp(worked, order.root, tally);
  return tally;
}

/** A book of the run, with what must be true of it whatever is killed. */
interface WorkedBook {
  readonly folder: string;
  readonly people: "SEVERAL" | "ONE_PERSON";
  /** All who were ever acknowledged as its users. */
  readonly users: Set<string>;
  /** The most rows it was seen to hold: a copy brought back takes some away again. */
  readonly most: Map<CountedTable, number>;
}

const countedTables = ["seals", "papers", "award_records", "users"] as const;
type CountedTable = (typeof countedTables)[number];

/** In turn a book whose people come after a while and one of one person; which comes first is drawn from the seed. */
async function freshBook(
  order: KillOrder,
  round: number,
  last: WorkedBook | null,
  tally: KillTally,
): Promise<WorkedBook> {
  if (last !== null) {
    await countUp(last, order.root, tally);
    rmSync(last.folder, { recursive: true });
  }
  const first = order.seed % 2 === 0 ? "SEVERAL" : "ONE_PERSON";
  const people = last === null ? first : last.people === "SEVERAL" ? "ONE_PERSON" : "SEVERAL";
  const folder = join(order.home, `book-${round}`);
  const made = await createBook(folder, newBook, scriptedParts(order.root));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { folder, people, users: new Set(), most: new Map() };
}

async function workRound(
  order: KillOrder,
  round: number,
  { folder, people, users, most }: WorkedBook,
  tally: KillTally,
): Promise<void> {
  const { savedSeq, ...told } = await runUntilKilled(order, round, { folder, people, moment: "SAVES" });
  for (const user of told.users) users.add(user);
  tally.restores += told.restores;
  tally.byTwo += told.byTwo.length;
  tally.restoresByTwo += told.byTwo.filter((name) => name === "safekeeping.restore").length;
  tally.peopled += users.size > 0 ? 1 : 0;
  tally.kills += 1;
  tally.killedAfterSaves += savedSeq > 0 ? 1 : 0;
  const book = mustOpen(folder, order.root);
  const papers = round % papersEvery === 1 ? "CHECK" : "LEAVE";
  const faults = [
    ...(await faultsOfBook(book, { savedSeq, papers })),
    ...halfDoneWork(book.context.database),
    ...faultsOfPeople(book.context.database, users),
  ];
  noteMost(book, most);
  await book.close("SKIP");
  const stick = await judgeStick(join(order.home, "stick"), order.root);
  tally.copies += stick.copies;
  tally.packages += stick.packages;
  note(order, tally, { round, folder, faults: [...faults, ...stick.faults] });
}

async function migrationRound(order: KillOrder, round: number, tally: KillTally): Promise<void> {
  const folder = join(order.home, `old-${round}`);
  mkdirSync(folder);
  prepareFolders(bookFolder(folder));
  const version = round % (2 * oldBookEvery) === 0 ? 1 : 7;
  const old = layOldBook({ version, file: bookFolder(folder).database, root: order.root });
  const savedSeq = lastAuditSeq(old);
  old.close();
  await runUntilKilled(order, round, { folder, people: "ONE_PERSON", moment: "OPENING" });
  tally.kills += 1;
  tally.migrations += 1;
  tally.foundOld += versionOf(folder) < migrations.length ? 1 : 0;
  const book = mustOpen(folder, order.root);
  const faults = await faultsOfBook(book, { savedSeq, papers: "LEAVE" });
  await book.close("SKIP");
  await judgeStick(join(order.home, "stick"), order.root);
  note(order, tally, { round, folder, faults });
  rmSync(folder, { recursive: true });
}

/** The schema a killed opening left the book at. */
function versionOf(folder: string): number {
  const database = openForReading(bookFolder(folder).database);
  try {
    return database.pragma("user_version", { simple: true }) as number;
  } finally {
    database.close();
  }
}

/** Adds what the book of many rounds came to hold, so that one sees the work was real. */
async function countUp({ folder, most }: WorkedBook, root: string, tally: KillTally): Promise<void> {
  const { context, close } = mustOpen(folder, root);
  tally.events += lastAuditSeq(context.database);
  tally.seals += most.get("seals") ?? 0;
  tally.papers += most.get("papers") ?? 0;
  tally.awards += most.get("award_records") ?? 0;
  tally.users += most.get("users") ?? 0;
  await close("SKIP");
}

function noteMost({ context: { database } }: OpenBook, most: WorkedBook["most"]): void {
  for (const table of countedTables) {
    const rows = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    most.set(table, Math.max(rows, most.get(table) ?? 0));
  }
}

interface FaultsOfRound {
  readonly round: number;
  readonly folder: string;
  readonly faults: readonly string[];
}

/** Keeps the book a fault was found in, with what is needed to see it again. */
function note(order: KillOrder, tally: KillTally, { round, folder, faults }: FaultsOfRound): void {
  if (faults.length === 0) return;
  const where = `seed ${order.seed}, round ${round}`;
  tally.faults.push(...faults.map((fault) => `${where}: ${fault}`));
  if (order.keepFaults === null) return;
  cpSync(folder, join(order.keepFaults, `seed-${order.seed}-round-${round}`), { recursive: true });
}

/** What a process said before it was killed. */
interface LastWords {
  /** The number of the last event it was told is saved. */
  readonly savedSeq: number;
  readonly restores: number;
  /** Users it was told are made. */
  readonly users: readonly string[];
  /** Commands it was told two people took together, by name. */
  readonly byTwo: readonly string[];
}

interface Work {
  readonly folder: string;
  readonly people: WorkedBook["people"];
  readonly moment: "SAVES" | "OPENING";
}

/** Works in a book (or only opens it) until killed at a moment drawn from seed and round. */
async function runUntilKilled(
  order: KillOrder,
  round: number,
  { folder, people, moment }: Work,
): Promise<LastWords> {
  const seed = order.seed + round;
  // A row of its own: drawn from that of the work, the moment of the kill would go with the first deed.
  const { pick } = seeded(~seed);
  const wait = moment === "OPENING" ? 0 : pick(mostSaves);
  const delayOfWork = pick(longEvery) === 0 ? longDelay : shortDelay;
  const delay = pick(moment === "OPENING" ? longestOpening : delayOfWork);
  const awaited = moment === "OPENING" ? /^opening$/gm : /^(ready|saved \d+)$/gm;
  const task = [order.script, folder, order.root, order.home, String(seed), people];
  const child = spawn(process.execPath, task);
  let heard = "";
  let timer: NodeJS.Timeout | null = null;
  child.stderr.on("data", (text) => (heard += String(text)));
  child.stdout.on("data", (text) => {
    heard += String(text);
    const due = [...heard.matchAll(awaited)].length > wait;
    if (timer === null && due) timer = setTimeout(() => child.kill("SIGKILL"), delay);
  });
  const signal = await new Promise((resolve) => child.once("exit", (_code, by) => resolve(by)));
  if (signal !== "SIGKILL" || /incident|Error/.test(heard)) {
    throw new Error(`seed ${order.seed}, round ${round}: the work ended by itself:\n${heard}`);
  }
  const all = (pattern: RegExp) => [...heard.matchAll(pattern)].map(([, word = ""]) => word);
  return {
    savedSeq: Number(all(/^saved (\d+)$/gm).at(-1) ?? 0),
    restores: all(/^restored$/gm).length,
    users: all(/^user (\S+)$/gm),
    byTwo: all(/^by two (\S+)$/gm),
  };
}
