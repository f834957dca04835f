import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "#core/base/assert";
import type { Result } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { minutesTags } from "#core/documents/minutes-tags";
import type { AppError } from "#core/errors";
import { dossierText } from "#core/exchange/dossier-data";
import { packageName, payloadPaths } from "#core/exchange/package-names";
import { scratchDossier } from "#core/exchange/scratch-dossier";
import type { checkItem } from "#core/safekeeping/procedures";
import { errorSentence } from "#core/strings/error-sentences";
import { machineCheckStrings as words } from "#core/strings/machine-check-strings";
import type { z } from "zod";
import { layFirstSchema } from "../database/migrate";
import { migrations } from "../database/migrations";
import { openDatabase } from "../database/open-database";
import { sha256 } from "../database/sha256";
import { freeBytesOf } from "../database/sqlite-refusal";
import type { BookContext, Task } from "../router/handler";
import { syncFile, syncFolders } from "./durable-files";
import { writeFirstRows } from "./first-rows";

/** A probe that found something wrong; the message is for the report. */
export class CheckFailure extends Error {}

type CheckName = z.infer<typeof checkItem>["name"];
type Probe = (context: BookContext, folder: string, task: Task) => Promise<string>;

const enoughBytes = 1024 * 1024 * 1024;
const probeRows = 200;
const paperText = `%PDF-1.4\n${words.sampleName}`.repeat(8000);

/** What is tried, in this order; each has a folder of its own. */
export const machineProbes: readonly (readonly [CheckName, Probe])[] = [
  ["SPACE", probeSpace],
  ["SYNC", probeSync],
  ["RENAME", probeRename],
  ["BOOK", probeBook],
  ["SEARCH", probeSearch],
  ["PAPER", probePaper],
  ["DOCUMENT", probeDocument],
  ["PACKAGE", probePackage],
];

function must<Value>(result: Result<Value, AppError>): Value {
  if (result.ok) return result.value;
  const { title, detail } = errorSentence(result.error);
  throw new CheckFailure(`${title} ${detail}`.trim());
}

async function probeSpace(_context: BookContext, folder: string): Promise<string> {
  const free = freeBytesOf(folder);
  if (free < enoughBytes) throw new CheckFailure(words.spaceBad(free));
  return words.spaceGood(free);
}

async function probeSync(_context: BookContext, folder: string): Promise<string> {
  const file = join(folder, "sync.txt");
  writeFileSync(file, paperText);
  syncFile(file);
  await syncFolders([folder]);
  return words.syncGood;
}

async function probeRename(_context: BookContext, folder: string): Promise<string> {
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  mkdirSync(before);
  writeFileSync(join(before, "file.txt"), paperText);
  renameSync(before, after);
  if (existsSync(before) || readFileSync(join(after, "file.txt"), "utf8") !== paperText) {
    throw new CheckFailure(words.names.RENAME);
  }
  return words.renameGood;
}

function scratchDatabase(context: BookContext, folder: string) {
  const database = openDatabase(join(folder, "so-thi-dua.db"));
  layFirstSchema(database, migrations);
  writeFirstRows(
    database,
    { kind: "TRAINING", programVersion: context.programVersion, asOf: null, cluster: null },
    context.clock,
    context.ids,
  );
  return database;
}

async function probeBook(context: BookContext, folder: string): Promise<string> {
  const database = scratchDatabase(context, folder);
  try {
    const insert = database.prepare("INSERT INTO drafts (form, content, saved_at) VALUES (?, ?, ?)");
    for (let row = 0; row < probeRows; row += 1) insert.run(`form ${row}`, paperText.slice(0, 500), "");
    const rows = database.prepare("SELECT count(*) FROM drafts").pluck().get();
    const line = database.pragma("integrity_check(1)", { simple: true });
    if (rows !== probeRows || line !== "ok") throw new CheckFailure(String(line));
    return words.bookGood(probeRows);
  } finally {
    database.close();
  }
}

async function probeSearch(context: BookContext, folder: string): Promise<string> {
  const database = scratchDatabase(context, folder);
  try {
    database.exec("CREATE VIRTUAL TABLE temp.found USING fts5 (name UNINDEXED, folded)");
    database
      .prepare("INSERT INTO temp.found (name, folded) VALUES (?, ?)")
      .run(words.sampleName, foldText(words.sampleName));
    const typed = words.sampleSearch;
    const name = database
      .prepare("SELECT name FROM temp.found WHERE found MATCH ?")
      .pluck()
      .get(
        typed
          .split(" ")
          .map((word) => `"${word}"*`)
          .join(" "),
      );
    if (name !== words.sampleName) throw new CheckFailure(words.searchBad);
    return words.searchGood(typed, words.sampleName);
  } finally {
    database.close();
  }
}

async function takeProbePaper(context: BookContext, folder: string, task: Task) {
  const [staging, papers] = [join(folder, "staging"), join(folder, "papers")];
  for (const place of [staging, papers]) mkdirSync(place);
  const from = join(folder, words.paperName);
  writeFileSync(from, paperText);
  const taken = must(
    await context.workshop.takePaper({ from, stagingFolder: staging, papersFolder: papers }, task),
  );
  return { ...taken, path: join(papers, taken.digest.slice(0, 2), taken.digest) };
}

async function probePaper(context: BookContext, folder: string, task: Task): Promise<string> {
  const taken = await takeProbePaper(context, folder, task);
  const digest = await context.workshop.hashFile(taken.path, task);
  if (digest !== sha256(paperText)) throw new CheckFailure(words.names.PAPER);
  return words.paperGood(taken.bytes);
}

async function probeDocument(context: BookContext, folder: string, task: Task): Promise<string> {
  const template = join(context.resources, "templates", "bien-ban-kiem-phieu.docx");
  const data = Object.fromEntries(minutesTags.map((tag) => [tag, "…"]));
  const bytes = must(await context.workshop.fillTemplate({ template, data, allowedTags: minutesTags }, task));
  writeFileSync(join(folder, "document.docx"), bytes);
  return words.documentGood(bytes.length);
}

async function probePackage(context: BookContext, folder: string, task: Task): Promise<string> {
  const { path: from, bytes, digest } = await takeProbePaper(context, folder, task);
  const paper = { kind: "EVIDENCE", fileName: words.paperName } as const;
  const [path] = payloadPaths([paper]);
  assert(path !== undefined, "one paper has one path");
  const name = packageName({ clusterCode: "MAY", year: 2022, number: "HS-0001", revision: 1 });
  const hosoJson = dossierText(scratchDossier({ name, papers: [{ ...paper, path, bytes, sha256: digest }] }));
  const order = {
    ...{ name, targetFolder: folder, hosoJson, largestFile: null },
    payload: [{ from, path, bytes, digest }],
    bagInfo: [["External-Identifier", name]] as const,
  };
  const written = must(await context.workshop.writePackage(order, task));
  const verdict = must(await context.workshop.verifyPackage(written.folder, task));
  if (verdict.validBagIt !== "YES") throw new CheckFailure(words.packageBad(verdict.faults.length));
  return words.packageGood(written.files);
}
