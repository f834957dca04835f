import type { NominationId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { LifeStep } from "#core/dossiers/life/procedures";
import { boardWords as board } from "#core/strings/dossier-board-words";
import { dossierStateWords as states, stepWords } from "#core/strings/dossier-life-words";
import { dossiersScreen as dossiers } from "#core/strings/dossiers-screen-words";
import { photoWords as photos } from "#core/strings/photo-words";
import { paperCalled, photoCalled } from "./papers";
import type { Desk, Screen } from "./screen";

const day = (text: string) => text as LocalDate;
export const fighter = "Chấp hành viên (minh họa)";
const subject = "Đề nghị tặng danh hiệu Tập thể lao động xuất sắc năm 2022";
export const ministry = "Bộ Tư pháp";

/** Dossiers in every state a vote is not needed for; the awards they won, and those of earlier years. */
export async function furnishDossiers(desk: Desk): Promise<void> {
  const { call } = desk;
  const { rows: units } = await call("registry.listUnits", {
    ...{ search: "", categoryId: null, standing: "MEMBER", offset: 0, limit: 100 },
  });
  const made: NominationId[] = [];
  const office = units[0]?.id as UnitId;
  for (const { id } of units.slice(0, 8)) made.push(await nominate(desk, id));
  const { id: person } = await call("dossiers.addNomination", {
    nominee: { ...{ kind: "PERSON", personId: null, fullName: fighter }, post: "Trung cấp", unitId: office },
    ...{ memberId: office, awardCode: "CSTDCS", year: 2022, note: "" },
  });
  const { id: submissionId } = await call("dossiers.addSubmission", {
    ...{ subject, authority: ministry, number: "15/TTr-KVTĐ", datedOn: day("2022-10-12"), note: "" },
  });
  const take = (nominations: readonly NominationId[], ...steps: readonly LifeStep[]) =>
    steps.reduce<Promise<unknown>>(
      (before, step) =>
        before.then(() => call("dossiers.takeStep", { nominationIds: [...nominations], step })),
      Promise.resolve(),
    );
  const { rows: first } = await call("dossiers.list", {
    ...{ search: "", categoryId: null, standing: null, offset: 0, limit: 100 },
  });
  const flags = first.map(({ id }) => id).filter((id) => !made.includes(id) && id !== person);
  await take([...made, ...flags.slice(0, 5)], { kind: "RECEIVE", on: day("2022-10-03") });
  await take([flags[0] as NominationId], {
    ...{ kind: "RETURN", on: day("2022-10-05"), dueOn: day("2022-10-20") },
    reason: "Báo cáo thành tích chưa có chữ ký, dấu.",
  });
  await markPapers(desk, made);
  await take(made, { kind: "CONFIRM_COMPLETE", on: day("2022-10-10") });
  const going = made.slice(1);
  await take(going, { kind: "PUT_IN_SUBMISSION", on: day("2022-10-12"), submissionId });
  const sent = going.slice(1);
  await take(sent, {
    ...{ kind: "SEND", on: day("2022-10-13"), carriedBy: "Văn thư, bưu điện", packageSent: "NONE" },
  });
  const seen = sent.slice(1);
  await take(seen, { kind: "RECEIPT", on: day("2022-10-14"), number: "318" });
  await take(seen.slice(4), {
    ...{ kind: "ASK_SUPPLEMENT", on: day("2022-10-17"), dueOn: day("2022-10-25") },
    reason: "Thiếu xác nhận của cấp ủy.",
  });
  const decided = seen.slice(0, 3);
  await take(decided, {
    ...{ kind: "DECIDE", on: day("2022-10-20"), number: "2201/QĐ-BTP", authority: "Bộ trưởng Bộ Tư pháp" },
  });
  await take(decided.slice(1), {
    ...{ kind: "HAND_OVER", on: day("2022-10-26"), ceremony: "Hội trường Bộ Tư pháp" },
    ...{ goldenBookNumber: "112", money: 2_235_000 },
  });
  await take(decided.slice(2), {
    ...{ kind: "REVOKE", on: day("2022-10-27"), number: "2290/QĐ-BTP", authority: "Bộ trưởng Bộ Tư pháp" },
    reason: "Kê khai thành tích không đúng.",
  });
  await call("awards.addRecords", {
    rows: units.slice(0, 6).map(({ name }, place) => ({
      ...{ unit: name, person: "", award: "Cờ thi đua ngành Tư pháp", year: String(2019 + (place % 3)) },
      ...{ decisionNumber: place % 2 === 0 ? "1890/QĐ-BTP" : "", decidedOn: "", authority: ministry },
    })),
  });
}

async function nominate({ call }: Desk, unitId: UnitId): Promise<NominationId> {
  const { id } = await call("dossiers.addNomination", {
    ...{ nominee: { kind: "UNIT", unitId }, memberId: unitId, awardCode: "TTLDXS", year: 2022, note: "" },
  });
  return id;
}

async function markPapers({ call }: Desk, nominations: readonly NominationId[]): Promise<void> {
  for (const nominationId of nominations) {
    const { checklist } = await call("dossiers.life", { nominationId });
    for (const { item } of checklist) {
      await call("dossiers.markItem", { nominationId, itemCode: item.code, mark: "ON_PAPER", note: "" });
    }
  }
}

const nominationDrawer = ["dossiers/nomination-drawer"];
const view = (name: string) => (desk: Desk) => desk.app.page.getByText(name, { exact: true }).first().click();
const card = ({ app: { page } }: Desk, state: string, number = "HS-") =>
  page
    .getByRole("region", { name: state, exact: true })
    .locator("[data-card]")
    .filter({ hasText: number })
    .first();
const openLife = async (desk: Desk, state: string, number?: string) => {
  await card(desk, state, number).click();
  await desk.drawer().getByRole("tab", { name: board.tabLife }).click();
};

const step = (kind: keyof typeof stepWords, from: string): Screen => ({
  picture: `dossiers-step-${kind.toLowerCase().replaceAll("_", "-")}`,
  at: "/dossiers",
  reach: async (desk) => {
    await openLife(desk, from);
    await desk.part(`step-${kind}`).click();
  },
  sees: stepWords[kind].act,
  shows: ["dossiers/step-dialog"],
});

/** The board, the list and submissions; a dossier with its life and papers. */
export const dossiersScreens: readonly Screen[] = [
  { picture: "dossiers-board", at: "/dossiers", sees: states.DRAFT },
  {
    picture: "dossiers-dossier",
    reach: (desk) => card(desk, states.DRAFT).click(),
    sees: dossiers.tabFacts,
    shows: nominationDrawer,
  },
  {
    picture: "dossiers-dossier-edit",
    reach: ({ drawer }) => drawer().getByRole("button", { name: dossiers.edit, exact: true }).click(),
    sees: dossiers.award,
    shows: ["dossiers/edit-nomination-drawer"],
  },
  {
    picture: "dossiers-life",
    at: "/dossiers",
    reach: (desk) => openLife(desk, states.RECEIVED),
    sees: board.nextSteps,
    shows: nominationDrawer,
  },
  step("RETURN", states.RECEIVED),
  step("RECEIVE", states.DRAFT),
  step("PUT_IN_SUBMISSION", states.COMPLETE),
  step("SEND", states.IN_SUBMISSION),
  step("RECEIPT", states.SENT),
  step("ASK_SUPPLEMENT", states.RECEIPTED),
  step("SEND_SUPPLEMENT", states.SUPPLEMENT_ASKED),
  step("HAND_OVER", states.DECIDED),
  step("REVOKE", states.HANDED_OVER),
  {
    picture: "dossiers-life-vote-next",
    at: "/dossiers",
    reach: async (desk) => {
      const { rows } = await desk.call("dossiers.list", {
        ...{ search: "", categoryId: null, state: "RECEIVED", standing: null, offset: 0, limit: 1 },
      });
      const received = rows.map(({ id }) => id);
      await markPapers(desk, received);
      const complete = { kind: "CONFIRM_COMPLETE", on: day("2022-10-10") } as const;
      await desk.call("dossiers.takeStep", { nominationIds: received, step: complete });
      await openLife(desk, states.COMPLETE, rows[0]?.number);
    },
    sees: board.openConference,
    shows: nominationDrawer,
  },
  {
    picture: "dossiers-papers",
    at: "/dossiers",
    reach: async (desk) => {
      await card(desk, states.RETURNED).click();
      await desk
        .drawer()
        .getByRole("tab", { name: /Giấy tờ/ })
        .click();
    },
    sees: board.checklistTitle,
    shows: nominationDrawer,
  },
  {
    picture: "dossiers-papers-refused",
    reach: async ({ app, button, part }) => {
      await app.stub({ open: [[paperCalled("Chương trình.exe"), paperCalled("Báo cáo thành tích.pdf")]] });
      await button(dossiers.chooseFiles).click();
      await part("refused-papers").waitFor();
    },
    sees: "Chương trình.exe",
    shows: nominationDrawer,
  },
  {
    picture: "dossiers-photos-none",
    reach: async ({ app, part }) => {
      await app.stub({ open: [[]] });
      await part("photos-to-pdf").click();
    },
    sees: photos.emptyText,
    shows: ["dossiers/photo-dialog"],
  },
  {
    picture: "dossiers-photos",
    reach: async (desk) => {
      const taken = await Promise.all([1, 2, 3].map((place) => photoCalled(desk.app, `Trang ${place}.jpg`)));
      await desk.app.stub({ open: [taken] });
      await desk.part("choose-photos").click();
      await desk.app.page.locator("[data-photo]").nth(2).waitFor();
    },
    sees: photos.join,
    shows: ["dossiers/photo-dialog"],
  },
  {
    picture: "dossiers-person",
    at: "/dossiers",
    reach: ({ app: { page } }) => page.locator("[data-card]").filter({ hasText: fighter }).click(),
    sees: fighter,
    shows: nominationDrawer,
  },
  {
    picture: "dossiers-person-edit",
    reach: ({ part }) => part("edit-person").click(),
    sees: dossiers.editPersonHint,
    shows: ["dossiers/edit-person"],
  },
  {
    picture: "dossiers-dossier-new",
    at: "/dossiers",
    reach: ({ part }) => part("add-nomination").click(),
    sees: dossiers.award,
    shows: ["dossiers/new-nomination-drawer"],
  },
  {
    picture: "dossiers-person-new",
    reach: ({ app: { page } }) => page.getByLabel(dossiers.nomineePerson).click(),
    sees: dossiers.fullName,
    shows: ["dossiers/new-nomination-drawer"],
  },
  { picture: "dossiers-list", at: "/dossiers", reach: view(board.viewList), sees: board.columnState },
  {
    picture: "dossiers-list-chosen",
    reach: async ({ app: { page }, part }) => {
      await page.getByLabel(board.choosePage).check();
      await part("bulk-bar").waitFor();
    },
    sees: board.clearChosen,
  },
  {
    picture: "dossiers-step-of-many",
    reach: ({ person }) => person.choose(board.bulkStep, stepWords.RECEIVE.act),
    sees: stepWords.RECEIVE.act,
    shows: ["dossiers/step-dialog"],
  },
  { picture: "dossiers-submissions", at: "/dossiers", reach: view(board.viewSubmissions), sees: subject },
  {
    picture: "dossiers-submission",
    reach: ({ row }) => row(subject).click(),
    sees: board.itemsTitle,
    shows: ["dossiers/submission-drawer"],
  },
  {
    picture: "dossiers-submission-new",
    at: "/dossiers",
    reach: async (desk) => {
      await view(board.viewSubmissions)(desk);
      await desk.part("add-submission").first().click();
    },
    sees: board.subject,
    shows: ["dossiers/submission-drawer"],
  },
];
