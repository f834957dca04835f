import { type BrowserWindow, ipcMain, type WebFrameMain } from "electron";
import type { Answer, AppEvent } from "#core/contract";
import { appError } from "#core/errors";
import { isPageAddress } from "./page-address";

/** The one way in: calls of our own page in our own window, and nobody else's. */
export function serveCalls(window: BrowserWindow, answer: (sent: unknown) => Promise<Answer>): void {
  ipcMain.handle("app:call", async (event, sent: unknown): Promise<Answer> => {
    if (!isOurPage(window, event.senderFrame)) {
      return { ok: false, error: appError("NOT_ALLOWED", { procedure: "", who: [] }) };
    }
    return answer(sent);
  });
}

/** The one way out. */
export function sendEvent(window: BrowserWindow, event: AppEvent): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send("app:event", event);
}

/** Milliseconds a page may take to answer; one that hangs must not keep the window from closing. */
const patience = 3000;

/** Asks the page whether it may go: with something unsaved it says no, asks the person, and closes itself. */
export async function pageMayGo(window: BrowserWindow): Promise<boolean> {
  const question = 'window.dispatchEvent(new Event("app:leave", { cancelable: true }))';
  const answer = window.webContents.executeJavaScript(question) as Promise<boolean>;
  const silence = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), patience);
  });
  return Promise.race([answer.catch(() => true), silence]);
}

function isOurPage(window: BrowserWindow, frame: WebFrameMain | null): boolean {
  if (frame === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && isPageAddress(frame.url);
}
