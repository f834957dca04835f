import type { LocalDate } from "#core/base/local-date";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { conferenceWords as conference } from "#core/strings/conference-words";
import { documentKindWords } from "#core/strings/document-kind-words";
import { dayScreen as day } from "#core/strings/meeting-day-words";
import { toStage, writeLine } from "../support/secretary";
import type { Desk, Screen } from "./screen";

/** What Windows' task bar leaves of the window. */
const low = [1366, 728] as const;
const word = "KHU_VUC" as const;

/** A regulation that knows all three modes: the sample's own knows papers only. */
export async function furnishMeeting({ call }: Desk): Promise<void> {
  await call("registry.adoptRegulation", {
    ...{ title: "Quy chế đủ ba hình thức", inForceFrom: "2022-06-01" as LocalDate },
    rule: {
      ballotStyle: "YES_NO",
      blankPaper: "VALID",
      threshold: null,
      minimumAttendance: null,
      clause: "",
    },
    settings: {
      ...settingsOfSilence,
      modes: { allowed: ["SECRET", "OPEN", "CORRESPONDENCE"], usual: "SECRET", clause: "" },
    },
  });
}

const stage =
  (name: keyof typeof day.stages) =>
  ({ app, person }: Desk) =>
    toStage({ app, person, word }, name);
const shut = ({ app: { page } }: Desk) => page.keyboard.press("Escape");

/** A meeting from its preparation to what is said: each picture goes on from the one before. */
export const meetingScreens: readonly Screen[] = [
  { picture: "conference-meetings", at: "/conference", sees: "02/11/2022" },
  {
    picture: "conference-meeting-new",
    reach: ({ part }) => part("add-meeting").click(),
    sees: conference.fieldDate,
    shows: ["conference/meeting-drawer"],
  },
  {
    picture: "conference-prepare-empty",
    at: "/conference",
    reach: async (desk) => {
      await desk.part("meetings").locator("tr[data-row]").first().click();
      await stage("prepare")(desk);
    },
    sees: day.stages.prepare,
  },
  {
    picture: "conference-agenda-template",
    reach: ({ part }) => part("agenda-template").click(),
    sees: /\d/,
    shows: ["conference/day/template-dialog"],
  },
  {
    picture: "conference-prepare",
    reach: async ({ part }) => {
      await part("use-template").click();
      await part("agenda").locator("tr[data-row]").nth(10).waitFor();
    },
    sees: day.stages.prepare,
    size: low,
  },
  {
    picture: "conference-agenda-item",
    reach: ({ part }) => part("agenda").locator("tr[data-row]").nth(1).click(),
    sees: /\S/,
    shows: ["conference/day/agenda-dialog"],
  },
  {
    picture: "conference-papers-menu",
    reach: async (desk) => {
      await shut(desk);
      await desk.part("make-paper").first().click();
    },
    sees: documentKindWords.INVITATION.name,
  },
  {
    picture: "conference-meeting-edit",
    reach: async (desk) => {
      await shut(desk);
      await desk.part("edit-day").click();
      await desk.drawer().waitFor();
    },
    sees: conference.fieldDate,
    shows: ["conference/meeting-drawer"],
  },
  {
    picture: "conference-roll-empty",
    reach: async (desk) => {
      await desk.part("drawer-close").click();
      await stage("roll")(desk);
      await desk.part("fill-roll").waitFor();
    },
    sees: day.stages.roll,
  },
  {
    picture: "conference-roll",
    reach: async ({ part }) => {
      await part("fill-roll").click();
      await part("mark-all-present").click();
      await part("mark-all-present").waitFor({ state: "detached" });
    },
    sees: "Sở Tư pháp TP Hà Nội",
    size: low,
  },
  {
    picture: "conference-voter",
    reach: ({ part }) => part("roll").locator("tr[data-row]").nth(2).click(),
    sees: conference.fieldDeputy,
    shows: ["conference/voter-dialog"],
  },
  {
    picture: "conference-guests",
    reach: async (desk) => {
      await shut(desk);
      await desk.app.page.getByText(day.viewGuests).first().click();
      await desk.part("add-guest").waitFor();
    },
    sees: day.viewGuests,
  },
  {
    picture: "conference-guest",
    reach: ({ part }) => part("add-guest").click(),
    sees: day.guestName,
    shows: ["conference/day/guest-dialog"],
  },
  {
    picture: "conference-moves",
    reach: async (desk) => {
      await shut(desk);
      await desk.app.page.getByText(day.viewMoves).first().click();
      await desk.part("add-move").waitFor();
    },
    sees: day.moveClock,
  },
  { picture: "conference-log-empty", reach: stage("log"), sees: day.stages.log },
  {
    picture: "conference-log",
    reach: async ({ app, person }) => {
      const lines = [
        ["1", "8h00", "Chủ trì", "Khai mạc hội nghị."],
        ["2", "8h15", "Đại diện đơn vị Trưởng", "Báo cáo tổng kết phong trào thi đua năm 2022."],
        ["3", "8h50", "Sở Tư pháp TP Hà Nội", "Đề nghị tiếp tục chuyên đề cải cách hành chính."],
        ["9", "9h20", "Chủ trì", "Thông qua báo cáo tổng kết năm 2022, phương hướng năm 2023."],
      ] as const;
      for (const line of lines) await writeLine({ app, person, word }, line);
    },
    sees: "Khai mạc hội nghị.",
    size: low,
  },
];
