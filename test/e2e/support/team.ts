import { join } from "node:path";
import type { MeetingId, RoundId, UserId } from "#core/base/ids";
import type { Role } from "#core/base/procedure";
import type { CommandName, InputOf, OutputOf, QueryName } from "#core/contract";
import type { RoundCount } from "#core/conference/count";
import { peopleWords as people } from "#core/strings/people-words";
import { personAt } from "../tour/person";
import type { LaunchedApp } from "./launch";
import { openSampleNamed } from "./secretary";

export const passwords: Readonly<Record<Role, string>> = {
  KEEPER: "mưa phùn gặt chiêm sớm",
  SECRETARY: "cầu tre lắc lẻo bên sông",
  TELLER: "khói bếp chiều ba mươi",
  VIEWER: "đò ngang chợ huyện vắng",
};

interface Member {
  readonly id: UserId;
  readonly name: string;
}

export type Team = Readonly<Record<Role, Member>> & { readonly recoveryCode: string };

/** Asks the book as the screen does; throws the code of a refusal. */
export async function callOf<Name extends QueryName | CommandName>(
  { page }: LaunchedApp,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await page.evaluate(
    ([procedure, asked]) =>
      (
        window as unknown as { soThiDua: { call: (name: string, input: unknown) => Promise<unknown> } }
      ).soThiDua.call(procedure, asked),
    [name, input] as const,
  );
  const { ok, value, error } = answer as {
    readonly ok: boolean;
    readonly value: never;
    readonly error?: { readonly code: string };
  };
  if (!ok) throw new Error(`${name}: ${error?.code ?? ""}`);
  return value;
}

/** A keeper, who is in, a secretary, two tellers and a viewer. */
export async function beginTeam(app: LaunchedApp): Promise<Team> {
  const keeper = { name: "Trần Thị Mai", post: "Chuyên viên" };
  const made = await callOf(app, "safekeeping.makeKeeper", { ...keeper, password: passwords.KEEPER });
  const add = async (name: string, role: Role): Promise<Member> => {
    const facts = { name, post: people.roles[role], role, unitId: null, password: passwords[role] };
    const { userId } = await callOf(app, "safekeeping.addUser", facts);
    return { id: userId, name };
  };
  const team = {
    KEEPER: { id: made.userId, name: keeper.name },
    SECRETARY: await add("Lê Văn Bình", "SECRETARY"),
    TELLER: await add("Phạm Văn Cường", "TELLER"),
    VIEWER: await add("Vũ Đức Giang", "VIEWER"),
    recoveryCode: made.recoveryCode,
  };
  await add("Hoàng Thị Dung", "TELLER");
  return team;
}

/** The sample of the cities, opened and given its people; the keeper is in. */
export async function openSampleWithTeam(app: LaunchedApp, dataDir: string): Promise<Team> {
  app.page.setDefaultTimeout(20_000);
  const person = personAt(app.page, join(dataDir, "pictures"));
  await openSampleNamed({ person }, "Khu vực thi đua các TP trực thuộc Trung ương", "2022");
  return beginTeam(app);
}

/** Signs in at the sign-in screen, as a person would. */
export async function signInByHand({ page }: LaunchedApp, name: string, password: string): Promise<void> {
  await page.getByTestId("sign-in").waitFor();
  await page.getByText(name).click();
  await page.locator("input").and(page.getByLabel(people.password)).fill(password);
  await page.keyboard.press("Enter");
  await page.getByTestId("who-is-here").filter({ hasText: name }).waitFor();
}

/** The round of the one meeting, opened over what waits for a vote. */
export async function openedRound(
  app: LaunchedApp,
): Promise<{ readonly meetingId: MeetingId; readonly roundId: RoundId }> {
  const { rows } = await callOf(app, "conference.meetings", { search: "", year: null, offset: 0, limit: 1 });
  const meetingId = rows[0]?.id;
  if (meetingId === undefined) throw new Error("a meeting");
  await callOf(app, "conference.fillRoll", { meetingId });
  await callOf(app, "conference.markAllPresent", { meetingId });
  const { rows: dossiers } = await callOf(app, "dossiers.list", {
    ...{ search: "", categoryId: null, standing: null, offset: 0, limit: 3 },
  });
  const nominationIds = dossiers.map(({ id }) => id);
  const { id: roundId } = await callOf(app, "conference.openRound", {
    ...{ meetingId, name: "Vòng 1", mode: "SECRET" },
    groups: [{ name: "Chung", categoryId: null, quota: 2, nominationIds }],
  });
  return { meetingId, roundId };
}

/** The round with figures that add up and a teller, ready for its seal. */
export async function countedRound(
  app: LaunchedApp,
): Promise<{ readonly meetingId: MeetingId; readonly roundId: RoundId }> {
  const opened = await openedRound(app);
  const { roundId } = opened;
  const round = await callOf(app, "conference.round", { roundId });
  const papers = round.attendance.present;
  const count: RoundCount = {
    totals: {
      ...round.count.totals,
      ...{ printed: papers, issued: papers, leftOver: 0, spoiled: 0 },
      ...{ returned: papers, valid: papers, invalid: 0, blankPapers: 0 },
    },
    lines: round.count.lines.map((line) => ({
      ...line,
      ...{ agree: papers, disagree: 0, blank: 0, invalid: 0 },
    })),
  };
  const saved = await callOf(app, "conference.saveCount", {
    ...{ roundId, expectedRevision: round.revision, count },
  });
  const teller = { name: "Phạm Văn Cường", unit: "Sở Tư pháp TP Đà Nẵng", role: "CHIEF" } as const;
  await callOf(app, "conference.saveMinutesFacts", {
    ...{ roundId, expectedRevision: saved.revision },
    facts: { ...round.facts, tellers: [teller] },
  });
  return opened;
}
