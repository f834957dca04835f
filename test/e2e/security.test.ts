import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LaunchedApp, launchApp } from "./support/launch";

const ours = "app://so-thi-dua/index.html";

let dataDir = "";
let launched: LaunchedApp;
let server: Server;
/** Everything that reached the one server a page could find without a name. */
const reached: string[] = [];
let address = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-security-"));
  server = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.end("reached");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("heading", { level: 1 }).waitFor();
});
afterAll(async () => {
  await launched.close();
  server.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Says what an attempt in the page came to; a promise that never settles is "silence". */
function attempt(work: string): Promise<string> {
  return launched.page.evaluate(async (source) => {
    const script = document.createElement("script");
    script.textContent = `window.inlineRan = true`;
    const silence = new Promise<string>((resolve) => {
      setTimeout(() => resolve("silence"), 3000);
    });
    // What the test sends in itself may evaluate; what runs later is the page's own.
    const later = (evaluate: () => unknown) =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(evaluate());
          } catch (error) {
            reject(error as Error);
          }
        }, 0);
      });
    const attempts: Record<string, () => unknown> = {
      // oxlint-disable-next-line no-eval -- that it does not run is the test
      eval: () => later(() => eval("'ran'")),
      // oxlint-disable-next-line no-new-func -- that it does not run is the test
      newFunction: () => later(() => new Function("return 'ran'")()),
      inlineScript: () => {
        document.head.append(script);
        return (window as unknown as { inlineRan?: boolean }).inlineRan === true ? "ran" : "did not run";
      },
      media: () => navigator.mediaDevices.getUserMedia({ video: true }),
      geolocation: () =>
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, (error) => reject(new Error(error.message)));
        }),
      notification: () => Notification.requestPermission(),
      clipboard: () => navigator.clipboard.readText(),
      open: () => String(window.open("about:blank")),
      iframe: () =>
        new Promise((resolve) => {
          const frame = document.createElement("iframe");
          frame.src = "app://so-thi-dua/index.html";
          frame.addEventListener("load", () => resolve(frame.contentDocument?.title ?? "closed to us"));
          document.body.append(frame);
        }),
      webview: () => "getURL" in document.createElement("webview"),
    };
    try {
      return await Promise.race([Promise.resolve(attempts[source]?.()).then(String), silence]);
    } catch (error) {
      return `refused: ${error instanceof Error ? error.name : String(error)}`;
    }
  }, work);
}

describe("the page", () => {
  it("runs in the sandbox, apart from Node and from the preload", async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
      const last = webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      return last.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    const inside = await launched.page.evaluate(() => ({
      names: ["process", "require", "module", "Buffer", "global", "electron"].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window["soThiDua" as never] as object).sort(),
    }));
    expect(inside).toEqual({ names: [], bridge: ["call", "onEvent"] });
  });

  it.each([
    ["eval", "refused: EvalError"],
    ["newFunction", "refused: EvalError"],
    ["inlineScript", "did not run"],
    ["iframe", "closed to us"],
    ["webview", "false"],
    ["open", "null"],
    ["media", /^refused: (NotAllowedError|NotFoundError|TypeError)/],
    ["geolocation", /^refused/],
    ["notification", "denied"],
    ["clipboard", /^refused: NotAllowedError/],
  ])("%s: %s", async (work, outcome) => {
    expect(await attempt(work)).toMatch(outcome);
  });

  it("is served with the strict policy", async () => {
    const headers = await launched.app.evaluate(async ({ session }) => {
      const response = await session.defaultSession.fetch("app://so-thi-dua/index.html");
      return { status: response.status, policy: response.headers.get("content-security-policy") };
    });
    expect(headers.status).toBe(200);
    expect(headers.policy?.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
      ]),
    );
    expect(headers.policy).not.toContain("unsafe-eval");
  });
});

describe("the network", () => {
  it("is reached by no request of the page", async () => {
    const outcomes = await launched.page.evaluate(async (to) => {
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.addEventListener("load", () => resolve("loaded"));
        image.addEventListener("error", () => resolve("refused"));
      });
      image.src = `${to}/image.png`;
      const link = Object.assign(document.createElement("link"), { rel: "prefetch", href: `${to}/prefetch` });
      document.head.append(link);
      return {
        fetch: await fetch(`${to}/fetch`).then(
          () => "reached",
          () => "refused",
        ),
        image: await loaded,
        beacon: navigator.sendBeacon(`${to}/beacon`, "x"),
        socket: await new Promise((resolve) => {
          const socket = new WebSocket(`${to.replace("http", "ws")}/socket`);
          socket.addEventListener("open", () => resolve("reached"));
          socket.addEventListener("error", () => resolve("refused"));
        }).catch(() => "refused"),
      };
    }, address);
    expect(outcomes).toMatchObject({ fetch: "refused", image: "refused", socket: "refused" });
    expect(reached).toEqual([]);
  });

  it("is reached by no request of the session either, where no policy of a page holds", async () => {
    const outcome = await launched.app.evaluate(
      ({ session }, to) =>
        session.defaultSession.fetch(`${to}/session`).then(
          () => "reached",
          (error: Error) => error.message,
        ),
      address,
    );
    expect(outcome).toContain("ERR_BLOCKED_BY_CLIENT");
    expect(reached).toEqual([]);
  });

  it("has no proxy, no names and no spell-checker's download", async () => {
    const facts = await launched.app.evaluate(async ({ app, session }) => ({
      proxy: await session.defaultSession.resolveProxy("https://example.com/"),
      names: app.commandLine.getSwitchValue("host-resolver-rules"),
      background: app.commandLine.hasSwitch("disable-background-networking"),
      spelling: session.defaultSession.isSpellCheckerEnabled(),
    }));
    expect(facts).toEqual({ proxy: "DIRECT", names: "MAP * ~NOTFOUND", background: true, spelling: false });
  });
});

describe("a download", () => {
  it("does not begin where the page asks for it, and is refused where it begins all the same", async () => {
    const forced = "data:application/octet-stream,forced";
    await launched.app.evaluate(({ session }) => {
      const seen = globalThis as unknown as { begun: (readonly [string, boolean])[] };
      seen.begun = [];
      session.defaultSession.on("will-download", (event, item) =>
        seen.begun.push([item.getURL(), event.defaultPrevented]),
      );
    });
    await launched.page.evaluate(() => {
      const kept = URL.createObjectURL(new Blob(["x"]));
      for (const href of [kept, "data:application/octet-stream,asked"]) {
        const link = Object.assign(document.createElement("a"), { href, download: "sổ.db" });
        document.body.append(link);
        link.click();
        link.remove();
      }
    });
    // What the page asked for went to the main process before this: it is heard first if it is heard at all.
    await launched.app.evaluate(
      ({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.webContents.downloadURL(address),
      forced,
    );
    const begun = () =>
      launched.app.evaluate(() => (globalThis as unknown as { begun: (readonly [string, boolean])[] }).begun);
    await expect.poll(async () => (await begun()).map(([address]) => address)).toContain(forced);
    expect(await begun()).toEqual([[forced, true]]);
  });
});

describe("the one way in", () => {
  const call = (name: unknown, input: unknown) =>
    launched.page.evaluate(
      ([sentName, sentInput]) =>
        (
          window["soThiDua" as never] as unknown as {
            call: (name: unknown, input: unknown) => Promise<unknown>;
          }
        ).call(sentName, sentInput),
      [name, input],
    );

  it.each([
    ["app.nothing", {}, "INPUT_NOT_VALID"],
    ["__proto__", {}, "INPUT_NOT_VALID"],
    [{ toString: "app.status" }, {}, "INPUT_NOT_VALID"],
    ["app.openBook", { folder: "/etc" }, "INPUT_NOT_VALID"],
    ["app.openBook", { folder: "0".repeat(32) }, "GRANT_EXPIRED"],
    ["app.choose", { purpose: "PAPERS", suggestedName: "", path: "/etc" }, "INPUT_NOT_VALID"],
    ["registry.listUnits", {}, "NO_BOOK_OPEN"],
  ])("%j with %j is %s", async (name, input, code) => {
    expect(await call(name, input)).toMatchObject({ ok: false, error: { code } });
  });

  it("grants no path the page made up: only files a person dropped have one", async () => {
    const secret = join(dataDir, "bí mật.txt");
    await writeFile(secret, "x");
    const outcomes = await launched.page.evaluate(async (path) => {
      type Call = (name: string, input: unknown, dropped?: unknown) => Promise<unknown>;
      const { call: send } = window["soThiDua" as never] as unknown as { call: Call };
      const made = new File(["x"], path);
      const pretended = Object.defineProperty(new File(["x"], "x"), "path", { value: path });
      const tries = [[made], [pretended], [{ path, name: path }], [path], path];
      return Promise.all(
        tries.map((dropped) =>
          Promise.resolve()
            .then(() => send("app.grantDropped", {}, dropped))
            .then(
              (answer) => JSON.stringify(answer),
              () => "threw",
            ),
        ),
      );
    }, secret);
    for (const outcome of outcomes) expect(outcome).not.toContain("token");
    expect(await call("app.grantDropped", { droppedPaths: [secret] })).toMatchObject({ ok: false });
  });

  it("grants a file a person brought, by the path only the preload can read", async () => {
    const paper = join(dataDir, "Báo cáo thành tích.pdf");
    await writeFile(paper, "x");
    await launched.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement("input"), { type: "file", id: "brought" }));
    });
    await launched.page.setInputFiles("#brought", paper);
    const answer = await launched.page.evaluate(async () => {
      type Send = (name: string, input: unknown, dropped: readonly File[]) => Promise<unknown>;
      const { call: send } = window["soThiDua" as never] as unknown as { readonly call: Send };
      const input = document.querySelector<HTMLInputElement>("#brought");
      const files = [...(input?.files ?? [])];
      input?.remove();
      return { names: files.map(({ name }) => name), granted: await send("app.grantDropped", {}, files) };
    });
    expect(answer.names).toEqual(["Báo cáo thành tích.pdf"]);
    expect(answer.granted).toMatchObject({
      ok: true,
      value: { grants: [{ name: "Báo cáo thành tích.pdf", place: paper }] },
    });
  });

  it("answers no other window, even with our own preload and page", async () => {
    const answer = await launched.app.evaluate(async ({ BrowserWindow, app }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/out/build/preload/index.cjs`, sandbox: true },
      });
      await other.loadURL("app://so-thi-dua/index.html");
      const answered: unknown = await other.webContents.executeJavaScript('soThiDua.call("app.status", {})');
      other.destroy();
      return answered;
    });
    expect(answer).toMatchObject({ ok: false, error: { code: "NOT_ALLOWED" } });
  });
});

// Last: a refused navigation leaves the test's own tool waiting for it.
describe("ways out of the page", () => {
  it.each([
    "https://example.com/",
    "file:///etc/passwd",
    "about:blank",
    "data:text/html,x",
    "app://khac/index.html",
  ])("stays where it is when sent to %s", async (target) => {
    // Once this call is answered: what is under way when a page sets out to leave is answered with an error.
    await launched.page.evaluate((to) => {
      setTimeout(() => {
        window.location.href = to;
      }, 0);
    }, target);
    await launched.page.waitForTimeout(150);
    expect(launched.page.url().split("#")[0]).toBe(ours);
    expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it.each([
    "..%2f..%2f..%2fpackage.json",
    "%2e%2e/%2e%2e/main/index.js",
    "../main/index.js",
    "khong-co.html",
    "",
  ])("serves no file at /%s", async (path) => {
    const status = await launched.app.evaluate(
      async ({ session }, to) => (await session.defaultSession.fetch(`app://so-thi-dua/${to}`)).status,
      path,
    );
    expect(status).toBe(404);
  });
});
