import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler, PlainCommandHandler, QueryHandler } from "../router/handler";
import {
  deleteCluster,
  deleteYear,
  isClusterUsed,
  isYearUsed,
  listClusters,
  workOn,
} from "./cluster-list-store";
import { currentClusterId, insertCluster } from "./cluster-store";
import { ensureYear, insertHead, readHeads, readYear, readYears, updateYear } from "./year-store";

const clustersOf = ({ database, clock }: BookContext) => listClusters(database, clock.today());

export const clusters: QueryHandler<"registry.clusters"> = (context) =>
  ok({
    currentId: currentClusterId(context.database),
    clusters: clustersOf(context).map((cluster) => ({ ...cluster, years: [...cluster.years] })),
  });

export const addCluster: CommandHandler<"registry.addCluster"> = (context, input) => {
  const known = clustersOf(context);
  const { name, code } = input;
  if (known.some((cluster) => foldText(cluster.name) === foldText(name)))
    return refuse(appError("CLUSTER_NAME_TAKEN", { name }));
  const withCode = known.find((cluster) => cluster.code === code);
  if (withCode !== undefined)
    return refuse(appError("CLUSTER_CODE_TAKEN", { clusterCode: code, name: withCode.name }));
  const id = context.ids.next<"cluster">();
  insertCluster(context.database, { ...input, id, sourceNotes: [] });
  return ok({
    value: { id },
    audit: { entityKind: "cluster", entityId: id, before: null, after: input },
    label: words.addCluster(name),
    inverse: {
      procedure: "registry.removeCluster",
      input: { clusterId: id },
      rows: [{ table: "clusters", id, revision: 1 }],
    },
  });
};

export const removeCluster: CommandHandler<"registry.removeCluster"> = (context, { clusterId }) => {
  const { database } = context;
  const known = clustersOf(context);
  const cluster = known.find(({ id }) => id === clusterId);
  if (cluster === undefined) return refuse(appError("NOT_FOUND", { noun: words.cluster }));
  const { name } = cluster;
  const other = known.find(({ id }) => id !== clusterId);
  if (other === undefined) return refuse(appError("CLUSTER_IS_THE_ONLY_ONE", { name }));
  if (isClusterUsed(database, clusterId)) return refuse(appError("CLUSTER_IN_USE", { name }));
  if (currentClusterId(database) === clusterId) workOn(database, other.id, other.year);
  deleteCluster(database, clusterId);
  return ok({
    value: {},
    audit: { entityKind: "cluster", entityId: clusterId, before: cluster, after: null },
    label: words.removeCluster(name),
  });
};

/** Categories are the cluster's and stay; settings, and head and deputies, come over as asked, without their days. */
export const openYear: CommandHandler<"registry.openYear"> = (context, { clusterId, year, from, carry }) => {
  const { database, ids } = context;
  const cluster = clustersOf(context).find(({ id }) => id === clusterId);
  if (cluster === undefined) return refuse(appError("NOT_FOUND", { noun: words.cluster }));
  const { name } = cluster;
  if (cluster.years.includes(year)) return refuse(appError("YEAR_ALREADY_OPEN", { name, year }));
  const source = from === null ? null : readYears(database, clusterId).find((known) => known.year === from);
  if (source === undefined) return refuse(appError("NOT_FOUND", { noun: words.year }));
  const opened = ensureYear(database, { clusterId, year, newId: ids.next<"year">() });
  if (source !== null && carry.includes("LETTERHEAD"))
    updateYear(database, opened.id, { ...source, theme: "" });
  if (source !== null && carry.includes("HEADS")) {
    for (const { unitId, role, leader } of readHeads(database, source.id)) {
      const id = ids.next<"yearHead">();
      insertHead(database, {
        ...{ id, yearId: opened.id, unitId, role, leader },
        ...{ from: null, to: null, basis: "", roundId: null },
      });
    }
  }
  const revision = readYear(database, opened.id)?.revision ?? 1;
  return ok({
    value: { yearId: opened.id },
    audit: {
      entityKind: "year",
      entityId: opened.id,
      before: null,
      after: { year: readYear(database, opened.id) ?? null, heads: readHeads(database, opened.id) },
    },
    label: words.openYear(year, name),
    inverse: {
      procedure: "registry.removeYear",
      input: { yearId: opened.id },
      rows: [{ table: "years", id: opened.id, revision }],
    },
  });
};

export const removeYear: CommandHandler<"registry.removeYear"> = (context, { yearId }) => {
  const { database } = context;
  const known = readYear(database, yearId);
  if (known === undefined) return refuse(appError("NOT_FOUND", { noun: words.year }));
  const { year, clusterId } = known;
  const cluster = clustersOf(context).find(({ id }) => id === clusterId);
  if (cluster?.year === year) return refuse(appError("YEAR_IS_WORKED_ON", { year }));
  if (isYearUsed(database, yearId)) return refuse(appError("YEAR_IN_USE", { year }));
  const heads = readHeads(database, yearId);
  deleteYear(database, yearId);
  return ok({
    value: {},
    audit: { entityKind: "year", entityId: yearId, before: { year: known, heads }, after: null },
    label: words.removeYear(year, cluster?.name ?? ""),
  });
};

/** Where the window stands is no fact of the ledger: neither a step nor an event of the trail. */
export const chooseYear: PlainCommandHandler<"registry.chooseYear"> = {
  plain: (context, { clusterId, year }) => {
    const cluster = clustersOf(context).find(({ id }) => id === clusterId);
    if (cluster === undefined) return refuse(appError("NOT_FOUND", { noun: words.cluster }));
    if (!cluster.years.includes(year)) return refuse(appError("NOT_FOUND", { noun: words.year }));
    workOn(context.database, clusterId, year);
    return ok({});
  },
};
