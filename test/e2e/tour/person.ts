import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** Someone at the keyboard: only what a person can do with clicks and keys, and a camera. */
export interface Person {
  readonly page: Page;
  /** Presses a button by its words. */
  readonly press: (words: string | RegExp, within?: Locator) => Promise<void>;
  /** Types into a field by its label, replacing what is there. */
  readonly type: (label: string | RegExp, text: string, within?: Locator) => Promise<void>;
  /** Chooses from a list by typing the first letters and Enter. */
  readonly choose: (label: string | RegExp, option: string, within?: Locator) => Promise<void>;
  /** Goes to a room of the rail. */
  readonly goTo: (room: string) => Promise<void>;
  /** Waits until words are in sight. */
  readonly see: (words: string | RegExp) => Promise<void>;
  /** Photographs the window as the next numbered picture. */
  readonly photograph: (title: string) => Promise<void>;
}

/** A person before this window; pictures go to the folder, numbered in order. */
export function personAt(page: Page, pictures: string): Person {
  let taken = 0;
  const scope = (within?: Locator) => within ?? page;
  return {
    page,
    press: (words, within) => scope(within).getByRole("button", { name: words }).first().click(),
    type: async (label, text, within) => {
      const field = fieldOf(scope(within), label);
      await field.click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(text);
      await page.keyboard.press("Tab");
    },
    choose: async (label, option, within) => {
      const field = fieldOf(scope(within), label);
      await field.click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(option);
      await page.getByRole("option", { name: option }).first().click();
    },
    goTo: (room) => page.getByRole("navigation").getByText(room, { exact: true }).click(),
    see: (words) => page.getByText(words).first().waitFor({ state: "visible" }),
    photograph: async (title) => {
      taken += 1;
      await mkdir(pictures, { recursive: true });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(pictures, `${String(taken).padStart(2, "0")}-${title}.png`),
        animations: "disabled",
      });
    },
  };
}

function fieldOf(scope: Locator | Page, label: string | RegExp): Locator {
  return scope
    .getByRole("textbox", { name: label })
    .or(scope.getByRole("combobox", { name: label }))
    .first();
}
