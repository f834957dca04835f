import { auditExportWords } from "#core/strings/audit-export-words";
import { auditListWords } from "#core/strings/audit-list-words";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { clusterWords } from "#core/strings/cluster-words";
import { documentKindWords } from "#core/strings/document-kind-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { documentsScreen as documents } from "#core/strings/documents-screen-words";
import { exchangeScreen as exchange } from "#core/strings/exchange-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { licenceWords } from "#core/strings/licence-words";
import { overviewScreen, searchWords } from "#core/strings/overview-words";
import { registryScreen } from "#core/strings/registry-screen-words";
import { safekeepingWords as safekeeping } from "#core/strings/safekeeping-words";
import { copiesScreens } from "./copies-screens";
import { paperCalled } from "./papers";
import { type Desk, enlarged, type Screen } from "./screen";

const stick = mkdtempSync(join(tmpdir(), "every-screen-usb-"));

/** Two papers made, a unit in the bin, another cluster in the book. */
export async function furnishHouse({ call }: Desk): Promise<void> {
  await call("registry.addCluster", {
    ...{ word: "KHOI", name: "Khối thi đua các cơ quan tư pháp miền Trung", code: "KTT", year: 2022 },
    ...{ placeName: "Đà Nẵng", superior: "Bộ Tư pháp" },
  });
  const { id } = await call("registry.addUnit", {
    ...{ name: "Sở Tư pháp TP Huế", shortName: "", locality: "Huế", categoryId: null, parentId: null },
    ...{ memberFrom: null, memberTo: null, note: "" },
  });
  await call("registry.binUnit", { unitId: id as UnitId });
  const { rows } = await call("registry.listUnits", {
    ...{ search: "", categoryId: null, standing: "ALL", offset: 0, limit: 100 },
  });

  await call("registry.addContact", {
    ...{
      unitId: rows[0]?.id as UnitId,
      fullName: "Đầu mối đã thôi",
      post: "Chuyên viên",
      duty: "CONCURRENT",
    },
    ...{ phone: "0900 000 002", from: "2015-01-01" as LocalDate, to: "2016-12-31" as LocalDate, note: "" },
  });
}

const press = (testId: string) => (desk: Desk) => desk.part(testId).first().click();

/** Overview and what is around every room; papers the desk makes, packages, copies, help. */
export const houseScreens: readonly Screen[] = [
  { picture: "overview", at: "/overview", sees: overviewScreen.title(2022) },
  { picture: "overview-enlarged", at: "/overview", sees: overviewScreen.title(2022), size: enlarged },
  {
    picture: "frame-choose-cluster",
    at: "/overview",
    reach: press("choose-cluster"),
    sees: clusterWords.manage("KHU_VUC"),
  },
  {
    picture: "frame-choose-year",
    reach: async (desk) => {
      await desk.app.page.keyboard.press("Escape");
      await desk.part("choose-year").click();
    },
    sees: clusterWords.manage("KHU_VUC"),
  },
  {
    picture: "frame-search-nothing-typed",
    at: "/overview",
    reach: ({ app: { page } }) => page.keyboard.press("Control+k"),
    sees: searchWords.nothingTyped,
  },
  {
    picture: "frame-search",
    reach: async ({ app: { page } }) => {
      await page.getByRole("combobox", { name: searchWords.open }).fill("cuc thads");
      await page.getByRole("option").nth(3).waitFor();
    },
    sees: searchWords.kinds.UNIT,
  },
  {
    picture: "frame-search-nothing-found",
    reach: ({ app: { page } }) => page.getByRole("combobox", { name: searchWords.open }).fill("không có gì"),
    sees: searchWords.nothingFound("không có gì"),
  },
  {
    picture: "frame-leave-unsaved",
    at: "/registry",
    reach: async ({ app: { page }, part, person }) => {
      await part("add-unit").click();
      await person.type(registryScreen.name, "Đơn vị gõ dở");
      await page.keyboard.press("Escape");
    },
    sees: frameStrings.leaveTitle,
    shows: ["frame/leave-dialog", "ui/confirm-dialog"],
  },
  {
    picture: "frame-draft-kept",
    reach: async ({ part }) => {
      await part("confirm-keep").click();
      await part("save-unit").waitFor();
    },
    sees: frameStrings.unsaved,
  },
  { picture: "documents-empty", at: "/documents", sees: documents.emptyTitle },
  {
    picture: "documents-compose",
    reach: press("compose"),
    sees: documents.composeText,
    shows: ["documents/compose-drawer"],
  },
  {
    picture: "documents-compose-year",
    reach: press("kind-YEAR_REPORT"),
    sees: documents.composeDateNote,
    shows: ["documents/compose-drawer", "documents/paper-drawer"],
  },
  {
    picture: "documents-made",
    reach: async ({ part }) => {
      await part("make-document").click();
      await part("copy-version").first().waitFor();
    },
    sees: documents.nextText,
    shows: ["documents/chain-drawer"],
  },
  {
    picture: "documents-sign-asked",
    reach: press("take-signed"),
    sees: documents.takeSignedConfirm,
    shows: ["ui/confirm-dialog"],
  },
  {
    picture: "documents-signed",
    reach: async ({ app, part }) => {
      await app.stub({ open: [[paperCalled("Báo cáo tổng kết, bản ký.pdf")]] });
      await part("confirm-act").click();
      await part("take-signed").waitFor({ state: "detached" });
    },
    sees: documents.official,
    shows: ["documents/chain-drawer"],
  },
  { picture: "documents", at: "/documents", sees: documentKindWords.YEAR_REPORT.name },
  { picture: "exchange-empty", at: "/exchange", sees: exchange.emptyTitle },
  { picture: "exchange-write", reach: press("write-package"), sees: exchange.boxIdle },
  {
    picture: "exchange-write-chosen",
    reach: async ({ app, person, part }) => {
      await person.choose(/^Hồ sơ$/, "Cục THADS Hà Nội");
      await app.stub({ open: [[stick]] });
      await part("choose-target-folder").click();
      await part("package-files").waitFor();
    },
    sees: exchange.filesTitle,
  },
  {
    picture: "exchange-written",
    reach: async ({ part }) => {
      await part("start-writing").click();
      await part("write-another").waitFor();
    },
    sees: exchange.stateMatched,
  },
  {
    picture: "exchange-package",
    at: "/exchange",
    reach: ({ app: { page } }) => page.locator("tr[data-row]").first().click(),
    sees: exchange.digest,
    shows: ["exchange/package-drawer"],
  },
  {
    picture: "exchange-check",
    at: "/exchange",
    reach: press("check-package"),
    sees: exchange.checkText,
    shows: ["exchange/check-drawer"],
  },
  {
    picture: "exchange-checked-wrong",
    reach: async ({ app, part }) => {
      const written = readdirSync(stick).find((name) => name.startsWith("CUM-")) ?? "";
      writeFileSync(join(stick, written, "Thumbs.db"), "");
      await app.stub({ open: [[join(stick, written)]] });
      await part("choose-package").click();
      await part(/^verdict-/)
        .first()
        .waitFor();
    },
    sees: exchange.verdictValidOnly,
    shows: ["exchange/check-drawer"],
  },
  { picture: "safekeeping-steps", at: "/safekeeping", sees: safekeeping.findingsTitle },
  {
    picture: "safekeeping-audit",
    reach: ({ tab }) => tab(auditListWords.tab).click(),
    sees: auditListWords.where,
  },
  {
    picture: "safekeeping-audit-event",
    reach: ({ app: { page } }) => page.locator("tr[data-row]").first().click(),
    sees: auditListWords.chain,
    shows: ["safekeeping/audit/event-drawer"],
  },
  {
    picture: "safekeeping-audit-export",
    reach: press("audit-export"),
    sees: auditExportWords.text,
    shows: ["safekeeping/audit/export-dialog"],
  },
  {
    picture: "safekeeping-audit-exported",
    reach: async ({ app, part }) => {
      await app.stub({ open: [[stick]] });
      await part("audit-export-write").click();
      await part("audit-exported").waitFor();
    },
    sees: auditListWords.close,
    shows: ["safekeeping/audit/export-dialog"],
  },
  {
    picture: "safekeeping-checked",
    at: "/safekeeping",
    reach: async ({ part }) => {
      await part("check-whole").click();
      await part("check-counts").waitFor();
    },
    sees: auditListWords.checkWhole,
  },
  {
    picture: "safekeeping-bin",
    reach: ({ tab }) => tab(safekeeping.tabBin).click(),
    sees: "Sở Tư pháp TP Huế",
  },
  {
    picture: "safekeeping-backup",
    at: "/safekeeping",
    reach: press("backup-now"),
    sees: safekeeping.dialogText,
    shows: ["safekeeping/backup-dialog"],
  },
  {
    picture: "safekeeping-backed-up",
    reach: async ({ app, part, dialog }) => {
      await app.stub({ open: [[stick]] });
      await part("backup-folder").click();
      await dialog().getByRole("radio", { name: stick }).waitFor();
      await part("backup-start").click();
      await part("backup-done").waitFor();
    },
    sees: safekeeping.done,
    shows: ["safekeeping/backup-dialog"],
  },
  ...copiesScreens,
  {
    picture: "safekeeping-enlarged",
    at: "/safekeeping",
    sees: safekeeping.findingsTitle,
    size: enlarged,
  },
  ...(
    [
      ["registry", "/registry", "Sở Tư pháp TP Hà Nội"],
      ["cluster", "/registry/cluster", clusterWords.clustersTitle],
      ["pledges", "/pledges/plan", /\S/],
      ["dossiers", "/dossiers", dossierStateWords.DRAFT],
      ["conference", "/conference", "02/11/2022"],
      ["awards", "/awards", /\S/],
      ["documents", "/documents", /\S/],
      ["exchange", "/exchange", /\S/],
    ] as const
  ).map(([room, at, sees]): Screen => ({ picture: `${room}-enlarged`, at, sees, size: enlarged })),
  { picture: "help", at: "/help", sees: safekeeping.checkTitle },
  {
    picture: "help-machine-checked",
    reach: async ({ app, part }) => {
      await app.stub({ open: [[stick]] });
      await part("check-folder").click();
      await part("check-start").click();
      await part("check-passed").waitFor();
    },
    sees: safekeeping.checkAllPassed,
  },
  {
    picture: "help-licences",
    at: "/help",
    reach: ({ tab }) => tab(licenceWords.tab).click(),
    sees: "better-sqlite3",
  },
  {
    picture: "help-licence",
    reach: ({ row }) => row("better-sqlite3").click(),
    sees: "Permission is hereby granted",
    shows: ["safekeeping/licence-drawer"],
  },
  {
    picture: "help-licences-none",
    reach: async ({ app: { page } }) => {
      await page.keyboard.press("Escape");
      await page.getByLabel(licenceWords.search).fill("không có phần mềm này");
    },
    sees: licenceWords.noneText,
  },
];
