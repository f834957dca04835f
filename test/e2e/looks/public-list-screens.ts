import type { LocalDate } from "#core/base/local-date";
import { auditListWords } from "#core/strings/audit-list-words";
import { publicListWords as words } from "#core/strings/public-list-words";
import { fighter } from "./dossiers-screens";
import type { Screen } from "./screen";

/** A list for the public: who is on it and how, why somebody is not named, and the list before it is made. */
export const publicListScreens: readonly Screen[] = [
  {
    picture: "documents-public-list",
    at: "/documents",
    reach: async ({ app: { page }, part, call }) => {
      const { rows } = await call("dossiers.list", {
        ...{ search: fighter, categoryId: null, standing: null, offset: 0, limit: 10 },
      });
      await call("dossiers.takeStep", {
        nominationIds: rows.map(({ id }) => id),
        step: { kind: "RECEIVE", on: "2022-10-14" as LocalDate },
      });
      await part("compose").click();
      await part("kind-PUBLIC_LIST").click();
      await page.getByLabel(words.opinionsTo).fill("Sở Tư pháp TP Cần Thơ, số 296 đường 30 Tháng 4");
    },
    sees: words.nomineesText,
    shows: ["documents/paper-drawer"],
  },
  {
    picture: "documents-public-name",
    reach: async ({ app: { page }, part }) => {
      await page.locator(".documents-public li").filter({ hasText: fighter }).getByRole("button").click();
      await page.getByLabel(words.shownAs.SHORTENED).check();
      await page.getByLabel(words.nameReason).fill("Người được đề nghị xin không nêu đủ tên");
      await part("public-name-save").waitFor();
    },
    sees: words.nameText,
    shows: ["documents/public-name-dialog"],
  },
  {
    picture: "documents-public-list-one-shortened",
    reach: async ({ app: { page }, part }) => {
      await part("public-name-save").click();
      const line = page.locator(".documents-public li").filter({ hasText: fighter });
      await line.getByText(words.shownAs.SHORTENED).waitFor();
      await line.scrollIntoViewIfNeeded();
    },
    sees: words.shownAs.SHORTENED,
    shows: ["documents/paper-drawer"],
  },
  {
    picture: "documents-public-list-preview",
    reach: ({ part }) => part("public-list-preview").click(),
    sees: words.previewColumns.under,
    shows: ["documents/public-list-preview"],
  },
  {
    picture: "documents-public-list-made",
    reach: async ({ part }) => {
      await part("public-list-preview-close").click();
      await part("make-public-list").click();
      await part("copy-version").first().waitFor();
    },
    sees: "Danh sách công khai lấy ý kiến",
    shows: ["documents/chain-drawer"],
  },
  {
    picture: "documents-public-audit-event",
    at: "/safekeeping",
    reach: async ({ app: { page }, tab, part }) => {
      await tab(auditListWords.tab).click();
      await page.locator("tr[data-row]").filter({ hasText: "Danh sách công khai: HS-" }).first().click();
      await part("audit-open-record").waitFor();
    },
    sees: auditListWords.openRecord,
    shows: ["safekeeping/audit/event-drawer"],
  },
  {
    picture: "documents-public-audit-record-opened",
    reach: async ({ app: { page }, part }) => {
      await part("audit-open-record").click();
      await page.getByRole("heading", { name: fighter }).or(page.getByText(fighter)).first().waitFor();
    },
    sees: fighter,
    shows: ["dossiers/nomination-drawer"],
  },
];
