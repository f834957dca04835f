import { type Result, ok, refuse } from "#core/base/result";
import { type DocumentSubject, documentKinds } from "#core/documents/document-kind";
import { appError } from "#core/errors";
import { documentNouns } from "#core/strings/documents-words";
import type { BookContext, LongCommandHandler, Task } from "../router/handler";
import type { MakeRefusal, Maker, PaperDraft } from "./maker";
import { makers } from "./makers";
import { type MadePaper, type PaperOrder, publishVersion } from "./publish-version";
import { writePaper } from "./write-paper";

/** The paper as it would be made now, or why it cannot be. */
export async function draftDocument(
  context: BookContext,
  order: PaperOrder,
): Promise<Result<PaperDraft, MakeRefusal>> {
  const { kind, subject } = order;
  if (subject.of !== documentKinds[kind].subject)
    return refuse(appError("NOT_FOUND", { noun: documentNouns.subject }));
  const make = makers[kind] as Maker;
  return await make(context, subject as never, order);
}

/** Makes a paper of the catalogue: a new version of the one there is, or a new one once that was signed. */
export const makeDocument: LongCommandHandler<"documents.make", MadePaper> = {
  prepare: (context, order, task) => prepareDocument(context, order, task),
  publish: (context, order, made) => ok(publishVersion(context, order, made)),
};

/** The minutes of a count by their round, as the conference room asks for them. */
export const makeMinutes: LongCommandHandler<"documents.makeMinutes", MadePaper> = {
  prepare: async (context, { roundId }, task) => {
    const made = await prepareDocument(context, minutesOrder(roundId), task);
    if (made.ok) return made;
    if (made.error.code === "LETTERHEAD_MISSING" || made.error.code === "LETTERHEAD_WITHOUT_BODY")
      throw new Error("The minutes of a count stand on no letterhead of the year");
    if (made.error.code === "DOCUMENT_NEEDS") throw new Error("The minutes of a count need a seal only");
    return refuse(made.error);
  },
  publish: (context, { roundId }, made) => ok(publishVersion(context, minutesOrder(roundId), made)),
};

const minutesOrder = (roundId: Extract<DocumentSubject, { of: "ROUND" }>["id"]): PaperOrder => ({
  kind: "BALLOT_MINUTES",
  subject: { of: "ROUND", id: roundId },
  number: "",
  datedOn: null,
});

async function prepareDocument(context: BookContext, order: PaperOrder, task: Task) {
  const draft = await draftDocument(context, order);
  if (!draft.ok) return draft;
  const { template } = documentKinds[order.kind];
  const written = await writePaper(context, { template, ...draft.value }, task);
  return written.ok ? ok({ ...written.value, draft: draft.value, ending: ".docx" as const }) : written;
}
