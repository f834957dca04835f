import type { CategoryId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import type { Category } from "#core/registry/unit";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { deleteCategory, nameOfCategory, updateCategory, usesOfCategory } from "./category-store";
import { currentClusterId, insertCategory, readCategories } from "./cluster-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.category }));

const isNameTaken = (categories: readonly Category[], name: string, except: CategoryId | null) =>
  categories.some((known) => known.id !== except && foldText(known.name) === foldText(name));

/** Writes a category; with the id and place it had before where it is put back. */
function add(context: BookContext, name: string, before: Pick<Category, "id" | "position"> | null) {
  const { database } = context;
  const categories = readCategories(database);
  if (isNameTaken(categories, name, null)) return refuse(appError("UNIT_NAME_TAKEN", { name }));
  const id = before?.id ?? context.ids.next<"category">();
  const position = before?.position ?? Math.max(0, ...categories.map((known) => known.position)) + 1;
  insertCategory(database, { id, name, position, clusterId: currentClusterId(database) });
  return ok({
    value: { id },
    audit: { entityKind: "category", entityId: id, before: null, after: { id, name, position } },
    label: before === null ? words.addCategory(name) : words.restoreCategory(name),
    inverse: {
      procedure: "registry.removeCategory" as const,
      input: { categoryId: id },
      rows: [],
    },
  });
}

export const addCategory: CommandHandler<"registry.addCategory"> = (context, { name }) =>
  add(context, name, null);

export const restoreCategory: CommandHandler<"registry.restoreCategory"> = (
  context,
  { categoryId, name, position },
) => {
  // Put back already, perhaps under another name or by another cluster.
  const there = nameOfCategory(context.database, categoryId);
  if (there !== null) return refuse(appError("UNIT_NAME_TAKEN", { name: there }));
  return add(context, name, { id: categoryId, position });
};

export const renameCategory: CommandHandler<"registry.renameCategory"> = (context, input) => {
  const { database } = context;
  const { categoryId: id, expectedRevision, name } = input;
  const categories = readCategories(database);
  const before = categories.find((known) => known.id === id);
  if (before === undefined) return notFound();
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.categoryCapital, name: before.name }));
  if (isNameTaken(categories, name, id)) return refuse(appError("UNIT_NAME_TAKEN", { name }));
  const revision = updateCategory(database, { ...before, name });
  return ok({
    value: { revision },
    audit: { entityKind: "category", entityId: id, before, after: { ...before, name } },
    label: words.renameCategory(before.name, name),
    inverse: {
      procedure: "registry.renameCategory",
      input: { categoryId: id, expectedRevision: revision, name: before.name },
      rows: [{ table: "categories", id, revision }],
    },
  });
};

export const moveCategory: CommandHandler<"registry.moveCategory"> = (context, { categoryId, towards }) => {
  const { database } = context;
  const categories = readCategories(database);
  const place = categories.findIndex(({ id }) => id === categoryId);
  const moved = categories[place];
  if (moved === undefined) return notFound();
  const other = categories[towards === "UP" ? place - 1 : place + 1];
  if (other === undefined) return refuse(appError("CATEGORY_AT_THE_END", { name: moved.name }));
  updateCategory(database, { ...other, position: moved.position });
  const revision = updateCategory(database, { ...moved, position: other.position });
  return ok({
    value: {},
    audit: {
      entityKind: "category",
      entityId: categoryId,
      before: { order: categories.map(({ id }) => id) },
      after: { order: readCategories(database).map(({ id }) => id) },
    },
    label: words.moveCategory(moved.name),
    inverse: {
      procedure: "registry.moveCategory",
      input: { categoryId, towards: towards === "UP" ? "DOWN" : "UP" },
      rows: [{ table: "categories", id: categoryId, revision }],
    },
  });
};

export const removeCategory: CommandHandler<"registry.removeCategory"> = (context, input) => {
  const { database } = context;
  const category = readCategories(database).find((candidate) => candidate.id === input.categoryId);
  if (category === undefined) return notFound();
  const { id, name, position } = category;
  const uses = usesOfCategory(database, id);
  if (uses.units + uses.others > 0) return refuse(appError("CATEGORY_IN_USE", { name, ...uses }));
  deleteCategory(database, id);
  return ok({
    value: {},
    audit: { entityKind: "category", entityId: id, before: category, after: null },
    label: words.removeCategory(name),
    inverse: {
      procedure: "registry.restoreCategory",
      input: { categoryId: id, name, position },
      rows: [],
    },
  });
};
