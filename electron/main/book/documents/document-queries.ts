import { ok, refuse } from "#core/base/result";
import type { DocumentVersion } from "#core/documents/procedures";
import { appError } from "#core/errors";
import { documentNouns } from "#core/strings/documents-words";
import { readCurrentYear } from "../registry/year-store";
import type { QueryHandler } from "../router/handler";
import { type DocumentRecord, countChains, readChain, readChains, readVersionsOf } from "./document-store";
import { draftDocument } from "./make-document";

export const listChains: QueryHandler<"documents.chains"> = ({ database }, input) => {
  const { id: yearId } = readCurrentYear(database);
  const { rows, total } = readChains(database, { ...input, yearId });
  return ok({
    rows: rows.map((last) => ({
      chainId: last.chainId,
      kind: last.kind,
      subject: last.subject,
      title: last.title,
      stage: last.stage,
      versions: last.version,
      differences: last.differences.length,
      madeAt: last.madeAt,
      number: last.number,
      datedOn: last.datedOn,
    })),
    total,
    all: countChains(database, yearId, null),
    signed: countChains(database, yearId, "SIGNED"),
  });
};

export const showChain: QueryHandler<"documents.chain"> = ({ database }, { chainId }) => {
  const versions = readChain(database, chainId);
  const last = versions.at(-1);
  if (last === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.document }));
  const { kind, subject, title } = last;
  return ok({ chainId, kind, subject, title, versions: versions.map(versionOf) });
};

function versionOf(record: DocumentRecord): DocumentVersion {
  const { id, version, stage, fileName, bytes, madeAt, number, datedOn, code, codeIs } = record;
  return {
    id,
    version,
    stage,
    fileName,
    bytes,
    madeAt,
    number,
    datedOn,
    code,
    codeIs,
    differences: [...record.differences],
  };
}

export const prospect: QueryHandler<"documents.prospect"> = async (context, { kind, subject }) => {
  const { database } = context;
  const draft = await draftDocument(context, { kind, subject, number: "", datedOn: null });
  const last = readVersionsOf(database, { yearId: readCurrentYear(database).id, kind, subject }).at(-1);
  return ok({
    title: draft.ok ? draft.value.title : null,
    refusal: draft.ok ? null : { code: draft.error.code, facts: { ...draft.error.facts } },
    openChain: last === undefined || last.stage === "SIGNED" ? null : last.chainId,
  });
};
