import { randomBytes } from "node:crypto";
import { BrowserWindow, type Session, session as electronSession } from "electron";
import { pageScheme } from "../page-address";

const host = "print";
const origin = `${pageScheme}://${host}/`;
const page = `${origin}page.html`;
const policy = "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'";

/** A page to print: its HTML, and the files it names, beside it (`1.jpg`). */
interface PrintPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, PrintFile>;
}

export interface PrintFile {
  readonly type: "image/jpeg" | "font/woff2";
  readonly bytes: Uint8Array;
}

/**
 * The PDF of a page whose own `@page` says paper and margins. It is laid out in a window nobody sees: sandboxed,
 * without scripts, in a session of its own in memory that can load the files given with it and nothing else.
 */
export async function pdfOfPage(given: PrintPage): Promise<Buffer> {
  const session = electronSession.fromPartition(`print-${randomBytes(8).toString("hex")}`, { cache: false });
  closeAllBut(session);
  session.protocol.handle(pageScheme, ({ url }) => answer(given, url));
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
    done({ cancel: !details.url.startsWith(origin) });
  });
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}

function answer({ html, files }: PrintPage, address: string): Response {
  const headers = { "content-security-policy": policy, "x-content-type-options": "nosniff" };
  if (address === page)
    return new Response(html, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
  const file = address.startsWith(origin) ? files.get(address.slice(origin.length)) : undefined;
  if (file === undefined) return new Response("", { status: 404, headers });
  return new Response(new Uint8Array(file.bytes), { headers: { ...headers, "content-type": file.type } });
}
