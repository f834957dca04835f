import { assert } from "#core/base/assert";
import { canonicalText } from "#core/base/canonical-text";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { TakenPaper } from "../../workshop/workshop";
import { appendAuditEvent } from "../database/audit-trail";
import { sha256 } from "../database/sha256";
import type { BookContext } from "../router/handler";
import { inTransaction } from "../router/in-transaction";
import { fillDossiers, takeSamplePapers } from "./fill-dossiers";
import { fillPledges } from "./fill-pledges";
import { fillRegistry } from "./fill-registry";
import { fillMeetings, fillYears } from "./fill-year";
import { type SampleFile, sampleFile } from "./sample-file";
import type { Keyed } from "./sample-keys";
import { assertNothingIn, setAsOf } from "./sample-store";

/** Fills a new, empty SAMPLE book: papers first, then everything in one transaction with its audit event. */
export async function loadSample(context: BookContext, json: unknown): Promise<Result<null, AppError>> {
  const sample = sampleFile.parse(json);
  assert(context.bookKind === "SAMPLE", "a sample fills a book of its own kind");
  const papers = await takeSamplePapers(context, sample);
  if (!papers.ok) return papers;
  return inTransaction(context.database, () => {
    assertNothingIn(context.database);
    fillBook(context, sample, papers.value);
    return ok(null);
  });
}

function fillBook(context: BookContext, sample: SampleFile, papers: Keyed<TakenPaper>): void {
  const { database, ids, clock } = context;
  setAsOf(database, sample.asOf);
  const registry = fillRegistry(context, sample);
  fillYears(context, sample, registry);
  const meetings = fillMeetings(context, sample, registry);
  fillPledges(context, sample, registry, meetings);
  fillDossiers(context, sample, registry, papers);
  appendAuditEvent(database, {
    bookId: context.bookId,
    momentAt: clock.now(),
    user: "KEEPER",
    procedure: "app.openSample",
    entityKind: "book",
    entityId: context.bookId,
    salt: ids.randomHex(32),
    payload: {
      before: null,
      after: { sample: sample.name, asOf: sample.asOf, digest: sha256(canonicalText(sample)) },
    },
  });
}
