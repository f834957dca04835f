import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol, type Session } from "electron";
import { pageFile, pageScheme } from "./page-address";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Without allow-modals neither the page nor a frame in it prints or asks; paper is the program's own to make.
  "sandbox allow-scripts allow-same-origin allow-forms",
].join("; ");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Must run before Electron is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the files of the built page under `app://so-thi-dua/`, and nothing above that folder. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async (request) => {
    const file = pageFile(folder, request.url);
    const type = file === null ? undefined : types[extname(file)];
    if (file === null || type === undefined || request.method !== "GET") return refusal(404);
    try {
      return new Response(new Uint8Array(await readFile(file)), { status: 200, headers: headersOf(type) });
    } catch {
      return refusal(404);
    }
  });
}

function headersOf(type: string): Record<string, string> {
  return {
    "content-type": type,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

function refusal(status: number): Response {
  return new Response("", { status, headers: headersOf("text/html; charset=utf-8") });
}
