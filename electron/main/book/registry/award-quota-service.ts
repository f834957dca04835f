import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler, QueryHandler } from "../router/handler";
import { readAdopters } from "./adopter-store";
import { deleteAwardQuota, putAwardQuota, readAwardQuotas } from "./award-quota-store";
import { readCategories } from "./cluster-store";
import { readCurrentYear, readYear } from "./year-store";

export const awardQuotas: QueryHandler<"registry.awardQuotas"> = ({ database }) => {
  const { id: yearId, clusterId, year } = readCurrentYear(database);
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  const papers = new Map(readAdopters(database, clusterId).papers.map(({ id, title }) => [id, title]));
  return ok({
    yearId,
    year,
    quotas: readAwardQuotas(database, yearId).map(({ yearId: _year, revision: _revision, ...quota }) => ({
      ...quota,
      categoryName: quota.categoryId === null ? null : (categories.get(quota.categoryId) ?? null),
      paperTitle: quota.clusterPaperId === null ? null : (papers.get(quota.clusterPaperId) ?? null),
    })),
  });
};

export const setAwardQuota: CommandHandler<"registry.setAwardQuota"> = (context, input) => {
  const { database } = context;
  const { yearId, awardCode, categoryId, quota, clusterPaperId } = input;
  const year = readYear(database, yearId);
  if (year === undefined) return refuse(appError("NOT_FOUND", { noun: words.year }));
  const known = readCategories(database, year.clusterId);
  if (categoryId !== null && !known.some(({ id }) => id === categoryId))
    return refuse(appError("NOT_FOUND", { noun: words.category }));
  const { papers } = readAdopters(database, year.clusterId);
  if (clusterPaperId !== null && !papers.some(({ id }) => id === clusterPaperId))
    return refuse(appError("NOT_FOUND", { noun: words.clusterPaper }));
  const find = () =>
    readAwardQuotas(database, yearId).find(
      (line) => line.awardCode === awardCode && line.categoryId === categoryId,
    );
  const before = find();
  if (quota !== null) {
    const id = before?.id ?? context.ids.next<"awardQuota">();
    putAwardQuota(database, { id, yearId, awardCode, categoryId, quota, clusterPaperId });
  } else if (before === undefined) {
    return refuse(appError("NOT_FOUND", { noun: words.awardQuota }));
  } else {
    deleteAwardQuota(database, before.id);
  }
  const after = find();
  return ok({
    value: {},
    audit: {
      entityKind: "awardQuota",
      entityId: after?.id ?? before?.id ?? yearId,
      before: before ?? null,
      after: after ?? null,
    },
    label: words.setAwardQuota(year.year),
    inverse: {
      procedure: "registry.setAwardQuota",
      input: {
        ...{ yearId, awardCode, categoryId },
        quota: before?.quota ?? null,
        clusterPaperId: before?.clusterPaperId ?? null,
      },
      rows: after === undefined ? [] : [{ table: "award_quotas", id: after.id, revision: after.revision }],
    },
  });
};
