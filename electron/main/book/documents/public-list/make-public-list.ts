import { type Result, ok, refuse } from "#core/base/result";
import { documentKinds } from "#core/documents/document-kind";
import { type OpinionsFacts, type PublicListFacts, publicList } from "#core/documents/papers/public-list";
import type { PublicList } from "#core/safekeeping/personal-data/redaction";
import { documentsRoomWords } from "#core/strings/documents-room-words";
import { readCluster } from "../../registry/cluster-store";
import type { BookContext, Change, LongCommandHandler } from "../../router/handler";
import { type Gathered, type MakeRefusal, type Maker, letterheadMaker, needs } from "../maker";
import { type MadePaper, type PaperOrder, publishVersion } from "../publish-version";
import { writePaper } from "../write-paper";
import { everyNomination, gatherPublicList } from "./gather-public-list";

interface MadeList extends MadePaper {
  readonly list: PublicList;
}

const blankOpinions: OpinionsFacts = { to: "", until: null };

/** The list of every nomination of the year, with blanks for where opinions go. */
export const makeBlankPublicList: Maker<"PUBLIC_LIST"> = (context, subject, typed) => {
  const { list } = gatherPublicList(context, everyNomination, typed.datedOn ?? context.clock.today());
  return makerOf(list, blankOpinions)(context, subject, typed);
};

/** Makes the list of a choice as the next version of the year's; the audit keeps how many stand on it, and no name. */
export const makePublicList: LongCommandHandler<"documents.makePublicList", MadeList> = {
  prepare: async (context, order, task) => {
    const { opinionsTo, opinionsUntil, datedOn } = order;
    const { list } = gatherPublicList(context, order, datedOn ?? context.clock.today());
    const make = makerOf(list, { to: opinionsTo, until: opinionsUntil });
    const draft = await make(context, { of: "YEAR" }, order);
    if (!draft.ok) return refuse(refusalOf(draft.error));
    const { template } = documentKinds.PUBLIC_LIST;
    const written = await writePaper(context, { template, ...draft.value }, task);
    return written.ok
      ? ok({ ...written.value, draft: draft.value, ending: ".docx" as const, list })
      : written;
  },
  publish: (context, { number, datedOn }, { list, ...made }) => {
    const order: PaperOrder = { kind: "PUBLIC_LIST", subject: { of: "YEAR" }, number, datedOn };
    return ok(withCounts(publishVersion(context, order, made), list));
  },
};

function makerOf(list: PublicList, opinions: OpinionsFacts): Maker<"PUBLIC_LIST"> {
  return letterheadMaker("PUBLIC_LIST", publicList, (context) => factsOf(context, list, opinions));
}

function factsOf(
  { database }: BookContext,
  list: PublicList,
  opinions: OpinionsFacts,
): Result<Gathered<PublicListFacts>, MakeRefusal> {
  if (list.lines.length + list.leftOut === 0) return needs("PUBLIC_LIST", "NOMINATIONS");
  const { name: clusterName, year } = readCluster(database);
  const about = documentsRoomWords.yearMark(year);
  return ok({ facts: { clusterName, year, list, opinions }, about, fileMark: about });
}

function withCounts<Value>(change: Change<Value>, { lines, shortened, leftOut }: PublicList): Change<Value> {
  const counts = { namedInFull: lines.length - shortened, shortened, leftOut };
  return { ...change, audit: { ...change.audit, after: { ...Object(change.audit.after), ...counts } } };
}

/** A list of the year stands on no round and no seal. */
function refusalOf(error: MakeRefusal) {
  switch (error.code) {
    case "LETTERHEAD_MISSING":
    case "LETTERHEAD_WITHOUT_BODY":
    case "DOCUMENT_NEEDS":
      return error;
    default:
      throw new Error(`A list for the public was refused with ${error.code}`);
  }
}
