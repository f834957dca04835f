import type { LocalDate } from "#core/base/local-date";
import { paperCalled } from "./papers";
import { exemplarScreen as exemplars } from "#core/strings/pledges-exemplar-screen-words";
import { incomingScreen as incoming } from "#core/strings/pledges-incoming-screen-words";
import { matrixWords as matrix } from "#core/strings/pledges-matrix-words";
import { movementScreen as movements } from "#core/strings/pledges-movement-screen-words";
import { planScreen as plan } from "#core/strings/pledges-plan-screen-words";
import { pledgeScreen as pledge } from "#core/strings/pledges-pledge-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { periodWords } from "#core/strings/pledges-target-words";
import { registrationScreen as registrations } from "#core/strings/registrations-screen-words";
import type { Desk, Screen } from "./screen";

const day = (text: string) => text as LocalDate;
const wave = "Đợt thi đua cao điểm 2";
const model = "Mô hình tiếp nhận và trả kết quả hộ tịch tại chỗ";
const given = "Rà soát chỉ tiêu chưa đạt, đề xuất giải pháp";

/** Exemplars, tasks, registrations and signatures: the sample of 2016 has none. */
export async function furnishPledges({ call }: Desk): Promise<void> {
  const { rows: members } = await call("registry.listUnits", {
    ...{ search: "", categoryId: null, standing: "MEMBER", offset: 0, limit: 100 },
  });
  const { movements: launched } = await call("movements.list", {
    ...{ search: "", span: "ALL", offset: 0, limit: 100 },
  });
  for (const [place, unit] of members.slice(0, 9).entries()) {
    const { id } = await call("exemplars.add", {
      ...{ unitId: unit.id, title: place === 0 ? model : `Tổ công tác lưu động số ${place}` },
      ...{ achievement: "Giảm một nửa thời gian chờ của người dân.", nominationId: null },
      movementId: launched[0]?.id ?? null,
    });
    const done = (["FOUND", "NURTURED", "SUMMED_UP", "SPREAD"] as const).slice(0, (place * 3) % 5);
    await call("exemplars.setSteps", {
      ...{ exemplarId: id, expectedRevision: 1 },
      steps: done.map((step, at) => ({ step, doneOn: day(`2016-0${at + 2}-15`), note: "" })),
    });
    await call("registrations.add", {
      ...{ memberId: unit.id, nomineeUnitId: unit.id, nominees: 1, incomingPaperId: null, note: "" },
      ...{ awardCode: place % 3 === 0 ? "CO_NGANH_TU_PHAP" : "TTLDXS", registeredOn: day("2016-02-20") },
    });
    await call("tasks.add", {
      ...{
        content: place === 0 ? given : `Báo cáo kết quả đợt thi đua cao điểm, phần ${place}`,
        givenBy: "",
      },
      ...{ meetingId: null, ownerUnitId: unit.id, owner: "", due: day(`2016-0${5 + (place % 4)}-15`) },
    });
  }
  const [signed] = (await call("pledges.list", {})).pledges;
  if (signed === undefined) throw new Error("The sample has no pledge");
  await call("pledges.saveSignatures", {
    pledgeId: signed.id,
    cells: members.slice(0, 15).map(({ id }, place) => ({
      ...{ unitId: id, state: place === 4 ? ("SIGNED_LATER" as const) : ("SIGNED" as const) },
      ...{ signedOn: place === 4 ? day("2016-03-20") : null, signer: place === 0 ? "Giám đốc" : "" },
    })),
  });
}

const editInDrawer = ({ drawer }: Desk) =>
  drawer().getByRole("button", { name: pledgesScreen.edit, exact: true }).click();

/** Movements, plan, pledge, matrix, registrations, exemplars; the book of incoming papers. */
export const pledgesScreens: readonly Screen[] = [
  { picture: "pledges-movements", at: "/pledges/movements", sees: wave },
  {
    picture: "pledges-movement",
    reach: ({ app: { page } }) => page.locator("tr[data-row]").first().click(),
    sees: movements.wavesTitle,
    shows: ["pledges/movements/movement-drawer"],
  },
  {
    picture: "pledges-movement-edit",
    reach: editInDrawer,
    sees: movements.titleHint,
    shows: ["pledges/movements/edit-movement-drawer"],
  },
  {
    picture: "pledges-movement-new",
    at: "/pledges/movements",
    reach: ({ part }) => part("add-movement").click(),
    sees: movements.daysHint,
    shows: ["pledges/movements/new-movement-drawer"],
  },
  { picture: "pledges-plan", at: "/pledges/plan", sees: "Báo cáo" },
  {
    picture: "pledges-plan-item",
    reach: ({ row }) => row("6 tháng").filter({ hasText: "/22" }).first().click(),
    sees: plan.whoTitle,
    shows: ["pledges/plan/plan-item-drawer"],
  },
  {
    picture: "pledges-plan-item-edit",
    reach: editInDrawer,
    sees: plan.dueHint,
    shows: ["pledges/plan/edit-plan-item-drawer"],
  },
  {
    picture: "pledges-plan-item-receive",
    at: "/pledges/plan",
    reach: async ({ row, part }) => {
      await row("6 tháng").filter({ hasText: "/22" }).first().click();
      await part("plan-item-receive").click();
    },
    sees: incoming.receivedHint,
  },
  {
    picture: "pledges-plan-item-new",
    at: "/pledges/plan",
    reach: ({ part }) => part("add-plan-item").click(),
    sees: plan.dueHint,
    shows: ["pledges/plan/new-plan-item-drawer"],
  },
  {
    picture: "pledges-plan-template",
    at: "/pledges/plan",
    reach: ({ part }) => part("plan-from-template").click(),
    sees: plan.template,
    shows: ["pledges/plan/template-dialog"],
  },
  { picture: "pledges-tasks", at: "/pledges/plan/tasks", sees: given },
  {
    picture: "pledges-task",
    reach: ({ row }) => row(given).click(),
    sees: plan.resultTitle,
    shows: ["pledges/plan/task-drawer"],
  },
  { picture: "pledges-task-edit", reach: editInDrawer, sees: plan.taskOwnerOther },
  {
    picture: "pledges-task-new",
    at: "/pledges/plan/tasks",
    reach: ({ part }) => part("add-task").click(),
    sees: plan.givenByHint,
    shows: ["pledges/plan/new-task-drawer"],
  },
  { picture: "pledges-pledge", at: "/pledges/pledge", sees: pledge.cardFacts },
  {
    picture: "pledges-pledge-new-content",
    reach: async ({ app: { page } }) => {
      await page
        .getByLabel(pledge.newContent)
        .fill("10. Kiện toàn tổ chức.\n11. Cải cách hành chính, giảm giấy tờ.");
    },
    sees: pledge.addContents(2),
  },
  {
    picture: "pledges-pledge-edit",
    at: "/pledges/pledge",
    reach: ({ part }) => part("edit-pledge").click(),
    sees: pledge.themeHint,
    shows: ["pledges/pledge/pledge-drawer"],
  },
  {
    picture: "pledges-target",
    at: "/pledges/pledge",
    reach: ({ app: { page } }) => page.locator(".pledge-target").nth(1).click(),
    sees: pledge.targetExceptions,
    shows: ["pledges/pledge/target-drawer"],
  },
  {
    picture: "pledges-target-new",
    at: "/pledges/pledge",
    reach: async ({ button, part }) => {
      await button(pledge.addTarget).first().click();
      await part("drawer-close").waitFor();
      await button(pledge.targetAddException).click();
    },
    sees: pledge.targetNameHint,
    shows: ["pledges/pledge/target-drawer"],
  },
  {
    picture: "pledges-signing",
    at: "/pledges/pledge",
    reach: ({ app: { page } }) => page.getByText(pledge.viewSigning, { exact: true }).first().click(),
    sees: pledge.signing(15, 22),
  },
  {
    picture: "pledges-signature",
    reach: ({ app: { page } }) => page.locator(".pledge-signing button").nth(4).click(),
    sees: pledge.signState,
    shows: ["pledges/pledge/signature-dialog"],
  },
  {
    picture: "pledges-matrix",
    at: "/pledges/targets",
    reach: ({ app: { page } }) => page.locator('[data-place="13 1"]').click(),
    sees: matrix.stripExplanation,
  },
  {
    picture: "pledges-matrix-year",
    reach: ({ app: { page } }) => page.getByText(periodWords.YEAR, { exact: true }).first().click(),
    sees: matrix.notDue,
  },
  {
    picture: "pledges-matrix-explain",
    at: "/pledges/targets",
    reach: async ({ app: { page }, button }) => {
      await page.locator('[data-place="13 1"]').click();
      await button(matrix.explain).click();
    },
    sees: matrix.paperHint,
    shows: ["pledges/targets/explain-dialog"],
  },
  {
    picture: "pledges-matrix-nearness",
    at: "/pledges/targets",
    reach: ({ button }) => button(/^Gần đạt:/).click(),
    sees: matrix.nearlyText,
    shows: ["pledges/targets/nearness-dialog"],
  },
  {
    picture: "pledges-registrations",
    at: "/pledges/registrations",
    sees: registrations.silent("").slice(0, 10),
  },
  {
    picture: "pledges-registration",
    reach: ({ app: { page } }) => page.locator("tr[data-row]").first().click(),
    sees: registrations.nomineeHint,
    shows: ["pledges/registrations/registration-drawer"],
  },
  {
    picture: "pledges-registrations-summary",
    at: "/pledges/registrations",
    reach: ({ app: { page } }) => page.getByText(registrations.viewSummary, { exact: true }).first().click(),
    sees: registrations.summaryHint,
  },
  { picture: "pledges-exemplars", at: "/pledges/exemplars", sees: model },
  {
    picture: "pledges-exemplars-without",
    reach: ({ button }) => button(exemplars.showWithout).click(),
    sees: exemplars.hideWithout,
  },
  {
    picture: "pledges-exemplar",
    at: "/pledges/exemplars",
    reach: ({ row }) => row(model).click(),
    sees: exemplars.stepsTitle,
    shows: ["pledges/exemplars/exemplar-drawer"],
  },
  { picture: "pledges-exemplar-edit", reach: editInDrawer, sees: exemplars.titleHint },
  {
    picture: "pledges-exemplar-new",
    at: "/pledges/exemplars",
    reach: ({ part }) => part("add-exemplar").click(),
    sees: exemplars.titleHint,
    shows: ["pledges/exemplars/new-exemplar-drawer"],
  },
  { picture: "documents-incoming", at: "/documents/incoming", sees: incoming.columnLate },
  {
    picture: "documents-incoming-paper",
    reach: ({ app: { page } }) => page.locator("tr[data-row]").first().click(),
    sees: incoming.scanAttach,
    shows: ["pledges/incoming/incoming-drawer"],
  },
  {
    picture: "documents-incoming-scan",
    reach: async ({ app, button }) => {
      await app.stub({ open: [[paperCalled("Báo cáo 6 tháng.pdf")]] });
      await button(incoming.scanAttach).click();
    },
    sees: incoming.scanOpen,
    shows: ["pledges/incoming/incoming-drawer"],
  },
  {
    picture: "documents-incoming-edit",
    reach: editInDrawer,
    sees: incoming.receivedHint,
    shows: ["pledges/incoming/edit-incoming-drawer"],
  },
  {
    picture: "documents-incoming-new",
    at: "/documents/incoming",
    reach: ({ part }) => part("add-incoming").click(),
    sees: incoming.planItemHint,
    shows: ["pledges/incoming/new-incoming-drawer"],
  },
];
