import { BrowserWindow, screen } from "electron";
import { shellWords } from "#core/strings/shell-words";
import { isPageAddress, pageUrl } from "./page-address";

const smallest = { width: 1024, height: 640 } as const;
const wished = { width: 1366, height: 768 } as const;
/** `canvas` of the look: the window never flashes white. */
const canvas = "#F3F2F0";

interface WindowParts {
  readonly preload: string;
  /** A PNG; see `dress`. */
  readonly icon: string;
  readonly developerTools: "ALLOWED" | "OFF";
}

/** The one window, made unseen; it shows itself as soon as it has something to show. */
export function createWindow({ preload, icon, developerTools }: WindowParts): BrowserWindow {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    title: shellWords.appName,
    width: Math.max(smallest.width, Math.min(wished.width, workAreaSize.width)),
    height: Math.max(smallest.height, Math.min(wished.height, workAreaSize.height)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: canvas,
    autoHideMenuBar: true,
    ...dress(icon),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      enableWebSQL: false,
      devTools: developerTools === "ALLOWED",
    },
  });
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  // No event asks before a page goes to about:blank; so it is brought back.
  window.webContents.on("did-navigate", (_event, address) => {
    if (!isPageAddress(address)) void window.loadURL(pageUrl);
  });
  void window.loadURL(pageUrl);
  return window;
}

/**
 * On Windows the header of the page is the title bar (look.md §2): 31 px won; the icon is the program's own. On Linux
 * a program carries none, so the window brings it.
 */
function dress(icon: string): Electron.BrowserWindowConstructorOptions {
  if (process.platform !== "win32") return { icon };
  return {
    titleBarStyle: "hidden",
    titleBarOverlay: { color: "#00000000", symbolColor: "#504E4A", height: 43 },
  };
}
