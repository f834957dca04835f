import type { ClusterId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { openingOf } from "#core/dossiers/opening-of";
import { appError } from "#core/errors";
import type { ClusterPaper } from "#core/registry/cluster-paper-procedures";
import {
  type PaperIdentity,
  type PaperRefusal,
  isSamePaper,
  judgePaperDay,
  judgePaperTwice,
} from "#core/registry/judge-cluster-paper";
import { registrySteps as words } from "#core/strings/registry-words";
import { recordPaper } from "../database/record-paper";
import { openStoredFile } from "../open-stored-file";
import type { BookContext, CommandHandler, LongCommandHandler, QueryHandler } from "../router/handler";
import { type TakenFile, takeFile } from "../take-file";
import {
  type ClusterPaperFields,
  type ClusterPaperRecord,
  clusterPapersOfDay,
  insertClusterPaper,
  isStored,
  listClusterPapers,
  readClusterPaper,
  setClusterPaperBinned,
  setScan,
  updateClusterPaper,
  usesOfClusterPaper,
} from "./cluster-paper-store";
import { currentClusterId } from "./cluster-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.clusterPaper }));

const livePaper = ({ database }: BookContext, id: ClusterPaper["id"]) => {
  const paper = readClusterPaper(database, id);
  return paper?.binnedAt === null ? paper : undefined;
};

/** A paper as it crosses the boundary. */
function shown(record: ClusterPaperRecord): ClusterPaper {
  const { digest, fileName, bytes, binnedAt: _binnedAt, clusterId: _clusterId, ...rest } = record;
  return {
    ...rest,
    scan: digest === null ? null : { digest, fileName, bytes: bytes ?? 0, opening: openingOf(fileName) },
  };
}

export const clusterPapers: QueryHandler<"registry.clusterPapers"> = ({ database }, input) => {
  const { rows, total } = listClusterPapers(database, { ...input, clusterId: currentClusterId(database) });
  return ok({ rows: rows.map(shown), total });
};

export const clusterPaper: QueryHandler<"registry.clusterPaper"> = (context, { clusterPaperId }) => {
  const paper = livePaper(context, clusterPaperId);
  if (paper === undefined) return notFound();
  const { quotas, regulations } = usesOfClusterPaper(context.database, clusterPaperId);
  return ok({ ...shown(paper), quotas, regulations: [...regulations] });
};

/** The rule about a paper of the cluster that is in the book already, over what the book holds. */
const judgeTwice = (
  { database }: BookContext,
  clusterId: ClusterId,
  paper: PaperIdentity & { readonly id: ClusterPaper["id"] | null },
): Result<null, PaperRefusal<"CLUSTER_PAPER_TWICE">> =>
  judgePaperTwice(paper, clusterPapersOfDay(database, clusterId, paper.datedOn));

interface Prepared {
  /** The cluster the paper was written for: the window may work on another by the time the scan is in. */
  readonly clusterId: ClusterId;
  readonly taken: TakenFile | null;
}

export const addClusterPaper: LongCommandHandler<"registry.addClusterPaper", Prepared> = {
  prepare: async (context, { file }, task) => {
    const clusterId = currentClusterId(context.database);
    if (file === null) return ok({ clusterId, taken: null });
    const taken = await takeFile(context, file, task);
    return taken.ok ? ok({ clusterId, taken: taken.value }) : taken;
  },
  publish: (context, { file: _file, taskId: _taskId, ...fields }, { clusterId, taken }) => {
    const { database } = context;
    const dayJudged = judgePaperDay(fields.datedOn, context.clock.today());
    if (!dayJudged.ok) return dayJudged;
    const judged = judgeTwice(context, clusterId, { ...fields, id: null });
    if (!judged.ok) return judged;
    const id = context.ids.next<"clusterPaper">();
    const editedAt = context.clock.now();
    if (taken !== null) recordPaper(database, { ...taken, takenInAt: editedAt });
    const { digest = null, fileName = "" } = taken ?? {};
    insertClusterPaper(database, { ...fields, id, clusterId, digest, fileName, editedAt });
    return ok({
      value: { id },
      audit: {
        entityKind: "clusterPaper",
        entityId: id,
        before: null,
        after: readClusterPaper(database, id) ?? null,
      },
      label: words.addClusterPaper(fields.subject),
      inverse: {
        procedure: "registry.binClusterPaper" as const,
        input: { clusterPaperId: id },
        rows: [{ table: "cluster_papers", id, revision: 1 }],
      },
    });
  },
};

export const editClusterPaper: CommandHandler<"registry.editClusterPaper"> = (context, input) => {
  const { clusterPaperId: id, expectedRevision, ...fields } = input;
  const before = livePaper(context, id);
  if (before === undefined) return notFound();
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.clusterPaperCapital, name: before.subject }));
  if (fields.datedOn !== before.datedOn) {
    const judged = judgePaperDay(fields.datedOn, context.clock.today());
    if (!judged.ok) return judged;
  }
  if (!isSamePaper(fields, before)) {
    const judged = judgeTwice(context, before.clusterId, { ...fields, id });
    if (!judged.ok) return judged;
  }
  const editedAt = context.clock.now();
  const revision = updateClusterPaper(context.database, { ...fields, id, editedAt });
  return ok({
    value: { revision },
    audit: { entityKind: "clusterPaper", entityId: id, before, after: livePaper(context, id) ?? null },
    label: words.editClusterPaper(fields.subject),
    inverse: {
      procedure: "registry.editClusterPaper",
      input: { clusterPaperId: id, expectedRevision: revision, ...fieldsOf(before) },
      rows: [{ table: "cluster_papers", id, revision }],
    },
  });
};

function fieldsOf(record: ClusterPaperRecord): ClusterPaperFields {
  const { kind, year, number, datedOn, issuer, subject, note } = record;
  return { kind, year, number, datedOn, issuer, subject, note };
}

/** Makes the scan this one, or none; what was there is named in the inverse and stays in the paper store. */
function changeScan(
  context: BookContext,
  before: ClusterPaperRecord,
  scan: Pick<TakenFile, "digest" | "fileName"> | null,
) {
  const { id, subject } = before;
  const revision = setScan(context.database, {
    id,
    digest: scan?.digest ?? null,
    fileName: scan?.fileName ?? "",
    editedAt: context.clock.now(),
  });
  return ok({
    value: { revision },
    audit: { entityKind: "clusterPaper", entityId: id, before, after: livePaper(context, id) ?? null },
    label: scan === null ? words.removeScan(subject) : words.setScan(subject),
    inverse: {
      procedure: "registry.setClusterScan" as const,
      input: {
        clusterPaperId: id,
        scan: before.digest === null ? null : { digest: before.digest, fileName: before.fileName },
      },
      rows: [{ table: "cluster_papers", id, revision }],
    },
  });
}

export const attachClusterScan: LongCommandHandler<"registry.attachClusterScan", TakenFile> = {
  prepare: async (context, { clusterPaperId, file }, task) =>
    livePaper(context, clusterPaperId) === undefined ? notFound() : await takeFile(context, file, task),
  publish: (context, { clusterPaperId }, taken) => {
    const before = livePaper(context, clusterPaperId);
    if (before === undefined) return notFound();
    recordPaper(context.database, { ...taken, takenInAt: context.clock.now() });
    return changeScan(context, before, taken);
  },
};

export const setClusterScan: CommandHandler<"registry.setClusterScan"> = (
  context,
  { clusterPaperId, scan },
) => {
  const before = livePaper(context, clusterPaperId);
  if (before === undefined) return notFound();
  if (scan !== null && !isStored(context.database, scan.digest))
    return refuse(appError("NOT_FOUND", { noun: words.scan }));
  return changeScan(context, before, scan);
};

export const openClusterScan: QueryHandler<"registry.openClusterScan"> = async (
  context,
  { clusterPaperId },
  task,
) => {
  const paper = livePaper(context, clusterPaperId);
  if (paper === undefined) return notFound();
  const { digest, fileName } = paper;
  if (digest === null) return refuse(appError("NOT_FOUND", { noun: words.scan }));
  return await openStoredFile(context, { digest, fileName }, task);
};

export const binClusterPaper: CommandHandler<"registry.binClusterPaper"> = (
  context,
  { clusterPaperId: id },
) => {
  const before = livePaper(context, id);
  if (before === undefined) return notFound();
  const { subject } = before;
  const { quotas, regulations } = usesOfClusterPaper(context.database, id);
  if (quotas > 0 || regulations.length > 0)
    return refuse(appError("CLUSTER_PAPER_IN_USE", { subject, quotas, regulations }));
  const revision = setClusterPaperBinned(context.database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "clusterPaper", entityId: id, before, after: null },
    label: words.binClusterPaper(subject),
    inverse: {
      procedure: "registry.restoreClusterPaper",
      input: { clusterPaperId: id },
      rows: [{ table: "cluster_papers", id, revision }],
    },
  });
};

export const restoreClusterPaper: CommandHandler<"registry.restoreClusterPaper"> = (
  context,
  { clusterPaperId: id },
) => {
  const before = readClusterPaper(context.database, id);
  if (before === undefined || before.binnedAt === null) return notFound();
  const judged = judgeTwice(context, before.clusterId, before);
  if (!judged.ok) return judged;
  const revision = setClusterPaperBinned(context.database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "clusterPaper", entityId: id, before: null, after: livePaper(context, id) ?? null },
    label: words.restoreClusterPaper(before.subject),
    inverse: {
      procedure: "registry.binClusterPaper",
      input: { clusterPaperId: id },
      rows: [{ table: "cluster_papers", id, revision }],
    },
  });
};
