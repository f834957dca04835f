import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RoundCount } from "#core/conference/count";
import { assert } from "#core/base/assert";
import type { LocalDate } from "#core/base/local-date";
import { bookFolder } from "#main/book/book-folder";
import { openDatabase } from "#main/book/database/open-database";
import { systemIds } from "#main/book/id-source";
import { type BenchBook, makeBook, openBenchBook } from "./bench-book";

/** Ways to save one line: two commands of the program, and one row put in without it. */
export const saverNames = ["registry.addUnit", "conference.saveCount", "one raw insert"] as const;
export type SaverName = (typeof saverNames)[number];

export interface Saver {
  /** File of the database it saves into. */
  readonly database: string;
  readonly save: () => Promise<void> | void;
  /** Brings the book back to its size; not part of a save. */
  readonly takeBack: () => Promise<void>;
  readonly close: () => Promise<void> | void;
}

/** Makes the book that every saver gets a copy of: the sample with its first round open. */
export async function makeBookToSaveInto(folder: string): Promise<void> {
  await makeBook(folder, "SAMPLE");
  const book = await openBenchBook(folder);
  const asked = { search: "", year: null, offset: 0, limit: 1 };
  const meetingId = (await book.call("conference.meetings", asked)).rows[0]?.id;
  assert(meetingId !== undefined, "the sample has a meeting");
  await book.call("conference.fillRoll", { meetingId });
  await book.call("conference.markAllPresent", { meetingId });
  const whole = { search: "", categoryId: null, standing: null, offset: 0, limit: 500 };
  const { rows } = await book.call("dossiers.list", whole);
  const nominationIds = rows.map(({ id }) => id);
  const group = { name: "Tập thể", categoryId: null, quota: 1, nominationIds };
  await book.call("conference.openRound", { meetingId, name: "Vòng 1", groups: [group] });
  await book.close();
}

/** A saver over its own copy of the book, which is put beside the original. */
export async function openSaver(name: SaverName, original: string): Promise<Saver> {
  const folder = `${original}-${saverNames.indexOf(name)}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(original, folder, { recursive: true });
  const database = bookFolder(folder).database;
  if (name === "one raw insert") return rawSaver(database);
  const book = await openBenchBook(folder);
  return { database, close: book.close, ...(await saving(name, book)) };
}

function rawSaver(file: string): Saver {
  const database = openDatabase(file);
  const insert = database.prepare("INSERT INTO units (id, position, edited_at) VALUES (?, ?, ?)");
  let last = 1_000;
  return {
    database: file,
    save: () => {
      last += 1;
      insert.run(systemIds.next(), last, new Date().toISOString());
    },
    takeBack: async () => undefined,
    close: () => void database.close(),
  };
}

async function saving(
  name: Exclude<SaverName, "one raw insert">,
  book: BenchBook,
): Promise<Pick<Saver, "save" | "takeBack">> {
  return name === "registry.addUnit" ? addingUnits(book) : await savingCounts(book);
}

function addingUnits(book: BenchBook): Pick<Saver, "save" | "takeBack"> {
  let added = 0;
  let takeBack = async (): Promise<void> => undefined;
  return {
    save: async () => {
      added += 1;
      const { undo } = await book.answer("registry.addUnit", {
        name: `Sở Tư pháp thứ ${added}`,
        shortName: "",
        locality: "Cần Thơ",
        categoryId: null,
        parentId: null,
        memberFrom: "2022-01-01" as LocalDate,
        memberTo: null,
        note: "",
      });
      takeBack = async () => {
        assert(undo !== undefined, "adding a unit can be taken back");
        await book.call("safekeeping.undo", { stepId: undo.stepId });
      };
    },
    takeBack: () => takeBack(),
  };
}

async function savingCounts(book: BenchBook): Promise<Pick<Saver, "save" | "takeBack">> {
  const row = book.context.database.prepare("SELECT id FROM rounds").get() as { readonly id: string };
  const roundId = row.id as Parameters<typeof book.call<"conference.round">>[1]["roundId"];
  const round = await book.call("conference.round", { roundId });
  let { revision } = round;
  const lines = round.groups.flatMap((group) => group.lines);
  return {
    save: async () => {
      const voted = revision % 10;
      const count: RoundCount = {
        ...round.count,
        lines: lines.map(({ id }) => ({
          lineId: id,
          agree: voted,
          disagree: 10 - voted,
          blank: 0,
          invalid: 0,
          ...{ writtenAgree: null, writtenDisagree: null, writtenBlank: null },
        })),
      };
      ({ revision } = await book.call("conference.saveCount", {
        roundId,
        expectedRevision: revision,
        count,
      }));
    },
    takeBack: async () => undefined,
  };
}

/** Where the original lies in a scratch folder. */
export const originalIn = (work: string): string => join(work, "saving", "book");
