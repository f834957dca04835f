import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { type StrayedRow, acceptStrayed } from "../../database/copy-rows";
import type { LongCommandHandler } from "../../router/handler";
import { giveWay } from "../verify-book";
import { strayedRows } from "./row-findings";

/**
 * Takes rows that were changed with another tool as they stand; what they were and are goes into the audit. The
 * findings of the check are those of before until the book is checked again.
 */
export const acceptChanges: LongCommandHandler<"audit.acceptChanges", readonly StrayedRow[]> = {
  prepare: async ({ database }) => {
    const strayed = await strayedRows(database, giveWay);
    return strayed.length === 0 ? refuse(appError("NOTHING_TO_ACCEPT", {})) : ok(strayed);
  },
  publish: (context, { reason }, strayed) => {
    acceptStrayed(context.database);
    const check = context.check();
    context.keepCheck({ ...check, findings: check.findings.filter(({ kind }) => kind !== "ROW") });
    return ok({
      value: { rows: strayed.length },
      audit: {
        entityKind: "book",
        entityId: context.bookId,
        before: { rows: strayed.map((row) => spell(row, row.kept)) },
        after: { rows: strayed.map((row) => spell(row, row.found)) },
        reason,
      },
      label: words.acceptLabel(strayed.length),
    });
  },
};

/** A row as the audit keeps it: its table, its key and its values by column; texts alone, for a payload is canonical. */
function spell({ table, key, columns }: StrayedRow, values: readonly unknown[] | null) {
  const texts = values?.map((value) => (value === null ? null : String(value)));
  return {
    table,
    key,
    row:
      texts === undefined
        ? null
        : Object.fromEntries(columns.map((column, place) => [column, texts[place] ?? null])),
  };
}
