import type { UnitId } from "#core/base/ids";
import { dossiersScreen as dossiers } from "#core/strings/dossiers-screen-words";
import { peopleWords as people } from "#core/strings/people-words";
import { recoveryWords as recovery } from "#core/strings/recovery-words";
import { secondPersonWords as second } from "#core/strings/second-person-words";
import { startWords as start } from "#core/strings/start-words";
import { usersWords as users } from "#core/strings/users-words";
import { type Desk, type Screen, enlarged } from "./screen";

const keeper = { name: "Trần Thị Mai", password: "mưa phùn gặt chiêm sớm" };
const secretary = { name: "Lê Văn Bình", password: "cầu tre lắc lẻo bên sông" };

const press = (testId: string) => (desk: Desk) => desk.part(testId).first().click();

async function typeSecret({ app: { page } }: Desk, label: string, secret: string): Promise<void> {
  await page.locator("input").and(page.getByLabel(label)).last().fill(secret);
}

/** A keeper at the keyboard, and another who may stand by. */
async function beginPeople({ call }: Desk): Promise<void> {
  await call("safekeeping.makeKeeper", { ...keeper, post: "Chuyên viên" });
  const facts = { post: "Phó Trưởng phòng", role: "KEEPER", unitId: null } as const;
  await call("safekeeping.addUser", { ...secretary, ...facts });
}

async function openUsers({ app: { page }, tab }: Desk): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = "/safekeeping";
  });
  await tab(users.tab).click();
  await page.getByTestId("users").waitFor();
}

/** A new book with a keeper, and everything that is seen of people in it. */
export const peopleScreens: readonly Screen[] = [
  {
    picture: "people-new-book",
    reach: async (desk) => {
      const { page } = desk.app;
      await page.getByRole("heading", { name: start.question }).waitFor();
      await page.keyboard.press("1");
      await page.getByLabel(start.clusterName).fill("Cụm thi đua các tỉnh Tây Nguyên");
      await page.getByLabel(start.clusterCode).fill("TN");
      await page.getByRole("radio", { name: users.keeperChoice }).check();
      await page.getByLabel(users.name).fill(keeper.name);
      await page.getByLabel(users.post).fill("Chuyên viên Phòng Thi đua");
      await typeSecret(desk, people.passwordAgain, keeper.password);
      await page.getByRole("textbox", { name: people.password, exact: false }).first().fill(keeper.password);
    },
    sees: users.keeperChoiceFacts,
  },
  {
    picture: "people-recovery-code",
    reach: async ({ app: { page }, part }) => {
      await page.getByRole("button", { name: start.create, exact: true }).click();
      await part("recovery-code").waitFor();
    },
    sees: recovery.title,
    shows: ["safekeeping/users/recovery-code-dialog"],
  },
  {
    picture: "people-users",
    reach: async (desk) => {
      await desk.app.page.getByRole("checkbox", { name: recovery.confirm }).check();
      await desk.part("recovery-put-away").click();
      const facts = {
        post: "Thư ký",
        role: "SECRETARY",
        unitId: null,
        password: secretary.password,
      } as const;
      await desk.call("safekeeping.addUser", { name: secretary.name, ...facts });
      await openUsers(desk);
    },
    sees: secretary.name,
  },
  {
    picture: "people-add-user",
    reach: press("add-user"),
    sees: people.roleFacts.TELLER,
    shows: ["safekeeping/users/user-dialog"],
  },
  {
    picture: "people-reset-password",
    reach: async ({ app: { page } }) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: `${users.resetPassword}: ${secretary.name}` }).click();
    },
    sees: users.resetText,
    shows: ["safekeeping/users/reset-password-dialog"],
  },
  {
    picture: "people-own-password",
    reach: async ({ app: { page }, part }) => {
      await page.keyboard.press("Escape");
      await part("who-is-here").click();
      await part("own-password").click();
    },
    sees: people.oldPassword,
    shows: ["safekeeping/users/own-password-dialog"],
  },
  {
    picture: "people-pin",
    reach: async ({ app: { page }, part }) => {
      await page.keyboard.press("Escape");
      await part("who-is-here").click();
      await part("own-pin").click();
    },
    sees: people.pinText,
    shows: ["safekeeping/users/pin-dialog"],
  },
  {
    picture: "people-locked",
    reach: async ({ app: { page }, part }) => {
      await page.keyboard.press("Escape");
      await part("who-is-here").click();
      await part("lock-screen-now").click();
    },
    sees: people.lockedText,
  },
  {
    picture: "people-sign-in",
    reach: press("other-person"),
    sees: people.signInTitle,
  },
  { picture: "people-recover", reach: press("forgotten"), sees: people.recoverTitle },
];

/** In a sample, which is a book of one person. */
export const onePersonScreens: readonly Screen[] = [
  {
    picture: "people-one-person",
    at: "/safekeeping",
    reach: ({ tab }) => tab(users.tab).click(),
    sees: users.oneTitle,
  },
  {
    picture: "people-make-keeper",
    reach: press("make-keeper-here"),
    sees: users.makeKeeperText,
    shows: ["safekeeping/users/make-keeper-dialog"],
  },
  {
    picture: "people-second-person",
    at: "/dossiers",
    reach: async (desk) => {
      const { call, part, button } = desk;
      await beginPeople(desk);
      const { rows } = await call("registry.listUnits", {
        ...{ search: "", categoryId: null, standing: "MEMBER", offset: 0, limit: 1 },
      });
      const unitId = rows[0]?.id as UnitId;
      await call("dossiers.addNomination", {
        nominee: { kind: "PERSON", personId: null, fullName: "Người thứ nhất", post: "Thư ký", unitId },
        ...{ memberId: unitId, awardCode: "CSTDCS", year: 2016, note: "" },
      });
      await desk.app.page.getByText("Người thứ nhất").first().click();
      await button(dossiers.erasePerson).click();
      await desk.dialog().getByRole("textbox").last().fill("Theo đề nghị của người được nêu tên");
      await part("erase-act").click();
      await part("second-agree").waitFor();
    },
    sees: second.who,
    shows: ["safekeeping/users/second-person-dialog"],
  },
  { picture: "people-second-person-enlarged", size: enlarged, sees: second.who },
];
