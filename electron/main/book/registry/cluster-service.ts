import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { memberIdsOn } from "#core/registry/standing";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler, QueryHandler } from "../router/handler";
import {
  deleteCategory,
  insertCategory,
  isCategoryUsed,
  readCategories,
  readCluster,
  updateCluster,
} from "./cluster-store";
import { readUnitFacts } from "./unit-facts";

export const frame: QueryHandler<"registry.frame"> = (context) => {
  const { id: clusterId, sourceNotes, ...cluster } = readCluster(context.database);
  const facts = readUnitFacts(context.database);
  const today = context.clock.today();
  const membersNow = memberIdsOn(facts.memberships, today);
  const members = facts.units.filter(({ id }) => membersNow.has(id)).length;
  return ok({
    ...cluster,
    clusterId,
    categories: [...facts.categories],
    members,
    sourceNotes: [...sourceNotes],
  });
};

export const editFrame: CommandHandler<"registry.editFrame"> = (context, input) => {
  const { database } = context;
  const before = readCluster(database);
  const { expectedRevision, ...fields } = input;
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.clusterCapital, name: before.name }));
  const revision = updateCluster(database, { ...fields, id: before.id });
  const { word, name, placeName, superior } = before;
  return ok({
    value: { revision },
    audit: { entityKind: "cluster", entityId: before.id, before, after: readCluster(database) },
    label: words.editFrame,
    inverse: {
      procedure: "registry.editFrame",
      input: { expectedRevision: revision, word, name, placeName, superior },
      rows: [{ table: "clusters", id: before.id, revision }],
    },
  });
};

export const addCategory: CommandHandler<"registry.addCategory"> = (context, input) => {
  const { database } = context;
  const categories = readCategories(database);
  if (categories.some((category) => foldText(category.name) === foldText(input.name)))
    return refuse(appError("UNIT_NAME_TAKEN", { name: input.name }));
  const id = context.ids.next<"category">();
  const position = Math.max(0, ...categories.map((category) => category.position)) + 1;
  const category = { id, name: input.name, position };
  insertCategory(database, { ...category, clusterId: readCluster(database).id });
  return ok({
    value: { id },
    audit: { entityKind: "category", entityId: id, before: null, after: category },
    label: words.addCategory(input.name),
    inverse: { procedure: "registry.removeCategory", input: { categoryId: id }, rows: [] },
  });
};

export const removeCategory: CommandHandler<"registry.removeCategory"> = (context, input) => {
  const { database } = context;
  const category = readCategories(database).find((candidate) => candidate.id === input.categoryId);
  if (category === undefined) return refuse(appError("NOT_FOUND", { noun: words.category }));
  const label = words.removeCategory(category.name);
  if (isCategoryUsed(database, category.id))
    return refuse(appError("UNDO_NOT_POSSIBLE", { label, why: words.categoryInUse }));
  deleteCategory(database, category.id);
  return ok({
    value: {},
    audit: { entityKind: "category", entityId: category.id, before: category, after: null },
    label,
  });
};
