import { basename, extname, join } from "node:path";
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from "electron";
import { errorSentence } from "#core/strings/error-sentences";
import { programArgumentsWords } from "#core/strings/program-arguments-words";
import { shellWords } from "#core/strings/shell-words";
import type { AppError } from "#core/errors";
import type { DialogPurpose } from "#core/safekeeping/app-procedures";
import type { ArgumentRefusal } from "./program-arguments";

export interface Question {
  readonly purpose: DialogPurpose;
  /** File name offered when saving; only its last part counts. */
  readonly suggestedName: string;
  /** Folder the dialog begins in. */
  readonly startFolder: string;
}

/** Asks for files or a folder; nothing chosen is an empty list. Methods of `dialog`, so that tests can answer. */
export async function choosePaths(window: BrowserWindow, question: Question): Promise<readonly string[]> {
  if (question.purpose === "DOCUMENT_COPY" || question.purpose === "RECOVERY_SHEET")
    return chooseFileToSave(window, question);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: shellWords.dialogTitle[question.purpose],
    buttonLabel: shellWords.dialogChoose,
    defaultPath: question.startFolder,
    filters: filtersOf(question.purpose),
    properties: propertiesOf(question.purpose),
  });
  return canceled ? [] : filePaths;
}

/** Which files an opening dialog shows. */
function filtersOf(purpose: DialogPurpose): FileFilter[] {
  switch (purpose) {
    case "PHOTOS":
      return [{ name: shellWords.photos, extensions: ["jpg", "jpeg", "png"] }];
    case "EDITED_COPY":
      return [{ name: shellWords.wordDocuments, extensions: ["docx"] }];
    case "SIGNED_SCAN":
      return [{ name: shellWords.scannedPapers, extensions: ["pdf", "jpg", "jpeg"] }];
    default:
      return [];
  }
}

function propertiesOf(purpose: DialogPurpose): NonNullable<OpenDialogOptions["properties"]> {
  switch (purpose) {
    case "PAPERS":
    case "PHOTOS":
      return ["openFile", "multiSelections", "dontAddToRecent"];
    case "EDITED_COPY":
    case "SIGNED_SCAN":
      return ["openFile", "dontAddToRecent"];
    default:
      return ["openDirectory", "createDirectory", "dontAddToRecent"];
  }
}

async function chooseFileToSave(window: BrowserWindow, question: Question): Promise<readonly string[]> {
  const name = basename(question.suggestedName.replaceAll("\\", "/"));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: shellWords.dialogTitle[question.purpose],
    buttonLabel: shellWords.dialogSave,
    defaultPath: join(question.startFolder, name),
    filters: extname(name) === ".docx" ? [{ name: shellWords.wordDocuments, extensions: ["docx"] }] : [],
    properties: ["showOverwriteConfirmation", "dontAddToRecent"],
  });
  return canceled || filePath === "" ? [] : [filePath];
}

export type ClosingChoice = "AGAIN" | "STAY" | "WITHOUT";

/** The backup at closing failed: nothing is decided without the person. */
export async function askClosing(window: BrowserWindow, error: AppError): Promise<ClosingChoice> {
  const { title, detail, cure } = errorSentence(error);
  const choices = ["AGAIN", "STAY", "WITHOUT"] as const;
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: shellWords.closingTitle,
    message: title,
    detail: [detail, cure, shellWords.closingKept].filter((part) => part !== "").join("\n"),
    buttons: [shellWords.closingAgain, shellWords.closingStay, shellWords.closingWithout],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return choices[response] ?? "STAY";
}

/** The page itself could not be shown: the last means of saying so. */
export function sayWindowBroken(incident: string, logFolder: string): void {
  dialog.showErrorBox(shellWords.brokenTitle, shellWords.brokenText(incident, logFolder));
}

/** Said before there is any window; on Linux it goes to the terminal. */
export function sayForeignSwitch(word: string): void {
  dialog.showErrorBox(shellWords.foreignSwitchTitle, shellWords.foreignSwitchText(word));
}

/** Shown before there is a window; where the system shows nothing so early, it goes to stderr. */
export function sayArgumentRefused({ name, folder, fault }: ArgumentRefusal): void {
  const { title, text, why } = programArgumentsWords;
  dialog.showErrorBox(title, text(name, folder, why[fault]));
}
