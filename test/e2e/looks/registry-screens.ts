import type { LocalDate } from "#core/base/local-date";
import { clusterPaperWords as papers } from "#core/strings/cluster-paper-words";
import { clusterWords as cluster } from "#core/strings/cluster-words";
import { contactWords as contacts } from "#core/strings/registry-contact-words";
import { mergersWords } from "#core/strings/registry-mergers-words";
import { registryScreen as units } from "#core/strings/registry-screen-words";
import { unitChangeWords as change } from "#core/strings/registry-unit-words";
import { regulationWords as regulation } from "#core/strings/regulation-words";
import type { Desk, Screen } from "./screen";

const quangNinh = "Sở Tư pháp tỉnh Quảng Ninh";
const division = "Về việc chia các khu vực thi đua";

/** What the rooms of the registry show and the sample of 2016 does not hold. */
export async function furnishRegistry({ call }: Desk): Promise<void> {
  const { rows } = await call("registry.listUnits", {
    ...{ search: "", categoryId: null, standing: "ALL", offset: 0, limit: 100 },
  });
  for (const [place, unit] of rows.slice(0, 14).entries()) {
    await call("registry.addContact", {
      ...{ unitId: unit.id, fullName: `Cán bộ thi đua số ${place + 1} (minh họa)` },
      ...{ post: place % 3 === 0 ? "Phó Trưởng phòng Tổ chức cán bộ" : "Chuyên viên Văn phòng", note: "" },
      ...{ duty: place % 4 === 0 ? "FULL_TIME" : "CONCURRENT", phone: `0203 3825 ${100 + place}` },
      ...{ from: "2015-01-01" as LocalDate, to: place === 5 ? ("2015-12-31" as LocalDate) : null },
    } as const);
  }
  const typed = { taskId: "00000000-0000-7000-8000-000000000001" as never, file: null, note: "" };
  const { id: paper } = await call("registry.addClusterPaper", {
    ...{ ...typed, kind: "DIVISION", year: null, number: "536/QĐ-BTP", subject: division },
    ...{ datedOn: "2014-03-18" as LocalDate, issuer: "Bộ Tư pháp" },
  });
  await call("registry.addClusterPaper", {
    ...{ ...typed, kind: "FLAG_QUOTA", year: 2016, number: "2345/BTP-TĐKT", datedOn: null },
    ...{ issuer: "Vụ Thi đua – Khen thưởng", subject: "Hướng dẫn tổng kết năm và bình xét thi đua, số cờ" },
  });
  const { yearId } = await call("registry.awardQuotas", {});
  await call("registry.setAwardQuota", {
    ...{ yearId, awardCode: "CO_NGANH_TU_PHAP", categoryId: null, quota: 4, clusterPaperId: paper },
  });
  const settled = { ballotStyle: "YES_NO", blankPaper: "VALID", minimumAttendance: null } as const;
  const half = { ratio: { numerator: 1, denominator: 2 }, comparison: "MORE_THAN", base: "PRESENT" } as const;
  for (const year of [2015, 2016]) {
    const rule = {
      ...settled,
      threshold: year === 2015 ? null : half,
      clause: year === 2015 ? "" : "Điều 12",
    };
    await call("registry.adoptRegulation", {
      ...{ title: `Quy chế áp dụng từ năm ${year}`, inForceFrom: `${year}-01-01` as LocalDate, rule },
    });
  }
}

const unitDrawer = ["registry/unit-drawer"];

/** Units, contacts, the cluster and its year, its regulation and papers. */
export const registryScreens: readonly Screen[] = [
  { picture: "registry-units", at: "/registry", sees: quangNinh },
  {
    picture: "registry-units-none-found",
    reach: ({ person }) => person.type(units.search, "không có đơn vị này"),
    sees: units.noneFoundTitle,
  },
  {
    picture: "registry-unit",
    at: "/registry",
    reach: ({ row }) => row(quangNinh).click(),
    sees: units.membership,
    shows: unitDrawer,
  },
  {
    picture: "registry-unit-lineage",
    reach: ({ tab }) => tab(units.tabLineage).click(),
    sees: units.namesTitle,
    shows: unitDrawer,
  },
  {
    picture: "registry-unit-contacts",
    reach: ({ drawer }) => drawer().getByRole("tab", { name: contacts.tab }).click(),
    sees: contacts.phone,
    shows: unitDrawer,
  },
  {
    picture: "registry-unit-edit",
    reach: ({ drawer }) => drawer().getByRole("button", { name: units.edit, exact: true }).click(),
    sees: units.nameHint,
    shows: ["registry/edit-unit-drawer"],
  },
  {
    picture: "registry-unit-rename",
    at: "/registry",
    reach: async ({ row, button }) => {
      await row(quangNinh).click();
      await button(units.rename).click();
    },
    sees: units.renameHint,
    shows: ["registry/rename-unit-drawer"],
  },
  ...change.kinds.map(({ value, label }): Screen => ({
    picture: `registry-unit-change-${value.toLowerCase()}`,
    at: "/registry",
    reach: async ({ row, tab, part, person, drawer }) => {
      await row(quangNinh).click();
      await tab(units.tabLineage).click();
      await part("change-unit").click();
      await person.choose(change.what, label, drawer());
    },
    sees: change.hint,
    shows: ["registry/unit-change-drawer"],
  })),
  {
    picture: "registry-unit-new",
    at: "/registry",
    reach: ({ part }) => part("add-unit").click(),
    sees: units.nameHint,
    shows: ["registry/new-unit-drawer"],
  },
  {
    picture: "registry-category-new",
    reach: ({ button }) => button(units.addCategory).click(),
    sees: units.categoryHint,
    shows: ["registry/add-category-dialog"],
  },
  {
    picture: "registry-mergers",
    at: "/registry",
    reach: ({ button }) => button(mergersWords.open).click(),
    sees: mergersWords.sources,
    shows: ["registry/mergers-dialog"],
  },
  { picture: "registry-contacts", at: "/registry/contacts", sees: "Cán bộ thi đua số 1 (minh họa)" },
  {
    picture: "registry-contact",
    reach: ({ row }) => row("số 2 (minh họa)").click(),
    sees: contacts.hint,
    shows: ["registry/contact-drawer"],
  },
  {
    picture: "registry-contact-new",
    at: "/registry/contacts",
    reach: ({ part }) => part("add-contact").click(),
    sees: contacts.addTitle,
    shows: ["registry/contact-drawer"],
  },
  { picture: "registry-cluster", at: "/registry/cluster", sees: cluster.clustersTitle },
  {
    picture: "registry-cluster-edit",
    reach: ({ button }) => button(cluster.editFrame("KHU_VUC")).click(),
    sees: cluster.nameHint,
    shows: ["registry/cluster-drawer"],
  },
  {
    picture: "registry-cluster-new",
    at: "/registry/cluster",
    reach: ({ part }) => part("add-cluster").click(),
    sees: cluster.addClusterTitle,
    shows: ["registry/cluster-drawer"],
  },
  {
    picture: "registry-head",
    at: "/registry/cluster",
    reach: ({ app: { page } }) => page.locator("tr[data-row]").first().click(),
    sees: cluster.headBasis,
    shows: ["registry/head-drawer"],
  },
  {
    picture: "registry-head-new",
    at: "/registry/cluster",
    reach: ({ part }) => part("add-head").click(),
    sees: cluster.addHeadTitle(2016),
    shows: ["registry/head-drawer"],
  },
  {
    picture: "registry-head-register",
    at: "/registry/cluster",
    reach: ({ button }) => button(cluster.openRegister).click(),
    sees: cluster.neverLed,
    shows: ["registry/head-register-drawer"],
  },
  {
    picture: "registry-head-register-years",
    reach: ({ drawer }) => drawer().getByRole("tab", { name: cluster.columnYear }).click(),
    sees: cluster.columnLed,
    shows: ["registry/head-register-drawer"],
  },
  {
    picture: "registry-year-edit",
    at: "/registry/cluster",
    reach: ({ part }) => part("edit-year").click(),
    sees: cluster.themeHint,
    shows: ["registry/year-drawer"],
  },
  {
    picture: "registry-year-open",
    at: "/registry/cluster",
    reach: ({ part }) => part("open-year").click(),
    sees: cluster.openYearText,
    shows: ["registry/open-year-drawer"],
  },
  {
    picture: "registry-category-add",
    at: "/registry/cluster",
    reach: ({ part }) => part("add-category").click(),
    sees: units.addCategoryTitle,
    shows: ["registry/add-category-dialog"],
  },
  {
    picture: "registry-category-rename",
    at: "/registry/cluster",
    reach: ({ button }) =>
      button(/^Đổi tên nhóm/)
        .first()
        .click(),
    sees: cluster.renameTitle,
    shows: ["registry/rename-category-dialog"],
  },
  { picture: "registry-papers", at: "/registry/papers", sees: division },
  {
    picture: "registry-paper",
    reach: ({ row }) => row(division).click(),
    sees: papers.leansTitle,
    shows: ["registry/cluster-paper-drawer"],
  },
  {
    picture: "registry-paper-edit",
    reach: ({ drawer }) => drawer().getByRole("button", { name: papers.edit, exact: true }).click(),
    sees: papers.numberHint,
  },
  {
    picture: "registry-paper-new",
    at: "/registry/papers",
    reach: ({ part }) => part("add-cluster-paper").click(),
    sees: papers.yearHint,
  },
  {
    picture: "registry-quota",
    at: "/registry/papers",
    reach: ({ part }) => part("add-quota").click(),
    sees: papers.quotaFrom,
    shows: ["registry/award-quota-dialog"],
  },
  { picture: "registry-regulation", at: "/registry/regulation", sees: regulation.inForce },
  {
    picture: "registry-regulation-compared",
    reach: ({ part }) => part("compare-regulation").click(),
    sees: regulation.comparePlain,
  },
  {
    picture: "registry-regulation-edit",
    at: "/registry/regulation",
    reach: ({ part }) => part("edit-regulation").click(),
    sees: regulation.sectionWho,
  },
  {
    picture: "registry-regulation-new",
    at: "/registry/regulation",
    reach: ({ part }) => part("adopt-regulation").click(),
    sees: regulation.adoptHint("KHU_VUC"),
  },
];
