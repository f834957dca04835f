import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { overviewScreen } from "#core/strings/overview-words";
import { startWords as start } from "#core/strings/start-words";
import { uiStrings } from "#core/strings/ui-strings";
import { enlarged, type Screen } from "./screen";

/** A folder without a book. */
const elsewhere = mkdtempSync(join(tmpdir(), "every-screen-no-book-"));

/** What stands before a book is open. */
export const startScreens: readonly Screen[] = [
  { picture: "start-samples", sees: start.question },
  { picture: "start-samples-enlarged", sees: start.question, size: enlarged },
  {
    picture: "start-new-book",
    reach: ({ app: { page } }) => page.keyboard.press("1"),
    sees: start.clusterNameHint,
  },
  {
    picture: "start-new-book-wrong",
    reach: ({ app: { page } }) => page.getByRole("button", { name: start.create, exact: true }).click(),
    sees: uiStrings.fieldRequired,
  },
  {
    picture: "start-no-book-yet",
    reach: async ({ app: { page } }) => {
      await page.getByRole("radio", { name: start.newTitle }).focus();
      await page.keyboard.press("2");
    },
    sees: start.noRecent,
  },
  {
    picture: "start-book-missing",
    reach: async ({ app, button }) => {
      await app.stub({ open: [[elsewhere]] });
      await button(start.chooseFolderFirst).click();
      await app.page.getByTestId(/^refusal-/).waitFor();
    },
    sees: /\S/,
  },
  {
    picture: "overview-first-steps",
    reach: async ({ app: { page } }) => {
      await page.getByRole("button", { name: start.back }).click();
      await page.getByRole("heading", { name: start.question }).waitFor();
      await page.keyboard.press("1");
      await page.getByLabel(start.clusterName).fill("Cụm thi đua các cơ quan nội chính tỉnh");
      await page.getByLabel(start.clusterCode).fill("NC");
      await page.getByRole("button", { name: start.create, exact: true }).click();
    },
    sees: overviewScreen.firstSteps,
  },
];
