import { type BrowserWindow, ipcMain, type WebFrameMain } from "electron";
import type { Answer, AppEvent } from "#core/contract";
import { appError } from "#core/errors";
import { isPageAddress } from "./page-address";

/** The one way in: calls of our own page in our own window, and nobody else's. */
export function serveCalls(window: BrowserWindow, answer: (sent: unknown) => Promise<Answer>): void {
  ipcMain.handle("app:call", async (event, sent: unknown): Promise<Answer> => {
    if (!isOurPage(window, event.senderFrame)) {
      return { ok: false, error: appError("NOT_ALLOWED", { procedure: "" }) };
    }
    return answer(sent);
  });
}

/** The one way out. */
export function sendEvent(window: BrowserWindow, event: AppEvent): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send("app:event", event);
}

function isOurPage(window: BrowserWindow, frame: WebFrameMain | null): boolean {
  if (frame === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && isPageAddress(frame.url);
}
