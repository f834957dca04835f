import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import type { DocumentKind } from "#core/documents/document-kind";
import { clusterWords } from "#core/strings/cluster-words";
import { documentsScreen } from "#core/strings/documents-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { dayScreen } from "#core/strings/meeting-day-words";
import { startWords } from "#core/strings/start-words";
import type { Person } from "../tour/person";
import type { LaunchedApp } from "./launch";

/** Who sits at the desk, and the window before them. */
interface Secretary {
  readonly app: LaunchedApp;
  readonly person: Person;
}

/** Opens a sample by its title on the cover. */
export async function openSampleNamed({ person }: Secretary, title: string, year: string): Promise<void> {
  const { page } = person;
  await page
    .getByRole("radiogroup", { name: startWords.sampleTitle })
    .locator("label", { hasText: title })
    .click();
  await person.press(startWords.openSample(year));
  await page.getByTestId("book-kind").waitFor();
}

/** Says whose head the papers of the year bear; without it none can be made. */
export async function chooseLetterhead({ person }: Secretary, body: string, signer: string): Promise<void> {
  const { page } = person;
  await person.goTo(frameStrings.roomRegistry);
  await page.getByRole("tab", { name: clusterWords.tabCluster("KHU_VUC") }).click();
  await page.getByTestId("edit-year").click();
  await person.choose(clusterWords.letterhead, clusterWords.letterheadWords.HEAD_UNIT);
  await person.type(clusterWords.letterheadBody, body);
  await person.type(clusterWords.signerPost, signer);
  await page.getByTestId("save-year").click();
  await page.locator("[data-drawer]").waitFor({ state: "detached" });
}

/** One line of the log: the key of its kind, who spoke, what. */
export async function writeLine(
  { person: { page } }: Secretary,
  key: string,
  speaker: string,
  text: string,
): Promise<void> {
  const written = page.locator("[data-log]").filter({ hasText: text });
  await page.keyboard.press(`Alt+${key}`);
  await page.getByRole("combobox", { name: dayScreen.logSpeaker }).fill(speaker);
  await page.keyboard.press("Escape");
  await page.locator("#log-text").fill(text);
  await page.locator("#log-text").press("Enter");
  await written.first().waitFor();
}

/** Makes a paper about the only subject there is (or the one named), and saves a copy of it there. */
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

/** The words of a paper as LibreOffice prints it, on one line. */
export function wordsOfPaper(paper: string, profile: string): string {
  const folder = dirname(paper);
  const run = (command: string, args: readonly string[]) =>
    execFileSync(command, [...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run("soffice", [
    ...[`-env:UserInstallation=file://${profile}`, "--headless"],
    ...["--convert-to", "pdf", "--outdir", folder, paper],
  ]);
  return run("pdftotext", ["-layout", paper.replace(/\.docx$/, ".pdf"), "-"])
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

/** Rows of the book as the `sqlite3` program reads them, also while the window is open. */
export function askBook(file: string, sql: string): readonly string[] {
  return execFileSync("sqlite3", ["-readonly", "-separator", "|", file, sql], { encoding: "utf8" })
    .trim()
    .split("\n");
}
