import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { rowsCopiedFirst } from "#core/safekeeping/copies/copy-first";
import { awardViewScreen as views } from "#core/strings/award-views-words";
import { awardsScreen as awards } from "#core/strings/awards-history-words";
import { withoutCopyWords as withoutCopy } from "#core/strings/without-copy-words";
import { ministry } from "./dossiers-screens";
import type { Screen } from "./screen";

/** The book's own folder of copies, while a file stands in its way. */
let copies = "";
const pasted = rowsCopiedFirst;

/** The history of awards, typed and pasted, and what looks back on it; in a book with dossiers furnished. */
export const awardsScreens: readonly Screen[] = [
  { picture: "awards-history", at: "/awards", sees: awards.revoked },
  {
    picture: "awards-record",
    reach: ({ row }) => row(awards.noNumber).first().click(),
    sees: awards.decisionNumber,
    shows: ["awards/record-drawer"],
  },
  {
    picture: "awards-record-revoked",
    at: "/awards",
    reach: ({ row }) => row(awards.revoked).first().click(),
    sees: "2290/QĐ-BTP",
    shows: ["awards/record-drawer"],
  },
  {
    picture: "awards-grid",
    at: "/awards",
    reach: ({ part }) => part("add-awards").click(),
    sees: awards.gridText,
  },
  {
    picture: "awards-grid-faults",
    reach: async ({ app: { page }, button }) => {
      const cell = page.getByLabel(awards.gridLine(1, "Đơn vị"));
      await cell.click();
      await cell.fill("Sở Tư pháp không có trong sổ");
      await cell.press("Tab");
      await button(awards.gridSave(1)).click();
    },
    sees: awards.gridFaults(1),
  },
  {
    picture: "awards-without-copy",
    reach: async (desk) => {
      const { call, app, button } = desk;
      const { book } = await call("app.status", {});
      copies = join(book?.folder ?? "", "backups");
      renameSync(copies, `${copies} ở chỗ khác`);
      writeFileSync(copies, "");
      const { rows } = await call("registry.listUnits", {
        ...{ search: "", categoryId: null, standing: "MEMBER", offset: 0, limit: 1 },
      });
      const lines = Array.from({ length: pasted }, (_, place) =>
        [rows[0]?.name, "", "Giấy khen (minh họa)", String(2001 + place), "", "", ministry].join("\t"),
      );
      await app.page.getByLabel(awards.gridLine(1, "Đơn vị")).click();
      await app.paste(lines.join("\n"));
      await button(awards.gridSave(pasted)).click();
    },
    sees: withoutCopy.keep,
    shows: ["safekeeping/copies/without-copy-dialog"],
  },
  {
    picture: "awards-pasted-with-copy",
    reach: async ({ button, call }) => {
      await button(withoutCopy.stay).click();
      rmSync(copies);
      renameSync(`${copies} ở chỗ khác`, copies);
      await button(awards.gridSave(pasted)).click();
      // The copy of the day may just have been made, and holds everything too.
      await expect.poll(async () => (await call("safekeeping.copies", {})).copies.length).toBeGreaterThan(0);
    },
    sees: "Giấy khen (minh họa)",
  },
  { picture: "awards-views-years", at: "/awards/views", sees: views.tabViews },
  {
    picture: "awards-views-people",
    reach: ({ app: { page } }) => page.getByText(views.viewPeople, { exact: true }).click(),
    sees: views.viewPeople,
  },
  {
    picture: "awards-views-heads",
    reach: ({ app: { page } }) => page.getByText(views.viewHeads, { exact: true }).click(),
    sees: views.viewHeads,
  },
  {
    picture: "awards-views-areas",
    reach: ({ app: { page } }) => page.getByText(views.viewAreas, { exact: true }).click(),
    sees: views.viewAreas,
  },
  {
    picture: "awards-views-area",
    reach: ({ part }) => part("award-areas").locator("tr[data-row]").first().click(),
    sees: views.areaBasisHint,
    shows: ["awards/views/area-dialog"],
  },
  {
    picture: "awards-views-watches",
    at: "/awards/views",
    reach: ({ app: { page } }) => page.getByText(views.viewWatches, { exact: true }).click(),
    sees: views.watchesText,
  },
  {
    picture: "awards-views-watch",
    reach: ({ part }) => part("award-watches").locator("tr[data-row]").first().click(),
    sees: /^Theo dõi: /,
    shows: ["awards/views/watch-dialog"],
  },
];
