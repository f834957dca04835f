import { z } from "zod";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { beforeBesideAfter } from "#core/safekeeping/audit/describe-value";
import { auditWords } from "#core/strings/audit-words";
import type { QueryHandler } from "../../router/handler";
import { readEvent, readPayload } from "./event-store";
import { listed } from "./events-query";
import { namingOf } from "./names-of-ids";
import { peopleOfTrail } from "./people-of-trail";
import { isWithheld } from "./withheld-counts";

/** Fields shown of one event; a paste of thousands of rows is not read field by field. */
const mostFields = 400;

const auditPayload = z.object({
  before: z.unknown(),
  after: z.unknown(),
  undoOf: z.int().optional(),
});

/** What a payload holds; the parts of one whose text is not ours are empty. */
export function readAuditPayload(payload: string | null): z.infer<typeof auditPayload> {
  if (payload === null) return { before: null, after: null };
  const parsed = auditPayload.safeParse(JSON.parse(payload));
  return parsed.success ? parsed.data : { before: null, after: null };
}

/** One event whole, before beside after. */
export const eventQuery: QueryHandler<"audit.event"> = ({ database, clock }, { seq }) => {
  const row = readEvent(database, seq);
  if (row === undefined) return refuse(appError("NOT_FOUND", { noun: auditWords.eventNoun }));
  const { payload, erasedBySeq } = readPayload(database, seq);
  const withheld = isWithheld(database, row);
  const { before, after, undoOf } = readAuditPayload(payload);
  const naming = namingOf(database, clock.today());
  return ok({
    ...listed(row, peopleOfTrail(database)),
    record: { kind: row.entityKind, id: row.entityId },
    entityName: naming.nameOf(row.entityId) ?? "",
    fields: withheld ? [] : beforeBesideAfter(before, after, naming).slice(0, mostFields),
    contents: withheld ? "WITHHELD" : "SHOWN",
    erasedBySeq,
    undoOfSeq: undoOf ?? null,
    hash: row.hash,
  });
};
