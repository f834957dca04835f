import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { OutputOf } from "#core/contract";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { csvOf, pageOf, type ExportExtent, type ExportedEvent } from "#core/safekeeping/audit/export-text";
import { beforeBesideAfter } from "#core/safekeeping/audit/describe-value";
import { auditExportWords as words } from "#core/strings/audit-export-words";
import { auditRoot } from "../../database/audit-trail";
import { refusalOfPlace } from "../../file-refusal";
import type { BookContext, LongCommandHandler } from "../../router/handler";
import { stampOf } from "../closing-backup";
import { clusterOf } from "../cluster-facts";
import { syncNames, writeDurably } from "../durable-files";
import { giveWay } from "../verify-book";
import { readAuditPayload } from "./event-query";
import { type EventRow, readEvents, readPayload } from "./event-store";
import { askedOf, listed } from "./events-query";
import { namingOf } from "./names-of-ids";
import { codesOfTrail, peopleOfTrail } from "./people-of-trail";
import { isWithheld } from "./withheld-counts";

const pageSize = 500;

/** Writes the events asked for into a folder of their own on the chosen place; a folder that is not whole is taken away. */
export const exportEvents: LongCommandHandler<"audit.export", Exported> = {
  prepare: async (context, { folder, extent, taskId: _taskId, ...filters }, task) => {
    const target = context.grants.pathOf(folder);
    if (target === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const events: ExportedEvent[] = [];
    const spell = spellerOf(context, extent);
    for (let before: number | null = null; ;) {
      if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
      const rows = readEvents(context.database, askedOf(filters, before), pageSize);
      events.push(...rows.map(spell));
      before = rows.at(-1)?.seq ?? null;
      if (rows.length < pageSize) break;
      await giveWay();
    }
    events.reverse();
    return await writeFolder(context, target, events, extent);
  },
  publish: ({ bookId }, { extent }, exported) => {
    const { events } = exported;
    const audit = { entityKind: "auditExport", entityId: bookId, before: null, after: { events, extent } };
    return ok({ value: exported, audit, label: words.label(events) });
  },
};

type Exported = OutputOf<"audit.export">;

function spellerOf(context: BookContext, extent: ExportExtent): (row: EventRow) => ExportedEvent {
  const { database } = context;
  const naming = namingOf(database, context.clock.today());
  const namesOf = extent === "WITHOUT_NAMES" ? codesOfTrail(database) : peopleOfTrail(database);
  return (row) => {
    const { salt, payload } = readPayload(database, row.seq);
    const { before, after } = readAuditPayload(payload);
    const shown = extent === "WITH_CONTENTS" && !isWithheld(database, row);
    const event = listed(row, namesOf);
    return {
      ...row,
      label: event.label,
      people: event.people,
      kind: event.kind,
      when: naming.spellMoment(row.momentAt),
      fields: shown ? beforeBesideAfter(before, after, naming).filter(({ isChanged }) => isChanged) : [],
      salt: shown ? (salt ?? "") : "",
      payload: shown ? (payload ?? "") : "",
    };
  };
}

/** A page longer than this, in events, is left to Excel: nobody prints it. */
const mostPrinted = 5_000;

async function writeFolder(
  context: BookContext,
  target: string,
  events: readonly ExportedEvent[],
  extent: ExportExtent,
) {
  const { code, year } = clusterOf(context.database);
  const name = `${words.folder(code, year, stampOf(context.clock.now()))}_${context.ids.randomHex(2)}`;
  const place = join(target, name);
  const page = pageOf(events, { root: auditRoot(context.bookId), extent });
  const pdf = events.length > mostPrinted ? null : await context.host.printPdf(page);
  try {
    mkdirSync(place);
    writeDurably(join(place, words.table), csvOf(events, extent));
    writeDurably(join(place, words.page), page);
    if (pdf !== null) writeDurably(join(place, words.pdf), pdf);
    writeDurably(join(place, words.guide), words.guideText(auditRoot(context.bookId)));
    syncNames(place);
    return ok({ place: join(basename(target), name), events: events.length });
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    return refuse(refusalOfPlace(error, target, 0) as never);
  }
}
