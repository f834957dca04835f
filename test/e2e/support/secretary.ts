import type { DocumentKind } from "#core/documents/document-kind";
import type { ClusterWord } from "#core/safekeeping/book";
import { ballotWords } from "#core/strings/ballot-words";
import { clusterWords } from "#core/strings/cluster-words";
import { documentsScreen } from "#core/strings/documents-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { dayScreen } from "#core/strings/meeting-day-words";
import { outcomeWords } from "#core/strings/outcome-words";
import { startWords } from "#core/strings/start-words";
import type { Person } from "../tour/person";
import type { LaunchedApp } from "./launch";

/** What a secretary does at the window on the day of a meeting, whatever the cluster. */
export interface Secretary {
  readonly app: LaunchedApp;
  readonly person: Person;
  /** What the cluster calls itself. */
  readonly word: ClusterWord;
}

type Stage = keyof typeof dayScreen.stages;

/** Opens a sample by its title on the cover. */
export async function openSampleNamed(
  { person }: Pick<Secretary, "person">,
  title: string,
  year: string,
): Promise<void> {
  const { page } = person;
  await page
    .getByRole("radiogroup", { name: startWords.sampleTitle })
    .locator("label", { hasText: title })
    .click();
  await person.press(startWords.openSample(year));
  await page.getByTestId("book-kind").waitFor();
}

/** Opens what holds for the whole year: who leads, the letterhead. */
export async function openClusterTab({ person, word }: Secretary): Promise<void> {
  await person.goTo(frameStrings.roomRegistry);
  await person.page.getByRole("tab", { name: clusterWords.tabCluster(word) }).click();
}

/** Says whose head the papers of the year bear; without it none can be made. */
export async function chooseLetterhead(secretary: Secretary, body: string, signer: string): Promise<void> {
  const { person } = secretary;
  const { page } = person;
  await openClusterTab(secretary);
  await page.getByTestId("edit-year").click();
  await person.choose(clusterWords.letterhead, clusterWords.letterheadWords.HEAD_UNIT);
  await person.type(clusterWords.letterheadBody, body);
  await person.type(clusterWords.signerPost, signer);
  await page.getByTestId("save-year").click();
  await page.locator("[data-drawer]").waitFor({ state: "detached" });
}

/** Opens the one meeting of the year. */
export async function openTheMeeting({ person }: Secretary): Promise<void> {
  await person.goTo(frameStrings.roomConference);
  await person.page.getByTestId("meetings").locator("tr[data-row]").first().click();
  await person.page.locator('[data-stage="prepare"]').waitFor();
}

export async function toStage({ person }: Secretary, stage: Stage): Promise<void> {
  await person.page.locator(`[data-stage="${stage}"]`).click();
}

/** Everybody who may vote is called and present. */
export async function callEverybody(secretary: Secretary): Promise<void> {
  const { page } = secretary.person;
  await toStage(secretary, "roll");
  await page.getByTestId("fill-roll").click();
  await page.getByTestId("mark-all-present").click();
  await page.getByTestId("mark-all-present").waitFor({ state: "detached" });
}

/** One line of the log: the key of its kind, the hour (null: the one the window proposes), who spoke, what. */
export async function writeLine(
  { person: { page } }: Secretary,
  [key, clock, speaker, text]: readonly [key: string, clock: string | null, speaker: string, text: string],
): Promise<void> {
  const written = page.locator("[data-log]").filter({ hasText: text });
  await page.keyboard.press(`Alt+${key}`);
  const hour = page.getByTestId("log-line").getByLabel(dayScreen.logClock, { exact: true });
  if (clock !== null) await hour.fill(clock);
  await page.getByRole("combobox", { name: dayScreen.logSpeaker }).fill(speaker);
  await page.keyboard.press("Escape");
  await page.locator("#log-text").fill(text);
  await page.locator("#log-text").press("Enter");
  await written.first().waitFor();
}

/** Begins another round after a sealed one. */
export async function beginAnotherRound(secretary: Secretary): Promise<void> {
  const { page } = secretary.person;
  await toStage(secretary, "vote");
  await page.locator('[data-step="ballot"]').click();
  await page.getByRole("button", { name: ballotWords.anotherRound }).click();
  await page.getByRole("combobox", { name: ballotWords.kind }).waitFor();
}

/** What the open round is about and how it is held. */
export async function describeRound(
  { person }: Secretary,
  round: { readonly kind: string; readonly name: string; readonly mode: string },
): Promise<void> {
  await person.choose(ballotWords.kind, round.kind);
  await person.type(ballotWords.roundName, round.name);
  await person.choose(ballotWords.mode, round.mode);
}

/** Puts the named ones on the ballot of a group, takes the others off, and says how many are taken. */
export async function takeOnly(
  { person: { page } }: Secretary,
  group: string,
  names: readonly string[],
  quota: number,
): Promise<void> {
  const rows = page.getByTestId("ballot-choice").locator("tbody tr");
  const count = await rows.count();
  let inside = false;
  for (let place = 0; place < count; place += 1) {
    const row = rows.nth(place);
    const head = row.locator("th strong");
    if ((await head.count()) > 0) {
      inside = (await head.innerText()) === group;
      continue;
    }
    if (!inside) continue;
    const box = row.getByRole("checkbox");
    const words = await row.innerText();
    await box.setChecked(names.some((name) => words.startsWith(name) || words.trim().startsWith(name)));
  }
  if (quota === 0) return;
  const field = page.getByTestId(`quota-${group}`);
  await field.fill(String(quota));
  await field.press("Tab");
}

/** Figures of one line, in the order of its cells. */
export async function countLine(
  { person: { page } }: Secretary,
  name: string,
  figures: Readonly<Record<string, number>>,
): Promise<void> {
  const row = page.getByTestId(/^line-\d+$/).filter({ hasText: name });
  for (const [figure, papers] of Object.entries(figures)) {
    await row.getByTestId(new RegExp(`^line-\\d+-${figure}$`)).fill(String(papers));
  }
}

/** Who counted, and the seal. Answers the code. */
export async function sealTheRound({ person }: Secretary, teller: string): Promise<string> {
  const { page } = person;
  await page.getByTestId("count-next").click();
  await page.getByTestId("go-facts").click();
  const group = page.getByRole("group", { name: outcomeWords.teller(1) });
  await person.type(outcomeWords.tellerName, teller, group);
  await page.getByTestId("save-facts").click();
  await page
    .getByTestId("facts-state")
    .filter({ hasText: outcomeWords.notSaved })
    .waitFor({ state: "detached" });
  return sealNow({ person });
}

/** The seal itself, once the figures and the tellers are written. */
export async function sealNow({ person: { page } }: Pick<Secretary, "person">): Promise<string> {
  await page.locator('[data-step="seal"]').click();
  await page.getByTestId("seal-round").click();
  await page.getByTestId("confirm-act").click();
  return ((await page.getByTestId("seal-code").textContent()) ?? "").trim();
}

/** Turns the window to another year of the cluster. */
export async function turnToYear({ person: { page } }: Secretary, year: number): Promise<void> {
  await page.getByTestId("choose-year").click();
  await page.getByRole("menu").getByText(frameStrings.year(year), { exact: true }).click();
  await page
    .getByTestId("choose-year")
    .filter({ hasText: String(year) })
    .waitFor();
}

/** Makes a paper about the only subject there is (or the one named), and saves a copy of it in a folder that is there. */
export async function makePaper(
  { app, person }: Secretary,
  kind: DocumentKind,
  target: string,
  subject: { readonly label: string; readonly choice: string } | null = null,
): Promise<void> {
  const { page } = person;
  await person.goTo(frameStrings.roomDocuments);
  await page.getByTestId("compose").click();
  await page.getByTestId(`kind-${kind}`).click();
  if (subject !== null) await person.choose(subject.label, subject.choice);
  await page.getByTestId("make-document").click();
  await page.getByTestId("copy-version").first().waitFor();
  await app.stub({ save: [target] });
  await page.getByTestId("copy-version").first().click();
  await person.see(documentsScreen.copied("").trim());
  await page.getByTestId("drawer-close").click();
}
