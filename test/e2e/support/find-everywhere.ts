import { expect } from "vitest";
import type { Page } from "playwright-core";
import { searchWords } from "#core/strings/overview-words";

/** Ctrl+K, what is looked for, ↓ until the line wanted, Enter; then waits for the drawer that shows it. */
export async function findEverywhere(
  page: Page,
  looked: { readonly typed: string; readonly line: string; readonly drawer: string },
): Promise<void> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: searchWords.open });
  await field.fill(looked.typed);
  const lines = page.getByRole("listbox", { name: searchWords.results }).getByRole("option");
  await lines.filter({ hasText: looked.line }).first().waitFor();
  const place = (await lines.allInnerTexts()).findIndex((words) => words.includes(looked.line));
  for (let step = 0; step < place; step += 1) await field.press("ArrowDown");
  await expect.poll(() => lines.nth(place).getAttribute("aria-selected")).toBe("true");
  await field.press("Enter");
  await page.locator("[data-drawer] h2", { hasText: looked.drawer }).waitFor();
}
