import { binWords as bin } from "#core/strings/bin-words";
import { dossiersScreen as dossiers } from "#core/strings/dossiers-screen-words";
import { personalDataWords } from "#core/strings/personal-data-words";
import { safekeepingWords as safekeeping } from "#core/strings/safekeeping-words";
import { fighter } from "./dossiers-screens";
import type { Screen } from "./screen";

/** The bin, steps in a row, and what is done with personal data. */
export const personalDataScreens: readonly Screen[] = [
  {
    picture: "safekeeping-bin-restore",
    at: "/safekeeping",
    reach: async ({ tab, row }) => {
      await tab(safekeeping.tabBin).click();
      await row("Sở Tư pháp TP Huế").getByRole("button").first().click();
    },
    sees: bin.notNow,
    shows: ["safekeeping/restore-dialog"],
  },
  {
    picture: "safekeeping-bin-empty",
    at: "/safekeeping",
    reach: async ({ app, part, tab, row }) => {
      await tab(safekeeping.tabBin).click();
      await row("Sở Tư pháp TP Huế").getByRole("button", { name: bin.deleteOne }).waitFor();
      await part("bin-empty").click();
      await app.page.getByRole("combobox", { name: bin.olderThan }).click();
      await app.page.getByRole("option", { name: bin.ages[0] }).click();
    },
    sees: "Sở Tư pháp TP Huế",
    shows: ["safekeeping/empty-bin-dialog"],
  },
  {
    picture: "safekeeping-undo-back",
    at: "/safekeeping",
    reach: ({ button }) => button(safekeeping.stepBackTo).last().click(),
    sees: safekeeping.backToKeep,
    shows: ["safekeeping/undo-back-dialog"],
  },
  {
    picture: "safekeeping-personal-data",
    at: "/safekeeping",
    reach: ({ tab }) => tab(personalDataWords.tab).click(),
    sees: personalDataWords.erasures,
  },
  {
    picture: "safekeeping-keep-longer",
    reach: ({ button }) => button(personalDataWords.keep).first().click(),
    sees: personalDataWords.keepReason,
    shows: ["safekeeping/keep-dialog"],
  },
  {
    picture: "safekeeping-erase-contact",
    at: "/safekeeping",
    reach: async ({ tab, button }) => {
      await tab(personalDataWords.tab).click();
      await button(personalDataWords.erase).first().click();
    },
    sees: personalDataWords.staysElsewhere,
    shows: ["safekeeping/erase-contact-dialog"],
  },
  {
    picture: "dossiers-person-erase",
    at: "/dossiers",
    reach: async ({ app: { page }, button }) => {
      await page.locator("[data-card]").filter({ hasText: fighter }).click();
      await button(dossiers.erasePerson).click();
    },
    sees: personalDataWords.leaves,
    shows: ["safekeeping/erase-person-dialog"],
  },
];
