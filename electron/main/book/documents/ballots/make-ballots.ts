import { assert } from "#core/base/assert";
import { type Result, ok, refuse } from "#core/base/result";
import { type BallotSheetFacts, ballotSheets, oneBallot } from "#core/documents/print/ballot-sheets";
import { type AppError, appError } from "#core/errors";
import { sha256 } from "../../database/sha256";
import { readCluster } from "../../registry/cluster-store";
import type { BookContext, LongCommandHandler } from "../../router/handler";
import { draftDocument } from "../make-document";
import { gatheredBallot } from "../makers/of-round";
import { type MadePaper, publishVersion } from "../publish-version";
import { storeBytes } from "../write-paper";
import { countPages } from "./count-pages";

interface Printed extends MadePaper {
  readonly pages: number;
}

type Order = Parameters<LongCommandHandler<"documents.makeBallots">["prepare"]>[1];

/**
 * Ballots as one PDF, the next version of the round's ballot beside its Word file. One is laid out first: how many
 * pages it takes is known only from the page itself.
 */
export const makeBallots: LongCommandHandler<"documents.makeBallots", Printed> = {
  prepare: async (context, order, task) => {
    const draft = await draftDocument(context, { ...orderOf(order), number: "", datedOn: null });
    if (!draft.ok) return refuse(refusalOf(draft.error));
    const facts = sheetFacts(context, order);
    if (!facts.ok) return refuse(refusalOf(facts.error));
    const { copies, size } = order;
    const one = oneBallot(facts.value, size);
    const pages = countPages(await context.host.printPdf(one));
    if (size === "TWO_ON_A4" && pages > 1)
      return refuse(appError("BALLOT_TOO_LONG", { round: facts.value.ballot.roundName }));
    const pdf = await context.host.printPdf(ballotSheets(facts.value, size, copies));
    const expected = size === "A4" ? copies * pages : Math.ceil(copies / 2);
    assert(countPages(pdf) === expected, "every ballot begins where the next sheet, or half of it, begins");
    const stored = await storeBytes(context, pdf, task);
    // The template of what is printed from a page is that page.
    return stored.ok
      ? ok({ ...stored.value, templateDigest: sha256(one), draft: draft.value, ending: ".pdf", pages })
      : stored;
  },
  publish: (context, order, { pages, ...made }) => {
    const published = publishVersion(context, { ...orderOf(order), number: "", datedOn: null }, made);
    return ok({ ...published, value: { ...published.value, pages } });
  },
};

const orderOf = ({ roundId }: Order) =>
  ({ kind: "BALLOT_PAPER", subject: { of: "ROUND", id: roundId } }) as const;

function sheetFacts(context: BookContext, { roundId }: Order): Result<BallotSheetFacts, AppError> {
  const ballot = gatheredBallot(context, "BALLOT_PAPER", roundId);
  if (!ballot.ok) return ballot;
  const { name, word } = readCluster(context.database);
  return ok({
    bookKind: context.bookKind,
    clusterName: name,
    clusterWord: word,
    ballot: ballot.value.facts,
  });
}

/** Ballots stand on no letterhead and need no seal. */
function refusalOf(error: AppError): Extract<AppError, { code: "NOT_FOUND" | "DOCUMENT_NEEDS" }> {
  if (error.code === "NOT_FOUND" || error.code === "DOCUMENT_NEEDS") return error;
  throw new Error(`Ballots were refused with ${error.code}`);
}
