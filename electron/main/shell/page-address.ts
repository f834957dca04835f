import { join, normalize, sep } from "node:path";

export const pageScheme = "app";
const host = "so-thi-dua";
export const pageOrigin = `${pageScheme}://${host}`;
export const pageUrl = `${pageOrigin}/index.html`;

/** Whether an address belongs to our page. `URL.origin` is no help: Node answers "null" for our scheme. */
export function isPageAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === `${pageScheme}:` && url.host === host;
}

/** The file below `folder` an address stands for; null for another host, a path that climbs out, a null sign. */
export function pageFile(folder: string, address: string): string | null {
  if (!isPageAddress(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.endsWith("/") || path.includes("\0") || path.includes("\\")) return null;
  const file = normalize(join(folder, path));
  return file.startsWith(`${normalize(folder)}${sep}`) ? file : null;
}
