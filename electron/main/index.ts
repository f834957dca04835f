import { url as inspectorAddress } from "node:inspector";
import { join } from "node:path";
import { app, type BrowserWindow, session as electronSession, shell } from "electron";
import type { Caller } from "#core/base/procedure";
import type { Answer, AppEvent } from "#core/contract";
import { shellWords } from "#core/strings/shell-words";
import { currentPlatform } from "./platform/current-platform";
import { declarePageScheme, servePage } from "./shell/app-page";
import { bookMarks } from "./shell/book-marks";
import { createBookSession } from "./shell/book-session";
import { createCalls } from "./shell/calls";
import { createClosing } from "./shell/closing";
import { defaultPlace } from "./shell/default-place";
import {
  askClosing,
  choosePaths,
  sayArgumentRefused,
  sayForeignSwitch,
  sayWindowBroken,
} from "./shell/dialogs";
import { foreignSwitch } from "./shell/foreign-switch";
import { createGrants } from "./shell/grants";
import { pageMayGo, sendEvent, serveCalls } from "./shell/ipc";
import { closeNetworkOfChromium, lockDownPages, lockDownSession } from "./shell/lock-down";
import { licencesHandler } from "./shell/licences";
import { openLog } from "./shell/log";
import { sweepLogs } from "./shell/sweep-logs";
import { setMenu } from "./shell/menu";
import { loadPhoto } from "./shell/photos/load-photo";
import { createPhotoHandlers } from "./shell/photos/photo-handlers";
import { photoPdf } from "./shell/photos/photo-pdf";
import { printPage } from "./shell/print/print-page";
import { type ProgramArguments, readProgramArguments } from "./shell/program-arguments";
import { recentBooks } from "./shell/recent-books";
import { createShellHandlers, liesInBook } from "./shell/shell-handlers";
import { startThreads, type Threads } from "./shell/threads";
import { createWindow } from "./shell/window";

const foreign = switchNobodyMayGive();
const wishes = readWishes();
if (wishes.data !== null) app.setPath("userData", join(wishes.data, "user-data"));
const userData = app.getPath("userData");
const built = join(app.getAppPath(), "out", "build");
const resources = join(app.getAppPath(), "resources");
const log = openLog(userData);
sweepLogs(log.folder, resources, Date.now());

declarePageScheme();
closeNetworkOfChromium();
lockDownPages();
process.on("uncaughtException", (thrown) => log.incident(thrown));
process.on("unhandledRejection", (thrown) => log.incident(thrown));

if (foreign !== null) {
  sayForeignSwitch(foreign);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((thrown: unknown) => {
      sayWindowBroken(log.incident(thrown), log.folder);
      app.exit(1);
    });
} else app.quit();

/** A delivered program has the inspector fused off; one that has it on is a trial, and its tester's to drive. */
function switchNobodyMayGive(): string | null {
  if (!app.isPackaged || inspectorAddress() !== undefined) return null;
  const asRoot = process.getuid?.() === 0;
  return foreignSwitch(process.argv.slice(1), { system: process.platform, asRoot });
}

/** Window first, then the threads, then the book. */
async function start(): Promise<void> {
  setMenu();
  servePage(electronSession.defaultSession, join(built, "renderer"));
  await lockDownSession(electronSession.defaultSession);

  const platform = currentPlatform();
  const recent = recentBooks(join(userData, "recent.json"));
  const marks = bookMarks(join(userData, "marks.json"));
  let threads: Threads | null = null;
  /** Whose rights hold while a book is open, as its thread told last. */
  let caller: Caller = "NOBODY";
  const grants = createGrants((token, path) => {
    threads?.book.grant(token, path);
    given.push([token, path] as const);
  });
  const given: (readonly [Parameters<Threads["book"]["grant"]>[0], string])[] = [];
  const send = (event: AppEvent) => sendEvent(window, event);
  const onStatusChange = () => send({ kind: "status.changed" });

  const runningThreads = (): Threads => {
    if (threads !== null) return threads;
    threads = startThreads({
      folder: join(built, "main"),
      resources,
      programVersion: app.getVersion(),
      onEvent: send,
      onReplacing: () => session.noteReplacing(),
      onReplaced: (answer) => session.noteReplaced(answer),
      onSummary: (summary) => session.noteSummary(summary),
      onCaller: (next) => {
        caller = next;
      },
      onMark: (mark) => void marks.note(mark),
      onIncident: log.numbered,
      openFile,
      printPdf: printPage,
      onLost: (thrown) => {
        threads = null;
        const incident = log.incident(thrown);
        session.noteLoss(incident);
        return incident;
      },
    });
    for (const [token, path] of given) threads.book.grant(token, path);
    return threads;
  };
  const session = createBookSession({
    thread: () => runningThreads().book,
    platform,
    recent,
    marks,
    onChange: onStatusChange,
  });

  async function openFile(path: string): Promise<string | null> {
    if (!liesInBook(session.state(), path)) return "outside the open book";
    const failure = await shell.openPath(path);
    return failure === "" ? null : failure;
  }

  const window = createWindow({
    preload: join(built, "preload", "index.cjs"),
    icon: join(resources, "icons", "256x256.png"),
    developerTools: app.isPackaged ? "OFF" : "ALLOWED",
  });
  serveCalls(
    window,
    createCalls({
      incident: log.incident,
      caller: () => ("book" in session.state() ? caller : "KEEPER"),
      book: () =>
        session.state().phase === "OPEN" ? (name, input) => runningThreads().book.call(name, input) : null,
      handlers: {
        ...createPhotoHandlers({
          grants,
          platform,
          folder: join(userData, "joined-photos"),
          load: loadPhoto,
          toPdf: photoPdf,
        }),
        "app.licences": licencesHandler(join(built, "licences.json")),
        ...createShellHandlers({
          session,
          grants,
          recent,
          platform,
          programVersion: app.getVersion(),
          usualPlace: () =>
            wishes.data === null
              ? defaultPlace(platform, { documents: app.getPath("documents"), home: app.getPath("home") })
              : Promise.resolve(join(wishes.data, shellWords.programFolder)),
          choose: (question) => choosePaths(window, question),
          makeKeeper: async (keeper) =>
            (await runningThreads().book.call(
              "safekeeping.makeKeeper",
              keeper,
            )) as Answer<"safekeeping.makeKeeper">,
          cancelTask: (taskId) => threads?.book.cancel(taskId),
          onStatusChange,
        }),
      },
    }),
  );

  const closeBook = createClosing({ session, ask: (error) => askClosing(window, error) });
  let mayGo = false;
  const leave = async (): Promise<void> => {
    if (!(await pageMayGo(window)) || (await closeBook()) === "STAYS") return;
    mayGo = true;
    await threads?.stop();
    app.quit();
  };
  window.on("close", (event) => {
    if (mayGo) return;
    event.preventDefault();
    void leave();
  });
  app.on("second-instance", () => focus(window));
  window.webContents.on("render-process-gone", (_event, details) => {
    if (mayGo || details.reason === "clean-exit") return;
    const incident = log.incident(new Error(`The page ended: ${details.reason}`));
    sayWindowBroken(incident, log.folder);
    window.reload();
  });
  window.webContents.on("did-fail-load", (_event, code, description) => {
    sayWindowBroken(log.incident(new Error(`The page did not load: ${code} ${description}`)), log.folder);
  });
  window.once("ready-to-show", () => void runningThreads());
  if (wishes.book !== null) void session.open(wishes.book);
}

/** Before anything is touched: with a folder that cannot be used the program says so and ends. */
function readWishes(): ProgramArguments {
  const system = process.platform === "win32" ? "WINDOWS" : "LINUX";
  const wishes = readProgramArguments(process.argv.slice(1), system);
  if (wishes.ok) return wishes.value;
  sayArgumentRefused(wishes.error);
  process.exit(1);
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
