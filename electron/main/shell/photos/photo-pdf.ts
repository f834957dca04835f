import { randomBytes } from "node:crypto";
import { BrowserWindow, type Session, session as electronSession } from "electron";
import { pageScheme } from "../page-address";

const host = "photos";
const page = `${pageScheme}://${host}/pages.html`;
const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

/**
 * One PDF of A4 pages, a JPEG on each as large as the page allows. The pages are laid out in a window nobody sees:
 * sandboxed, without scripts, in a session of its own in memory that can load these pictures and nothing else.
 */
export async function photoPdf(jpegs: readonly Buffer[]): Promise<Buffer> {
  const session = electronSession.fromPartition(`photos-${randomBytes(8).toString("hex")}`, { cache: false });
  closeAllBut(session);
  session.protocol.handle(pageScheme, ({ url }) => answer(jpegs, url));
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(page);
    return await window.webContents.printToPDF({
      pageSize: "A4",
      printBackground: true,
      preferCSSPageSize: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    });
  } finally {
    window.destroy();
    session.protocol.unhandle(pageScheme);
  }
}

function closeAllBut(session: Session): void {
  session.webRequest.onBeforeRequest((details, done) => {
    done({ cancel: !details.url.startsWith(`${pageScheme}://${host}/`) });
  });
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}

function answer(jpegs: readonly Buffer[], address: string): Response {
  const headers = { "content-security-policy": policy, "x-content-type-options": "nosniff" };
  if (address === page)
    return new Response(pagesOf(jpegs.length), {
      headers: { ...headers, "content-type": "text/html; charset=utf-8" },
    });
  const place = /\/(\d+)\.jpg$/.exec(address)?.[1];
  const jpeg = place === undefined ? undefined : jpegs[Number(place)];
  if (jpeg === undefined) return new Response("", { status: 404, headers });
  return new Response(new Uint8Array(jpeg), { headers: { ...headers, "content-type": "image/jpeg" } });
}

function pagesOf(count: number): string {
  const pages = Array.from({ length: count }, (_, place) => `<div><img src="${place}.jpg" alt=""></div>`);
  return `<!doctype html><meta charset="utf-8"><style>
    @page { size: A4 portrait; margin: 0 }
    body { margin: 0 }
    div { width: 210mm; height: 296.9mm; padding: 8mm; box-sizing: border-box; break-inside: avoid; overflow: hidden }
    div + div { break-before: page }
    img { display: block; width: 100%; height: 100%; object-fit: contain }
  </style>${pages.join("")}`;
}
