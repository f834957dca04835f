import { copyKeepingWords } from "#core/strings/copy-keeping-words";
import { copyWords } from "#core/strings/copies-words";
import { restoreScreenWords } from "#core/strings/restore-screen-words";
import { safekeepingWords as safekeeping } from "#core/strings/safekeeping-words";
import { uiStrings } from "#core/strings/ui-strings";
import type { Screen } from "./screen";

/** Copies of the book: the list, one asked to be opened again, and what was found in it. */
export const copiesScreens: readonly Screen[] = [
  {
    picture: "safekeeping-backups",
    at: "/safekeeping",
    reach: ({ tab }) => tab(safekeeping.tabBackups).click(),
    sees: safekeeping.backupReasons.USB,
  },
  {
    picture: "safekeeping-copy-keeping",
    reach: ({ part }) => part("copies-keeping").click(),
    sees: copyKeepingWords.always,
    shows: ["safekeeping/copies/keeping-drawer"],
  },
  {
    picture: "safekeeping-copy-keeping-wrong",
    reach: async ({ app: { page } }) => {
      await page.getByLabel(copyKeepingWords.days).fill("3");
      await page.getByTestId("save-keeping").click();
    },
    sees: uiStrings.fieldTooSmall(7),
    shows: ["safekeeping/copies/keeping-drawer"],
  },
  {
    picture: "safekeeping-prove-copy",
    reach: async ({ app: { page } }) => {
      await page.getByLabel(copyKeepingWords.days).fill("14");
      await page.getByTestId("drawer-close").click();
      await page.getByTestId("backups").getByRole("button", { name: copyWords.proveAgain }).first().click();
    },
    sees: copyWords.proveText,
    shows: ["safekeeping/copies/copy-task-dialog"],
  },
  {
    picture: "safekeeping-copy-proven",
    reach: async ({ part }) => {
      await part("copy-begin").click();
      await part("copy-done").waitFor();
    },
    sees: /Bản này còn nguyên vẹn/,
    shows: ["safekeeping/copies/copy-task-dialog"],
  },
  {
    picture: "safekeeping-restore-preview",
    reach: async ({ dialog, part }) => {
      await dialog().getByRole("button", { name: safekeeping.close }).click();
      await part("backups").getByRole("button", { name: restoreScreenWords.restore }).first().click();
    },
    sees: restoreScreenWords.keptBefore,
    shows: ["safekeeping/restore/restore-copy-dialog"],
  },
];
