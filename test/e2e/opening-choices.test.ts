import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { frameStrings } from "#core/strings/frame-strings";
import { openingChoicesWords as words } from "#core/strings/opening-choices-words";
import { startupWords } from "#core/strings/startup-words";
import { layoutFaults } from "./looks/layout-faults";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { clusterName, createBook } from "./support/new-book";
import { type Team, beginTeam, callOf, passwords, signInByHand } from "./support/team";

const reason = "Máy cũ hỏng, chỉ còn bản chép tay trên USB";
let home = "";
let book = "";
let team: Team;
let app: LaunchedApp;

const start = async () => {
  app = await launchApp({ dataDir: join(home, "máy"), args: ["--book", book] });
  app.page.setDefaultTimeout(20_000);
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "std-chosen-"));
  book = join(home, "sổ");
  const first = await launchApp({ dataDir: join(home, "máy") });
  await createBook(first);
  team = await beginTeam(first);
  await first.close();
  const made = join(home, "máy", "Sổ Thi Đua", `${clusterName} ${new Date().getFullYear()}`);
  const older = join(home, "bản chép tay");
  for (const place of [book, older]) await cp(made, place, { recursive: true });

  await start();
  await signInByHand(app, team.KEEPER.name, passwords.KEEPER);
  await callOf(app, "safekeeping.renewRecovery", {});
  await app.close();
  await rm(book, { recursive: true });
  await cp(older, book, { recursive: true });
}, 180_000);
afterAll(async () => {
  await app.close().catch(() => {});
  await rm(home, { recursive: true, force: true });
});

it("what was chosen before anybody signed in is told to a keeper, not to the secretary", async () => {
  await start();
  await app.page.getByTestId("refusal-BOOK_OLDER").waitFor();
  await app.page.getByTestId("way-out").click();
  await app.page.getByRole("dialog").getByRole("textbox").fill(reason);
  await app.page.getByRole("button", { name: startupWords.olderGoOnNow }).click();
  await signInByHand(app, team.SECRETARY.name, passwords.SECRETARY);
  await app.page.getByRole("link", { name: frameStrings.roomOverview }).waitFor();
  expect(await app.page.getByTestId("opening-choices").count()).toBe(0);
  await callOf(app, "safekeeping.signOut", {});

  await app.page.reload();
  await signInByHand(app, team.KEEPER.name, passwords.KEEPER);
  const notice = app.page.getByTestId("opening-choices");
  await notice.getByText(reason).waitFor();
  await app.page.getByRole("heading", { level: 1 }).waitFor();
  await app.photograph("opening-choices");
  expect(await layoutFaults(app.page)).toEqual([]);
  expect(await axeFindings(app.page)).toEqual([]);
});

it("stands over every room without pushing a drawer's foot out of the window", async () => {
  await app.page.getByRole("link", { name: frameStrings.roomRegistry }).click();
  await app.page.getByTestId("add-unit").first().click();
  const save = app.page.getByTestId("save-unit");
  await save.waitFor();
  await app.photograph("opening-choices-drawer");
  const [foot, frame] = await Promise.all([save.boundingBox(), app.page.locator("main").boundingBox()]);
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  await app.page.keyboard.press("Escape");
});

it("is told no more once a keeper knows of it, after a new start neither", async () => {
  await app.page.getByTestId("opening-choices-known").click();
  await app.page.getByTestId("opening-choices").waitFor({ state: "detached" });
  const { events } = await callOf(app, "audit.events", { words: words.knownLabel, only: "ALL" });
  expect(events.map(({ people }) => people)).toEqual([[team.KEEPER.name]]);
  await app.close();
  await start();
  await signInByHand(app, team.KEEPER.name, passwords.KEEPER);
  expect(await callOf(app, "safekeeping.openingChoices", {})).toEqual({ choices: [] });
  expect(await app.page.getByTestId("opening-choices").count()).toBe(0);
}, 60_000);
