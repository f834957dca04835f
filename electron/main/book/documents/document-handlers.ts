import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { ballotCopies } from "./ballots/ballot-copies";
import { makeBallots } from "./ballots/make-ballots";
import { openDocument, saveDocumentCopy } from "./document-copies";
import { listChains, prospect, showChain } from "./document-queries";
import { readMinutes } from "./document-store";
import { makeDocument, makeMinutes } from "./make-document";
import { makePublicList } from "./public-list/make-public-list";
import { setPublicName, showPublicList } from "./public-list/public-list-handlers";
import { listSubjects } from "./subject-choices";
import { takeBack } from "./take-back";
import { takeSigned } from "./take-signed";

export const documentHandlers: HandlersOf<"documents"> = {
  "documents.make": makeDocument,
  "documents.prospect": prospect,
  "documents.subjects": listSubjects,
  "documents.chains": listChains,
  "documents.chain": showChain,
  "documents.takeBack": takeBack,
  "documents.takeSigned": takeSigned,
  "documents.makeMinutes": makeMinutes,
  "documents.ballots": ballotCopies,
  "documents.makeBallots": makeBallots,
  "documents.publicList": showPublicList,
  "documents.setPublicName": setPublicName,
  "documents.makePublicList": makePublicList,
  "documents.list": (context, { roundId }) => {
    const documents = readMinutes(context.database, roundId).map(
      ({ id, fileName, madeAt, bytes, digest, code, codeIs }) => ({
        ...{ id, fileName, madeAt, bytes, digest, code, codeIs },
      }),
    );
    return ok({ documents });
  },
  "documents.open": openDocument,
  "documents.saveCopy": saveDocumentCopy,
};
