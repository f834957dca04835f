import type { Database } from "better-sqlite3";
import type { CategoryId } from "#core/base/ids";
import type { Category } from "#core/registry/unit";

/** Writes the name and place of a category; answers the new revision. */
export function updateCategory(database: Database, category: Omit<Category, "revision">): number {
  const row = database
    .prepare(
      `UPDATE categories SET name = @name, position = @position, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get(category);
  return (row as { readonly revision: number }).revision;
}

/** The name of a category of any cluster of the book; null of none. */
export function nameOfCategory(database: Database, id: CategoryId): string | null {
  const name = database.prepare("SELECT name FROM categories WHERE id = ?").pluck().get(id);
  return (name as string | undefined) ?? null;
}

/** Takes out a category nothing refers to. */
export function deleteCategory(database: Database, id: CategoryId): void {
  database.prepare("DELETE FROM categories WHERE id = ?").run(id);
}

/** What else than units may be kept by category. */
const others = ["round_groups", "plan_items", "pledges", "targets", "award_quotas"];

/** What is in a category: units (in the bin or not), and rows of other rooms. */
export function usesOfCategory(
  database: Database,
  id: CategoryId,
): { readonly units: number; readonly others: number } {
  const count = (table: string) =>
    database.prepare(`SELECT count(*) FROM ${table} WHERE category_id = ?`).pluck().get(id) as number;
  return { units: count("unit_categories"), others: others.reduce((sum, table) => sum + count(table), 0) };
}
