import { ballotWords as ballot, followsWords, modeWords } from "#core/strings/ballot-words";
import { doubleCountWords as twoTeams } from "#core/strings/double-count-words";
import { dayScreen as day } from "#core/strings/meeting-day-words";
import { outcomeWords as outcome } from "#core/strings/outcome-words";
import { toStage } from "../support/secretary";
import { countThePapers } from "../tour/conference-chapters";
import { type Votes, illustrativeVotes, unitAddedOnTheWay } from "../tour/votes";
import { low, reopeningScreens } from "./reopening-screens";
import type { Desk, Screen } from "./screen";

const word = "KHU_VUC" as const;
/** The votes of the tour without the unit the tour itself adds. */
const votes: Votes = {
  ...illustrativeVotes,
  groups: illustrativeVotes.groups.map((group) => ({
    ...group,
    lines: group.lines.filter(({ name }) => name !== unitAddedOnTheWay),
  })),
};
const both = ["Cục THADS Hà Nội", "Cục THADS TP Hồ Chí Minh"];

const stage =
  (name: keyof typeof day.stages) =>
  ({ app, person }: Desk) =>
    toStage({ app, person, word }, name);
const step = ({ app: { page } }: Desk, name: string) => page.locator(`[data-step="${name}"]`).click();
const pick = async ({ part, app: { page } }: Desk, list: string, choice: string) => {
  await part(list).click();
  await page.getByRole("option", { name: choice }).click();
};
const shut = ({ app: { page } }: Desk) => page.keyboard.press("Escape");

async function fillTotals({ part }: Desk, totals: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, papers] of Object.entries(totals)) {
    const field = part(`total-${name}`);
    if ((await field.count()) > 0) await field.fill(String(papers));
  }
}

async function fillLines({ app: { page } }: Desk, figures: Readonly<Record<string, number>>): Promise<void> {
  const rows = page.getByTestId(/^line-\d+$/);
  for (let place = 0; place < (await rows.count()); place += 1) {
    for (const [figure, papers] of Object.entries(figures)) {
      await rows
        .nth(place)
        .getByTestId(new RegExp(`^line-\\d+-${figure}$`))
        .fill(String(papers));
    }
  }
}

async function nameTheTeller(desk: Desk): Promise<void> {
  const group = desk.app.page.getByRole("group", { name: outcome.teller(1) });
  await desk.person.type(outcome.tellerName, "Đại diện Sở Tư pháp TP Đà Nẵng", group);
  await desk.part("save-facts").click();
  await desk.part("facts-state").filter({ hasText: outcome.notSaved }).waitFor({ state: "detached" });
}

async function anotherRound(desk: Desk): Promise<void> {
  await toStage({ ...desk, word }, "vote");
  await step(desk, "ballot");
  const another = desk.button(ballot.anotherRound);
  await another.or(desk.part("ballot-kind")).first().waitFor();
  if ((await another.count()) > 0) await another.click();
  await desk.part("ballot-kind").waitFor();
}

async function cancelTheRound(desk: Desk): Promise<void> {
  await step(desk, "ballot");
  await desk.part("cancel-round").click();
  const dialog = desk.dialog();
  if ((await dialog.getByRole("textbox").count()) > 0) await dialog.getByRole("textbox").fill("Lập nhầm");
  await desk.part("confirm-act").click();
  await dialog.waitFor({ state: "detached" });
}

/** From here on the regulation wants papers counted by two teams. */
async function letTwoTeamsCount({ call }: Desk): Promise<void> {
  const { rows } = await call("conference.meetings", { search: "", year: null, offset: 0, limit: 1 });
  if (rows[0] === undefined) throw new Error("a meeting");
  const { regulation } = await call("conference.meeting", { meetingId: rows[0].id });
  if (regulation === null) throw new Error("a regulation");
  const { title, inForceFrom, rule, settings } = regulation;
  await call("registry.adoptRegulation", {
    ...{ title: `${title}, kiểm hai lượt`, inForceFrom, rule },
    settings: { ...settings, counting: { rule: "DOUBLE", clause: "" } },
  });
}

/** Figures of one team; `slip` votes of every line go to the other side. */
async function keyAPaperCount(desk: Desk, slip: number): Promise<void> {
  await desk.part("total-printed").waitFor();
  await fillTotals(desk, votes.totals);
  const figures = { agree: votes.totals.valid - slip, disagree: slip, blank: 0, invalid: 0 };
  const tabs = await desk.app.page.getByRole("tab").filter({ hasText: "·" }).all();
  if (tabs.length === 0) await fillLines(desk, figures);
  for (const tab of tabs) {
    await tab.click();
    await fillLines(desk, figures);
  }
  await desk.app.page.keyboard.press("Tab");
}

/** The rounds of the meeting, its conclusion and what is handed on: each picture goes on from the one before. */
export const roundsScreens: readonly Screen[] = [
  { picture: "conference-ballot", reach: stage("vote"), sees: "Chi cục THADS huyện Phú Xuyên", size: low },
  {
    picture: "conference-ballot-by-correspondence",
    reach: (desk) => pick(desk, "ballot-mode", modeWords.CORRESPONDENCE),
    sees: "Chi cục THADS huyện Phú Xuyên",
  },
  {
    picture: "conference-count-wrong",
    reach: async (desk) => {
      await pick(desk, "ballot-mode", modeWords.SECRET);
      for (const { tab, quota } of votes.groups) {
        const field = desk.part(new RegExp(`^quota-${tab}`));
        await field.fill(String(quota));
        await field.press("Tab");
      }
      await desk.part("open-round").click();
      await desk.part("total-printed").waitFor();
      await fillTotals(desk, { ...votes.totals, valid: 8 });
      await desk.part("total-printed").focus();
    },
    sees: "Sở Tư pháp TP Hà Nội",
    size: low,
  },
  {
    picture: "conference-cancel-round",
    reach: async (desk) => {
      await step(desk, "ballot");
      await desk.part("cancel-round").click();
    },
    sees: /\S/,
    shows: ["conference/cancel-round-dialog", "ui/confirm-dialog"],
  },
  {
    picture: "conference-count",
    reach: async (desk) => {
      await shut(desk);
      await step(desk, "count");
      await countThePapers({ ...desk, folder: "", stick: "", paper: "", minutes: "" }, votes);
    },
    sees: "Mọi phép kiểm đều đúng.",
    size: low,
  },
  {
    picture: "conference-outcome",
    reach: ({ part }) => part("count-next").click(),
    sees: "Sở Tư pháp TP Hà Nội",
    size: low,
  },
  {
    picture: "conference-facts",
    reach: async (desk) => {
      await desk.part("go-facts").click();
      await nameTheTeller(desk);
    },
    sees: outcome.tellersBasis,
    size: low,
  },
  {
    picture: "conference-seal-asked",
    reach: async (desk) => {
      await step(desk, "seal");
      await desk.part("seal-round").click();
    },
    sees: /\S/,
    shows: ["ui/confirm-dialog"],
  },
  {
    picture: "conference-sealed",
    reach: async ({ part }) => {
      await part("confirm-act").click();
      await part("seal-code").waitFor();
      await part("make-minutes").click();
      await part("copy-minutes").first().waitFor();
    },
    sees: "Biên bản",
    size: low,
  },
  ...reopeningScreens,
  {
    picture: "conference-ballot-among-winners",
    reach: async (desk) => {
      await anotherRound(desk);
      await pick(desk, "ballot-kind", followsWords.WINNERS);
      await desk.person.type(ballot.roundName, "Cờ thi đua Chính phủ");
      await desk.person.choose(ballot.winnersAward, "Cờ thi đua Chính phủ");
    },
    sees: both[0] ?? "",
  },
  {
    picture: "conference-count-by-correspondence",
    reach: async (desk) => {
      await pick(desk, "ballot-mode", modeWords.CORRESPONDENCE);
      await desk.part("ballot-due").fill("10/11/2022");
      await desk.app.page.keyboard.press("Tab");
      for (const field of await desk.part(/^quota-/).all()) {
        await field.fill("1");
        await field.press("Tab");
      }
      await desk.part("open-round").click();
      await desk.part("mode-note").waitFor();
    },
    sees: "Sở Tư pháp TP Hồ Chí Minh",
    size: low,
  },
  {
    picture: "conference-count-second-team",
    reach: async (desk) => {
      await cancelTheRound(desk);
      await letTwoTeamsCount(desk);
      await anotherRound(desk);
      await pick(desk, "ballot-kind", followsWords.WINNERS);
      for (const field of await desk.part(/^quota-/).all()) {
        await field.fill("1");
        await field.press("Tab");
      }
      await desk.part("open-round").click();
      await keyAPaperCount(desk, 0);
      await desk.part("close-FIRST").click();
      await desk.part("double-note").filter({ hasText: twoTeams.turns.SECOND }).waitFor();
    },
    sees: twoTeams.turns.SECOND,
    size: low,
  },
  {
    picture: "conference-readings-differ",
    reach: async (desk) => {
      await keyAPaperCount(desk, 1);
      await desk.part("close-SECOND").click();
      await desk.part("readings-differ").waitFor();
    },
    sees: twoTeams.turns.DIFFERING,
    size: low,
  },
  {
    picture: "conference-third-reading",
    reach: ({ part }) => part("third-reading").click(),
    sees: twoTeams.thirdReason,
    shows: ["conference/third-reading-dialog"],
  },
  {
    picture: "conference-ballot-heads",
    reach: async (desk) => {
      await shut(desk);
      await cancelTheRound(desk);
      await anotherRound(desk);
      await pick(desk, "ballot-kind", ballot.kindHeads);
      await pick(desk, "ballot-mode", modeWords.OPEN);
      const boxes = desk.part("ballot-choice").getByRole("checkbox");
      for (const place of [0, 1, 11]) await boxes.nth(place).check();
      for (const field of await desk.part(/^quota-/).all()) {
        await field.fill("1");
        await field.press("Tab");
      }
      await desk.part("round-name").fill("Bầu Trưởng, Phó năm 2023");
    },
    sees: both[0] ?? "",
  },
  {
    picture: "conference-tie",
    reach: async (desk) => {
      await desk.part("open-round").click();
      await desk.part("mode-note").waitFor();
      for (const [place, tab] of (
        await desk.app.page.getByRole("tab").filter({ hasText: "khu vực" }).all()
      ).entries()) {
        await tab.click();
        await fillLines(desk, { agree: place === 0 ? 5 : 10, disagree: place === 0 ? 5 : 0, blank: 0 });
        await desk.app.page.keyboard.press("Tab");
      }
      await desk.part("count-next").click();
      await desk.part("tie").waitFor();
    },
    sees: /\S/,
  },
  {
    picture: "conference-tie-resolved-by",
    reach: async (desk) => {
      await desk.part("resolve-tie").click();
      await desk.dialog().getByRole("checkbox").first().check();
      await desk.part("tie-by").fill("Chủ trì hội nghị");
      await desk.part("tie-reason").fill("Điều 10 Quy chế");
    },
    sees: /\S/,
    shows: ["conference/tie-dialog"],
  },
  {
    picture: "conference-heads-to-write",
    reach: async (desk) => {
      await desk.part("save-tie").click();
      await desk.part("tie-resolved").waitFor();
      await desk.part("go-facts").click();
      await nameTheTeller(desk);
      await step(desk, "seal");
      await desk.part("seal-round").click();
      await desk.part("confirm-act").click();
      await desk.part("write-heads").waitFor();
    },
    sees: "2023",
  },
  { picture: "conference-conclude", reach: stage("conclude"), sees: day.stages.conclude, size: low },
  { picture: "conference-handover-empty", reach: stage("handover"), sees: day.stages.handover },
  {
    picture: "conference-envelope",
    reach: ({ part }) => part("add-envelope").click(),
    sees: day.envelopePapers,
    shows: ["conference/day/envelope-dialog"],
    size: low,
  },
  {
    picture: "conference-flag",
    reach: async (desk) => {
      await desk.person.type(day.envelopePapers, "9");
      await desk.part("save-envelope-new").click();
      await desk.dialog().waitFor({ state: "detached" });
      await desk.part("add-flag").click();
    },
    sees: day.flagTo,
    shows: ["conference/day/flag-dialog"],
  },
  {
    picture: "conference-handover",
    reach: async (desk) => {
      await desk.person.choose(day.flagTo, "Sở Tư pháp TP Hồ Chí Minh");
      await desk.person.choose(day.flagFrom, "Sở Tư pháp TP Cần Thơ");
      await desk.part("save-flag-new").click();
      await desk.dialog().waitFor({ state: "detached" });
    },
    sees: "Sở Tư pháp TP Cần Thơ",
    size: low,
  },
  {
    picture: "conference-rounds",
    reach: async (desk) => {
      await stage("vote")(desk);
      await step(desk, "seal");
    },
    sees: "Bầu Trưởng, Phó năm 2023",
  },
];
