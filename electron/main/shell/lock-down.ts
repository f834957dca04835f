import { app, type Session } from "electron";
import { pageOrigin } from "./page-address";

/** Switches that keep Chromium from speaking to the internet by itself. Must run before Electron is ready. */
export function closeNetworkOfChromium(): void {
  for (const name of [
    "disable-background-networking",
    "disable-component-update",
    "disable-domain-reliability",
    "disable-sync",
    "disable-client-side-phishing-detection",
    "disable-default-apps",
    "no-first-run",
    "no-pings",
    "no-proxy-server",
    "disable-quic",
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch("disable-features", "DnsOverHttps,MediaRouter,OptimizationHints");
  // Should a request slip past everything else, no name finds an address.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** Only our page is loaded; nothing is permitted, downloaded or sent. */
export async function lockDownSession(session: Session): Promise<void> {
  const local = /^(app:\/\/so-thi-dua\/|data:|blob:app:\/\/so-thi-dua\/)/;
  session.webRequest.onBeforeRequest((details, answer) => {
    const developerTools = !app.isPackaged && details.url.startsWith("devtools://");
    answer({ cancel: !local.test(details.url) && !developerTools });
  });
  // Files of the disk are asked for past the filter above.
  session.protocol.handle("file", () => Response.error());
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${pageOrigin}/none/`);
  await session.setProxy({ mode: "direct" });
}

/** Holds for every page ever made in this program: it stays where it is, opens nothing, embeds nothing. */
export function lockDownPages(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => event.preventDefault());
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
