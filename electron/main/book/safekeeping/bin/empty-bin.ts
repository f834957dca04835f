import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { BinItem } from "#core/safekeeping/bin/bin-item";
import type { Emptying } from "#core/safekeeping/bin/procedures";
import { binWords as words } from "#core/strings/bin-words";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { rehearse } from "../../router/in-transaction";
import { forgetUnusedPapers, removeForgottenFiles } from "../unused-papers";
import { binnedBefore, readBinItem } from "./bin-list";
import { hangingRowsOf } from "./hanging-rows";
import { type Part, closureOf, referenceToClosure } from "./row-closure";

/** A thrown away row with all that lives and dies with it. */
interface Going {
  readonly item: BinItem;
  readonly parts: readonly Part[];
}

interface Choice {
  readonly goes: readonly Going[];
  readonly stays: readonly { readonly item: BinItem; readonly why: string }[];
}

/** What would go and what stays, worked out by deleting all of it in a transaction that is taken back. */
export const whatWouldGo: QueryHandler<"bin.whatWouldGo"> = (context, { emptying }) => {
  const { database, clock } = context;
  const { goes, stays } = chosen(context, emptying);
  const preview = goes.map(({ item, parts }) => ({
    item,
    hanging: [...hangingRowsOf(database, parts, "ALL")],
  }));
  const papers = rehearse(database, () => {
    deleteAll(database, goes);
    return forgetUnusedPapers(database, clock.now());
  });
  return ok({
    goes: preview,
    stays: [...stays],
    files: papers.length,
    bytes: papers.reduce((sum, { bytes }) => sum + bytes, 0),
  });
};

/** Deletes for good what nothing needs. The files of papers go after the commit; a crash between leaves an orphan. */
export const emptyBin: CommandHandler<"bin.empty"> = (context, { emptying }) => {
  const { database } = context;
  const { goes, stays } = chosen(context, emptying);
  const [first] = stays;
  if (goes.length === 0) {
    return first === undefined
      ? refuse(appError("NOT_FOUND", { noun: words.itemNoun }))
      : refuse(appError("BIN_KEEPS_ALL", { name: first.item.name, why: first.why }));
  }
  deleteAll(database, goes);
  const papers = forgetUnusedPapers(database, context.clock.now());
  return ok({
    value: { erased: goes.length, stayed: stays.length, files: papers.length },
    audit: {
      entityKind: "bin",
      entityId: goes.length === 1 ? (goes[0]?.item.id ?? "") : context.bookId,
      before: { items: goes.map(({ item }) => ({ kind: item.kind, id: item.id, name: item.name })) },
      after: { papers: papers.map(({ digest }) => digest) },
    },
    label: goes.length === 1 ? words.emptyOneLabel : words.emptyLabel(goes.length),
    afterCommit: () => removeForgottenFiles(database, context.folder),
  });
};

/** A row needed only by rows that go as well goes too: judged again until nothing more is freed. */
function chosen(context: BookContext, emptying: Emptying): Choice {
  const { database } = context;
  let waiting = itemsOf(context, emptying).map((item) => ({ item, parts: closureOf(database, item) }));
  const goes: Going[] = [];
  for (;;) {
    const going = goes.flatMap(({ parts }) => parts);
    const freed = waiting.filter((row) => whyItStays(database, row, going) === null);
    if (freed.length === 0) break;
    goes.push(...freed);
    waiting = waiting.filter((row) => !freed.includes(row));
  }
  const going = goes.flatMap(({ parts }) => parts);
  const stays = waiting.map((row) => ({ item: row.item, why: whyItStays(database, row, going) ?? "" }));
  return { goes, stays };
}

function itemsOf({ database, clock }: BookContext, emptying: Emptying): readonly BinItem[] {
  const today = clock.today();
  switch (emptying.of) {
    case "ITEM": {
      const item = readBinItem(database, { ...emptying, today });
      return item === undefined ? [] : [item];
    }
    case "OLDER": {
      const last = new Date(Date.parse(clock.now()) - emptying.days * 86_400_000).toISOString();
      return binnedBefore(database, last as Moment, today);
    }
  }
}

/** Why a row cannot go, in a sentence; null where nothing needs it. */
function whyItStays(database: Database, { item, parts }: Going, going: readonly Part[]): string | null {
  if (item.kind === "UNIT" && isPartOfChange(database, item.id)) return words.partOfChange;
  if (item.kind === "PAPER" && wasPacked(database, item.id)) return words.need("packages");
  const table = referenceToClosure(database, parts, going);
  return table === null ? null : words.need(table);
}

/** A decision about several units names them in its own content, where no reference holds them. */
function isPartOfChange(database: Database, unitId: string): boolean {
  return (
    database.prepare("SELECT 1 FROM unit_events WHERE unit_id = ? AND change_id IS NOT NULL").get(unitId) !==
    undefined
  );
}

/** A paper that lay in its dossier when a package was written has gone out with it. */
function wasPacked(database: Database, paperId: string): boolean {
  return (
    database
      .prepare(
        `SELECT 1 FROM nomination_papers AS paper
         JOIN packages ON packages.nomination_id = paper.nomination_id
         WHERE paper.id = ? AND written_at >= added_at AND written_at <= binned_at`,
      )
      .get(paperId) !== undefined
  );
}

function deleteAll(database: Database, goes: readonly Going[]): void {
  // Rows refer to one another; what is left at the commit must refer to nothing that is gone.
  database.pragma("defer_foreign_keys = ON");
  for (const { parts } of goes) {
    for (const { table, column, above } of parts.toReversed()) {
      const ids = JSON.stringify(above);
      const those = `${column} IN (SELECT value FROM json_each(?))`;
      if (table === "unit_names") {
        database
          .prepare(`DELETE FROM unit_search WHERE rowid IN (SELECT number FROM unit_names WHERE ${those})`)
          .run(ids);
      }
      database.prepare(`DELETE FROM ${table} WHERE ${those}`).run(ids);
    }
  }
  // Deleting its events asked for the spans of a unit that is gone.
  database.exec("DELETE FROM stale_units WHERE unit_id NOT IN (SELECT id FROM units)");
}
